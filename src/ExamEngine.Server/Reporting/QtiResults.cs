using ExamEngine.Qti.Results;
using ExamEngine.Server.Delivery;
using ExamEngine.Server.Records;
using ExamEngine.Sessions;

namespace ExamEngine.Server.Reporting;

/// <summary>Finished sessions as QTI Results Reporting.</summary>
internal sealed class QtiResults(SessionLedger ledger, CandidateSittings sittings)
{
    /// <summary>Names the identifiers that this product gives, as the format asks for a URI.</summary>
    private const string Source = "urn:examengine";

    /// <summary>The results with the keys, for an administrator.</summary>
    /// <returns>The XML; null when there is no such session, or its answers may still change.</returns>
    public async Task<string?> ForAdministratorAsync(SessionId id)
    {
        if (await ledger.FindAsync(id) is not { Session.State: SessionState.Sealed or SessionState.Scored or SessionState.Released } stored
            || await sittings.OfAsync(stored) is not { } sitting)
        {
            return null;
        }

        var facts = stored.Facts;
        var context = new ResultsContext(
            facts.CandidateId.ToString(),
            [($"{Source}:session", facts.Id.Value.ToString()), ($"{Source}:examination", facts.ExamId)],
            stored.Session.EndedAt!.Value);
        return ResultsWriter.Write(sitting, context, withKeys: true);
    }
}
