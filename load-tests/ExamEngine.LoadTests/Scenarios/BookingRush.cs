using ExamEngine.LoadTests.Running;
using ExamEngine.LoadTests.Stand;
using Npgsql;

namespace ExamEngine.LoadTests.Scenarios;

/// <summary>More people than seats, all at once.</summary>
internal sealed class BookingRush : LoadScenario
{
    // Every tenth is asked for twice at the same moment, as by a second click.
    private const int OneInTwice = 10;
    private IReadOnlyList<(string Email, Guid Id)> _accounts = [];
    private Guid _slot;

    public override string Name => "booking-rush";

    public override string About => "Seats of one slot are asked for by more people than there are seats, within 2 s (--within), every tenth of them twice at the same moment. No seat may be sold twice.";

    public override async Task PrepareAsync(LoadRun run)
    {
        _accounts = await run.Seeding.AccountsAsync(run.Options.Candidates);
        _slot = await run.Seeding.SlotAsync(LoadBank.Exam, run.Options.Seats);
    }

    public override IReadOnlyList<Phase> Phases(LoadRun run) =>
    [
        new Phase("rush", new LoadModel.Burst(_accounts.Count, run.Options.Within ?? TimeSpan.FromSeconds(2)), (n, intended) =>
            Task.WhenAll(Enumerable.Range(0, n % OneInTwice == 0 ? 2 : 1).Select(_ => AskAsync(run, _accounts[(int)n], intended)))) { Per = "booked", Settles = false },
    ];

    public override async Task FinishAsync(LoadRun run, IReadOnlyList<PhaseResult> results)
    {
        await using var database = await run.Stand.OpenDatabaseAsync();
        var sold = await CountAsync(database, """SELECT count(*) FROM "Bookings" WHERE "SlotId" = $1 AND "CancelledAt" IS NULL""");
        var twice = await CountAsync(database, """SELECT count(*) FROM (SELECT 1 FROM "Bookings" WHERE "SlotId" = $1 AND "CancelledAt" IS NULL GROUP BY "CandidateId" HAVING count(*) > 1) AS t""");
        var told = results[0].Counts.GetValueOrDefault("booked");
        var expected = Math.Min(run.Options.Seats, _accounts.Count);
        run.Findings.Judge("Seats sold, of those there are", $"{Whole(sold)} of {Whole(expected)}", sold == expected, sold);
        run.Findings.Judge("Bookings confirmed, and in the database", $"{Whole(told)}, {Whole(sold)}", told == sold, told);
        run.Findings.Judge("Candidates with two seats", Whole(twice), twice == 0, twice);
    }

    private static async Task AskAsync(LoadRun run, (string Email, Guid Id) account, long intended, Guid slot)
    {
        var (seat, refusal) = await run.Seeding.TryBookAsync(slot, account.Email, account.Id);
        run.Recorder.Took("answered", intended);
        run.Recorder.Count(seat is not null ? "booked" : $"not booked: {refusal}");
    }

    private Task AskAsync(LoadRun run, (string Email, Guid Id) account, long intended) => AskAsync(run, account, intended, _slot);

    private async Task<long> CountAsync(NpgsqlConnection database, string sql)
    {
        await using var command = new NpgsqlCommand(sql, database) { Parameters = { new() { Value = _slot } } };
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
