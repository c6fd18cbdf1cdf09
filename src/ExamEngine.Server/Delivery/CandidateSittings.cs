using System.Runtime.CompilerServices;
using ExamEngine.Server.ItemBank;
using ExamEngine.Server.Records;
using ExamEngine.Sessions;
using ExamEngine.Sittings;
using ExamEngine.Tests.Forms;
using Microsoft.EntityFrameworkCore;

namespace ExamEngine.Server.Delivery;

/// <summary>The sitting of an exam session: what its ledger and journal come to by the rules of its test.</summary>
internal sealed class CandidateSittings(IDbContextFactory<ExamContext> contexts, JournalFlusher flusher, Bank bank)
{
    // A form never changes; its test lives as long as the facts of the session are in memory.
    private readonly ConditionalWeakTable<Form, FormTest> _tests = [];

    /// <summary>The test of a session's form.</summary>
    /// <returns>Null when the examination is not in the item bank at the moment.</returns>
    public FormTest? TestOf(SessionFacts facts)
    {
        if (_tests.TryGetValue(facts.Form, out var known))
        {
            return known;
        }

        return bank.Exam(facts.ExamId)?.TestOf(facts.Form) is { } test ? _tests.GetValue(facts.Form, _ => test) : null;
    }

    /// <summary>Whether a section is gone through item by item, without a way back.</summary>
    public bool IsLinear(SessionFacts facts, int section) => TestOf(facts)?.IsLinear(section) == true;

    /// <summary>The sitting as it stands, with every answer that was received by now.</summary>
    /// <returns>Null when the examination is not in the item bank at the moment.</returns>
    public async Task<Sitting?> OfAsync(StoredSession stored) =>
        TestOf(stored.Facts) is { } test ? Sitting.Of(test, stored.Ledger, await AnswersAsync(stored.Facts.Id)) : null;

    /// <summary>All responses of a session, once everything received is in the database; in the order of their numbers.</summary>
    public async Task<IReadOnlyList<GivenAnswer>> AnswersAsync(SessionId id)
    {
        await flusher.DrainAsync(id);
        await using var db = await contexts.CreateDbContextAsync();
        return await db.Journal.AsNoTracking().Where(j => j.SessionId == id.Value && j.Response != null)
            .OrderBy(j => j.Seq).Select(j => new GivenAnswer(j.Seq, j.Position, j.Response!)).ToListAsync();
    }
}
