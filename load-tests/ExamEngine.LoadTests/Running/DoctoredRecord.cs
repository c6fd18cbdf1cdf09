using System.Diagnostics;
using ExamEngine.LoadTests.Measuring;
using ExamEngine.LoadTests.Stand;
using Npgsql;

namespace ExamEngine.LoadTests.Running;

/// <summary>Shows that the comparison with the database finds what it is there for: an answer that is gone, and one that was altered.</summary>
internal static class DoctoredRecord
{
    /// <summary>Answers, spoils the record, and compares.</summary>
    /// <returns>Whether both were found, and nothing else.</returns>
    public static async Task<bool> IsFoundAsync(LoadOptions options, LoadStand stand, Action<string> say)
    {
        await using var database = await stand.OpenDatabaseAsync();
        var run = new LoadRun(options, stand, new Recorder(), await Seeding.SignedInAsync(database, stand.Addresses[0]), static _ => { });
        await run.SitDownAsync(2);
        for (var answers = 0; answers < 3; answers++)
        {
            await run.Crowd.EachAsync(candidate => candidate.AnswerAsync(Stopwatch.GetTimestamp()));
        }

        await run.Crowd.SettleAsync(TimeSpan.FromSeconds(30));
        var before = await Record.CompareAsync(database, run.Slot, run.Crowd);
        foreach (var (candidate, sql) in run.Crowd.Candidates.Zip((string[])["""DELETE FROM "Journal" WHERE "SessionId" = $1 AND "Seq" = 2""", """UPDATE "Journal" SET "Response" = '{"RESPONSE":"Z"}' WHERE "SessionId" = $1 AND "Seq" = 3"""]))
        {
            await using var command = new NpgsqlCommand(sql, database) { Parameters = { new() { Value = candidate.Seat.Session } } };
            await command.ExecuteNonQueryAsync();
        }

        var after = await Record.CompareAsync(database, run.Slot, run.Crowd);
        await run.Crowd.DisposeAsync();
        say($"A doctored record: {after.Lost} lost, {after.Altered} altered.");
        return before is { Received: 6, Lost: 0, Altered: 0 } && after is { Lost: 1, Altered: 1 };
    }
}
