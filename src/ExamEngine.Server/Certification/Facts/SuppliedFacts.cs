using ExamEngine.Certification.Facts;
using ExamEngine.Server.Activities;
using ExamEngine.Server.Applications;
using ExamEngine.Server.Records;

namespace ExamEngine.Server.Certification.Facts;

/// <summary>What candidates hand in, state or pay, as far as it is on record.</summary>
/// <param name="Born">When the candidate was born.</param>
/// <param name="Work">Work.</param>
/// <param name="Training">Training and continuing education.</param>
/// <param name="Documents">Documents.</param>
/// <param name="Payments">Fees that were paid.</param>
/// <param name="Vouchers">Vouchers that can be redeemed.</param>
/// <param name="Memberships">Memberships of certification bodies.</param>
internal sealed record SuppliedFacts(
    BirthDate? Born,
    IReadOnlyList<WorkPeriod> Work,
    IReadOnlyList<TrainingRecord> Training,
    IReadOnlyList<SubmittedDocument> Documents,
    IReadOnlyList<Payment> Payments,
    IReadOnlyList<Voucher> Vouchers,
    IReadOnlyList<Membership> Memberships)
{
    /// <summary>Nothing.</summary>
    public static SuppliedFacts None { get; } = new(null, [], [], [], [], [], []);

    /// <summary>Reads them. Documents, payments and vouchers belong to one application, and are added where the rules are asked about it.</summary>
    /// <param name="db">The database.</param>
    /// <param name="candidate">The candidate's account.</param>
    /// <returns>What is on record.</returns>
    public static async Task<SuppliedFacts> OfAsync(ExamContext db, Guid candidate)
    {
        var (born, work, training) = await Statements.FactsAsync(db, candidate);
        return None with { Born = born, Work = work, Training = [.. training, .. await ActivityStore.FactsAsync(db, candidate)], Memberships = await Applications.Memberships.FactsAsync(db, candidate) };
    }
}
