using System.Text.Json;
using ExamEngine.Sessions;

namespace ExamEngine.Specs.Sessions;

/// <summary>Everything that can be seen of a session, now and in what would become of it.</summary>
internal static class Likeness
{
    public static string Of(ExamSession session, DateTimeOffset now)
    {
        var future = new List<SessionEvent>();
        void Run(Decision decision)
        {
            future.AddRange(decision.Events);
            session = decision.Events.Aggregate(session, (s, entry) => s.Apply(entry));
        }

        var seen = JsonSerializer.Serialize(session) + session.Remaining(now);
        Run(session.MakeReady(now, Sitting.Proctor));
        Run(session.BeginSection(now, Sitting.Candidate, 1));
        Run(session.AskReinstatement(now, Sitting.Administrator, "To look ahead"));
        Run(session.AgreeToReinstatement(now, Sitting.Proctor, session.Termination?.Request?.Number ?? 0));
        if (session.State == SessionState.Paused)
        {
            Run(session.Resume(now, Sitting.Proctor));
        }

        Run(session.Tidy(now + TimeSpan.FromDays(365)));
        return seen + JsonSerializer.Serialize(future);
    }
}
