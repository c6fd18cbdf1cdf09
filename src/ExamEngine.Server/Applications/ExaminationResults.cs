using System.Text.Json;
using ExamEngine.Certification.Applications;
using ExamEngine.Scoring;
using ExamEngine.Server.Records;
using ExamEngine.Sessions;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace ExamEngine.Server.Applications;

/// <summary>
/// Takes applications on whose examination is over: a released report is noted, so is that it was declared void, and a seat that fell away is free to be booked again. Whoever looks at an application
/// does the same for it, so that nobody waits for this.
/// </summary>
[DisallowConcurrentExecution]
internal sealed class ExaminationResults(IDbContextFactory<ExamContext> contexts, ApplicationCommands commands, ApplicationSeats seats, SessionLedger ledger, ILogger<ExaminationResults> log) : IJob
{
    private static readonly SessionState[] Over = [SessionState.Released, SessionState.Voided, SessionState.NoShow, SessionState.Cancelled];

    /// <inheritdoc/>
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        foreach (var (seat, _) in await WaitingAsync(application: null))
        {
            try
            {
                await CatchUpAsync(seat.ApplicationId);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                log.CatchUpFailed(exception, seat.ApplicationId);
            }
        }
    }

    /// <summary>Takes one application on.</summary>
    public async Task CatchUpAsync(Guid application)
    {
        foreach (var (seat, state) in await WaitingAsync(application))
        {
            if (seat.State == SeatState.GivenUp)
            {
                // Its place was taken by another, and the server stopped before it was cancelled.
                await seats.CancelAsync(seat.BookingId, ApplicationActor.Results);
                await using var db = await contexts.CreateDbContextAsync();
                await ApplicationSeats.MarkAsync(db, seat.BookingId, SeatState.Over);
                continue;
            }

            if (state == SessionState.Voided)
            {
                var reason = await ReasonAsync(seat.BookingId);
                await commands.RunAsync(
                    application,
                    operation: null,
                    (_, known, now) => Task.FromResult(known.Void(now, seat.BookingId, reason)),
                    also: (db, _) => ApplicationSeats.MarkAsync(db, seat.BookingId, SeatState.Voided));
                continue;
            }

            await commands.RunAsync(
                application,
                operation: null,
                async (db, known, now) => known.Booking?.Booking != seat.BookingId ? ApplicationOutcome.Accept()
                    : state == SessionState.Released ? await ReportAsync(db, known, seat.BookingId, now)
                    : known.Leave(now, ApplicationActor.Results, seat.BookingId, $"The examination is {SessionTransitions.Words(state)}."),
                also: (db, _) => ApplicationSeats.MarkAsync(db, seat.BookingId, SeatState.Over));
        }
    }

    private async Task<string> ReasonAsync(Guid session) =>
        (await ledger.FindAsync(new SessionId(session)))?.Ledger.OfType<Moved>().LastOrDefault(moved => moved.State == SessionState.Voided)?.Reason ?? "None was written down.";

    private static async Task<ApplicationOutcome> ReportAsync(ExamContext db, CertificationApplication application, Guid session, DateTimeOffset now)
    {
        var json = await db.ScoreReports.Where(r => r.SessionId == session && r.Json != null).OrderByDescending(r => r.Version).Select(r => r.Json).FirstAsync();
        var report = JsonSerializer.Deserialize<ScoreReport>(json!, RecordsJson.Options)!;
        return application.Report(now, session, report.Result == ScoreResult.Passed, report.Summary);
    }

    private async Task<IReadOnlyList<(ApplicationSeatRow Seat, SessionState State)>> WaitingAsync(Guid? application)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var waiting = await (
            from seat in db.ApplicationSeats
            join session in db.Sessions on seat.BookingId equals session.Id
            where application == null || seat.ApplicationId == application
            where (seat.State == SeatState.Held && Over.Contains(session.State)) || (seat.State == SeatState.Over && session.State == SessionState.Voided) || seat.State == SeatState.GivenUp
            select new { seat, session.State }).AsNoTracking().ToListAsync();
        return waiting.ConvertAll(each => (each.seat, each.State));
    }
}
