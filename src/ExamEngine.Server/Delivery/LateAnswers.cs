using System.Globalization;
using System.Threading.Channels;
using ExamEngine.Server.Delivery.Live;
using ExamEngine.Server.Records;
using ExamEngine.Sessions;

namespace ExamEngine.Server.Delivery;

/// <summary>Writes into the record that answers took long to be received or to be stored, once they are.</summary>
internal sealed class LateAnswers(SessionLedger ledger, LiveSessions live, LiveHints hints, TimeProvider clock, ILogger<LateAnswers> log) : BackgroundService
{
    /// <summary>From this time on it is told: to the proctor while it lasts, in the record afterwards.</summary>
    public static readonly TimeSpan Told = TimeSpan.FromSeconds(30);

    private readonly Channel<(SessionId Id, int Count, TimeSpan Waited)> _stored =
        Channel.CreateUnbounded<(SessionId, int, TimeSpan)>(new UnboundedChannelOptions { SingleReader = true });

    /// <summary>
    /// Answers are stored now. Noted when there is time for it: after the database was away there are thousands of notes to make, and the answers of the others
    /// do not wait for them.
    /// </summary>
    /// <param name="id">The session.</param>
    /// <param name="count">How many were committed together.</param>
    /// <param name="waited">For how long the oldest of them could not be stored.</param>
    public void Stored(SessionId id, int count, TimeSpan waited) => _stored.Writer.TryWrite((id, count, waited));

    /// <summary>Answers that were on the candidate's device only are received now.</summary>
    /// <param name="id">The session.</param>
    /// <param name="count">How many there were, as the page said.</param>
    /// <param name="since">Since when the oldest was there.</param>
    public Task OnDeviceAsync(SessionId id, int count, DateTimeOffset since)
    {
        var lasted = clock.GetUtcNow() - since;
        return NoteAsync(id, NoteKind.OnDevice, lasted, $"{Answers(count)} on the candidate's device only for {Time(lasted)}; sent now");
    }

    /// <inheritdoc/>
    public override Task StopAsync(CancellationToken cancellationToken)
    {
        _stored.Writer.TryComplete();
        return base.StopAsync(cancellationToken);
    }

    /// <inheritdoc/>
    /// <remarks>A node that stops makes the notes it has left.</remarks>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var (id, count, waited) in _stored.Reader.ReadAllAsync(CancellationToken.None))
        {
            await NoteAsync(id, NoteKind.StoredLate, waited, $"{Answers(count)} received and could not be stored for {Time(waited)}; stored now");
        }
    }

    private async Task NoteAsync(SessionId id, NoteKind kind, TimeSpan lasted, string words)
    {
        if (lasted < Told)
        {
            return;
        }

        try
        {
            var outcome = await ledger.DecideAsync(id, (session, now) => session.Note(now, SessionActor.AnswerWatch, kind, words));
            if (outcome is { Appended: > 0 })
            {
                await live.ProjectAsync(outcome.Stored);
                await hints.ControlAsync(id, outcome.Stored.Facts.SlotId, outcome.Stored.Session.Version);
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
