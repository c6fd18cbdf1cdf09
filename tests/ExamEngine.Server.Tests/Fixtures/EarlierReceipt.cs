using ExamEngine.Server.Delivery;
using ExamEngine.Server.Delivery.Messages;
using ExamEngine.Server.Records;
using ExamEngine.Sessions;
using Microsoft.Extensions.DependencyInjection;

namespace ExamEngine.Specs.Server.Fixtures;

/// <summary>Receipts as they were given before the test begins.</summary>
internal static class EarlierReceipt
{
    /// <summary>What the server gave, or would have given, for an entry at a time.</summary>
    public static (string Receipt, long ReceivedAt) Made(ServerUnderTest server, CandidateAtHub candidate, AnswerEntry entry, DateTimeOffset at)
    {
        var facts = server.Services.GetRequiredService<SessionFactsCache>().FindAsync(new SessionId(candidate.SessionId)).GetAwaiter().GetResult()!;
        var hash = ExamEngine.Records.AnswerContent.Hash(entry.Position, entry.Response.GetRawText(), entry.Flagged);
        return (Receipts.Sign(facts.ReceiptKey, facts.Id, 1, entry.Seq, hash, at.ToUnixTimeMilliseconds()), at.ToUnixTimeMilliseconds());
    }
}
