namespace ExamEngine.Certification.Facts;

/// <summary>
/// Everything about a candidate that rules may ask. Nothing in it is judged: an attempt or a document of a later day does not count on an
/// earlier one, so that the same history can be asked about any date.
/// </summary>
public sealed record CandidateHistory
{
    /// <summary>A candidate of whom nothing is known.</summary>
    public static CandidateHistory Empty { get; } = new();

    /// <summary>When the candidate was born; null when it is not known.</summary>
    public BirthDate? Born { get; init; }

    /// <summary>Work, in any order; what overlaps counts once.</summary>
    public IReadOnlyList<WorkPeriod> Work { get; init; } = [];

    /// <summary>Training and continuing education.</summary>
    public IReadOnlyList<TrainingRecord> Training { get; init; } = [];

    /// <summary>Credentials that were awarded, valid or not.</summary>
    public IReadOnlyList<HeldCredential> Credentials { get; init; } = [];

    /// <summary>Examinations that were started.</summary>
    public IReadOnlyList<ExamAttempt> Attempts { get; init; } = [];

    /// <summary>What was handed in.</summary>
    public IReadOnlyList<SubmittedDocument> Documents { get; init; } = [];

    /// <summary>Fees that were paid.</summary>
    public IReadOnlyList<Payment> Payments { get; init; } = [];

    /// <summary>Vouchers that can be redeemed.</summary>
    public IReadOnlyList<Voucher> Vouchers { get; init; } = [];

    /// <summary>Memberships of certification bodies.</summary>
    public IReadOnlyList<Membership> Memberships { get; init; } = [];

    /// <summary>Sanctions.</summary>
    public IReadOnlyList<Sanction> Sanctions { get; init; } = [];
}
