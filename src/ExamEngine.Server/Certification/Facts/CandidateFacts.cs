using ExamEngine.Certification.Facts;
using ExamEngine.Certification.Programmes;
using ExamEngine.Server.Certification.Credentials;
using ExamEngine.Server.Certification.Sanctions;
using ExamEngine.Server.Records;

namespace ExamEngine.Server.Certification.Facts;

/// <summary>Loads what the rules may ask of a candidate.</summary>
internal sealed class CandidateFacts(ProgrammesInForce programmes)
{
    /// <summary>Loads a candidate's history; in a transaction, as that transaction sees it.</summary>
    /// <param name="db">The database.</param>
    /// <param name="candidate">The candidate's account.</param>
    /// <param name="set">The programmes that say what examinations are for and which body a credential is of; null for those in force.</param>
    /// <returns>The history; empty when there is no such candidate.</returns>
    public async Task<CandidateHistory> LoadAsync(ExamContext db, Guid candidate, ProgrammeSet? set = null)
    {
        var known = set ?? programmes.Programmes;
        var supplied = await SuppliedFacts.OfAsync(db, candidate);
        var credentials = await CredentialEntries.OfCandidateAsync(db, candidate);
        var sanctions = await SanctionTable.OfCandidateAsync(db, candidate);
        return new CandidateHistory
        {
            Born = supplied.Born,
            Work = supplied.Work,
            Training = supplied.Training,
            Documents = supplied.Documents,
            Payments = supplied.Payments,
            Vouchers = supplied.Vouchers,
            Memberships = supplied.Memberships,
            Credentials = [.. credentials.Select(held => held.Credential.Fact())],
            Attempts = await AttemptFacts.OfAsync(db, known, candidate),
            Sanctions = [.. sanctions.Select(SanctionTable.Fact).OfType<Sanction>(), .. credentials.Select(held => Barred(held.Credential, known)).OfType<Sanction>()],
        };
    }

    /// <summary>While a credential is suspended, nothing can be built on it, nor a fresh one applied for around it: its body is closed to the holder.</summary>
    private static Sanction? Barred(ExamEngine.Certification.Credentials.IssuedCredential credential, ProgrammeSet known) =>
        credential is { Suspension: { } suspended, Revocation: null, Replacement: null } && known.Awarding(credential.Credential) is { } programme
            ? new Sanction(programme.Body, suspended.On, null) { Suspended = credential.Credential }
            : null;
}
