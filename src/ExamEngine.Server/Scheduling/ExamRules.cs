using ExamEngine.Sessions;

namespace ExamEngine.Server.Scheduling;

/// <summary>The rules a candidate accepts at check-in. A changed text gets a new version.</summary>
/// <param name="Version">The version.</param>
/// <param name="Text">The rules, a sentence or some each.</param>
internal sealed record ExamRules(string Version, IReadOnlyList<string> Text)
{
    private const string InForce = "2026-11";
    private const int OfConnections = 1;

    private static readonly string[] Usual =
    [
        "You sit this examination yourself, alone, and without help from other people, notes, telephones or other programs.",
        "Keep this page open and in front. If your connection fails, go on working: your answers are kept on this device and sent when it is back.",
        "Each section has its own time. It starts when you press Start and the first question is on your screen. A section that is finished cannot be opened again, and time left over is not carried to the next one.",
        "A proctor can see your progress, can pause your examination, and can write to you. While it is paused your time stands still.",
        "The questions are confidential. Do not copy, photograph or pass them on.",
        "What you do is recorded with the time, so that your result can be checked later. You can appeal against a decision.",
    ];

    /// <summary>The rules of an examination with these times.</summary>
    public static ExamRules Of(SessionPlan plan)
    {
        if (plan.DisconnectAllowance is not { } allowance)
        {
            return new ExamRules(InForce, Usual);
        }

        string[] text = [.. Usual];
        text[OfConnections] =
            $"Keep this page open and in front. If your connection fails, the questions are hidden and your time stands still, for {allowance.TotalMinutes:0} minutes in the whole examination; after that your time runs, "
            + "and you go on working. Your answers are kept on this device and sent when the connection is back.";
        return new ExamRules($"{InForce}-c{allowance.TotalMinutes:0}", text);
    }
}
