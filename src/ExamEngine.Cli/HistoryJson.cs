using NodaTime;

namespace ExamEngine.Cli;

/// <summary>The JSON of a history, as the help of <c>exam eligible</c> has it.</summary>
internal sealed record HistoryJson
{
    public BornJson? Born { get; init; }

    public IReadOnlyList<WorkJson> Work { get; init; } = [];

    public IReadOnlyList<TrainingJson> Training { get; init; } = [];

    public IReadOnlyList<CredentialJson> Credentials { get; init; } = [];

    public IReadOnlyList<AttemptJson> Attempts { get; init; } = [];

    public IReadOnlyList<DocumentJson> Documents { get; init; } = [];

    public IReadOnlyList<PaymentJson> Payments { get; init; } = [];

    public IReadOnlyList<VoucherJson> Vouchers { get; init; } = [];

    public IReadOnlyList<MembershipJson> Memberships { get; init; } = [];

    public IReadOnlyList<SanctionJson> Sanctions { get; init; } = [];

    internal sealed record BornJson(LocalDate Date, bool Verified = false);

    internal sealed record WorkJson(IReadOnlyList<string> Kinds, LocalDate From, LocalDate? Until = null, bool Verified = false);

    internal sealed record TrainingJson(string Kind, decimal Amount, LocalDate Completed, bool Verified = false);

    internal sealed record CredentialJson(
        string Credential, LocalDate Attained, LocalDate? Expires = null, IReadOnlyList<LocalDate>? Recertified = null, int? Version = null, LocalDate? Withdrawn = null);

    internal sealed record AttemptJson(string Credential, string Examination, Instant At, Certification.Facts.AttemptResult Result);

    internal sealed record DocumentJson(string Kind, LocalDate Received, bool Accepted = false);

    internal sealed record PaymentJson(string Credential, string Fee, LocalDate Received);

    internal sealed record VoucherJson(string Credential, string Issuer, LocalDate? Expires = null);

    internal sealed record MembershipJson(string Body, LocalDate From, LocalDate? Until = null);

    internal sealed record SanctionJson(LocalDate From, string? Body = null, LocalDate? Until = null);
}
