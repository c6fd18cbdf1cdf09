using System.Globalization;
using ExamEngine.LoadTests.Sitting;
using Npgsql;

namespace ExamEngine.LoadTests.Running;

/// <summary>Holds what candidates were told was received against the database, answer by answer.</summary>
internal static class Record
{
    /// <summary>Compares.</summary>
    /// <returns>How many were received; how many of these are not in the database, or are there with other content; how many the database has.</returns>
    public static async Task<(long Received, long Lost, long Altered, long Stored)> CompareAsync(NpgsqlConnection database, Guid slot, Crowd crowd)
    {
        var told = crowd.Candidates.ToDictionary(candidate => candidate.Seat.Session, candidate => candidate.Received.ToArray());
        var received = told.Values.Sum(answers => answers.LongCount(answer => answer != 0));
        var (altered, stored) = (0L, 0L);
        await using var command = new NpgsqlCommand("""
            SELECT j."SessionId", j."Seq", j."Position", j."Response" FROM "Journal" j JOIN "Sessions" s ON s."Id" = j."SessionId" WHERE s."SlotId" = $1
            """, database) { Parameters = { new() { Value = slot } }, CommandTimeout = 600 };
        await using var row = await command.ExecuteReaderAsync();
        while (await row.ReadAsync())
        {
            stored++;
            if (told.TryGetValue(row.GetGuid(0), out var answers) && row.GetInt64(1) is var seq && seq <= answers.Length && answers[seq - 1] is not 0 and var answer)
            {
                var response = string.Create(CultureInfo.InvariantCulture, $"{{\"RESPONSE\":\"{(char)(answer & 0xff)}\"}}");
                altered += row.GetInt32(2) == answer >> 8 && row.GetString(3) == response ? 0 : 1;
                answers[seq - 1] = 0;
            }
        }

        return (received, told.Values.Sum(answers => answers.LongCount(answer => answer != 0)), altered, stored);
    }
}
