using System.Globalization;
using ExamEngine.Server.Delivery.Live;
using ExamEngine.Server.Records;
using ExamEngine.Sessions;

namespace ExamEngine.Server.Delivery;

/// <summary>Writes into the record that answers took long to be received or to be stored, once they are.</summary>
internal sealed class LateAnswers(SessionLedger ledger, LiveSessions live, LiveHints hints, TimeProvider clock, ILogger<LateAnswers> log)
{
    /// <summary>From this time on it is told: to the proctor while it lasts, in the record afterwards.</summary>
    public static readonly TimeSpan Told = TimeSpan.FromSeconds(30);

    /// <summary>Answers are stored now.</summary>
    /// <param name="id">The session.</param>
    /// <param name="count">How many were committed together.</param>
    /// <param name="since">When the oldest of them was received.</param>
    public Task StoredAsync(SessionId id, int count, DateTimeOffset since) =>
        NoteAsync(id, NoteKind.StoredLate, since, time => $"{Answers(count)} received and could not be stored for {time}; stored now");

    /// <summary>Answers that were on the candidate's device only are received now.</summary>
    /// <param name="id">The session.</param>
    /// <param name="count">How many there were, as the page said.</param>
    /// <param name="since">Since when the oldest was there.</param>
    public Task OnDeviceAsync(SessionId id, int count, DateTimeOffset since) =>
        NoteAsync(id, NoteKind.OnDevice, since, time => $"{Answers(count)} on the candidate's device only for {time}; sent now");

    private async Task NoteAsync(SessionId id, NoteKind kind, DateTimeOffset since, Func<string, string> words)
    {
        var lasted = clock.GetUtcNow() - since;
        if (lasted < Told)
        {
            return;
        }

        try
        {
            var outcome = await ledger.DecideAsync(id, (session, now) => session.Note(now, SessionActor.AnswerWatch, kind, words(Time(lasted))));
            if (outcome is { Appended: > 0 })
            {
                await live.ProjectAsync(outcome.Stored);
                await hints.ControlAsync(id, outcome.Stored.Facts.SlotId);
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The answers themselves are safe; that they were late is not worth losing anything for.
            log.LateNotNoted(exception, id.Value);
        }
    }

    private static string Answers(int count) => count == 1 ? "1 entry was" : string.Create(CultureInfo.InvariantCulture, $"{count} entries were");

    private static string Time(TimeSpan lasted) => lasted < TimeSpan.FromMinutes(1)
        ? string.Create(CultureInfo.InvariantCulture, $"{lasted.TotalSeconds:0} s")
        : string.Create(CultureInfo.InvariantCulture, $"{(int)lasted.TotalMinutes} min {lasted.Seconds} s");
}
