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
    // A form never changes; a test that leads its candidates is asked for at each step, and lives as long as the facts of the session are in memory.
    // Any other is wanted once, for the score: kept for every session it would be most of what a session takes.
    private readonly ConditionalWeakTable<Form, FormTest> _leading = [];

    /// <summary>The test of a session's form.</summary>
    /// <returns>Null when the examination is not in the item bank at the moment.</returns>
    public FormTest? TestOf(SessionFacts facts)
    {
        if (_leading.TryGetValue(facts.Form, out var known))
        {
            return known;
        }

        var exam = bank.Exam(facts.ExamId);
        return exam?.TestOf(facts.Form) is { } test ? exam.LeadsCandidates ? _leading.GetValue(facts.Form, _ => test) : test : null;
    }

    /// <summary>Whether a section is gone through item by item, without a way back.</summary>
    public bool IsLinear(SessionFacts facts, int section) => LeadingTestOf(facts)?.IsLinear(section) == true;

    /// <summary>Where the candidate is in the section that is open or opening, when it is linear.</summary>
    /// <returns>The position on the form; 0 in any other section, and where the rules lead past the section.</returns>
    public async Task<int> PlaceAsync(StoredSession stored)
    {
        var session = stored.Session;
        if (session.Phase is not (SectionPhase.Opening or SectionPhase.Open) || !IsLinear(stored.Facts, session.Section))
        {
            return 0;
        }

        // The first place is no entry of the ledger: it follows from the answers to the sections before.
        return session.Place > 0 ? session.Place : (await OfAsync(stored))!.PlaceIn(session.Section);
    }

    /// <summary>The first and last position that can be opened and answered now.</summary>
    /// <returns>Positions on the form; (0, 0) for none.</returns>
    public async Task<(int First, int Last)> OpenPositionsAsync(StoredSession stored)
    {
        var section = stored.Session.OpenSection;
        if (section > 0 && IsLinear(stored.Facts, section))
        {
            var place = await PlaceAsync(stored);
            return (place, place);
        }

        var isPassedOver = section > 0 && LeadingTestOf(stored.Facts) is { MaySkipSections: true } && !(await OfAsync(stored))!.CanBeIn(section);
        return isPassedOver ? (0, 0) : stored.Facts.Positions(section);
    }

    /// <summary>Whether the rules of the test lead past the section that would come next.</summary>
    public async Task<bool> IsNextPassedOverAsync(StoredSession stored) =>
        stored.Session is { IsLive: true, Phase: SectionPhase.Between, IsComplete: false, Section: var last }
        && LeadingTestOf(stored.Facts) is { MaySkipSections: true }
        && (await OfAsync(stored))!.IsPassedOver(last + 1);

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

    private FormTest? LeadingTestOf(SessionFacts facts) => bank.Exam(facts.ExamId) is { LeadsCandidates: true } ? TestOf(facts) : null;
}
