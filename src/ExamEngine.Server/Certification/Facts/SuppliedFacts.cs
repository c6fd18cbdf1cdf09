using ExamEngine.Certification.Facts;
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

    /// <summary>Reads them. There are no tables of applications yet: this is the one place where they are to be read.</summary>
    /// <param name="db">The database.</param>
    /// <param name="candidate">The candidate's account.</param>
    /// <returns>What is on record.</returns>
    public static Task<SuppliedFacts> OfAsync(ExamContext db, Guid candidate) => Task.FromResult(None);
}
