namespace ExamEngine.Certification.Applications;

/// <summary>What a route costs and how it may be paid.</summary>
/// <param name="Fee">The name of the fee in the price list.</param>
/// <param name="Title">As it stands in a sentence, such as <c>upgrade fee</c>.</param>
/// <param name="Amount">In the currency; 0 or more.</param>
/// <param name="Currency">Three capital letters, ISO 4217.</param>
/// <param name="Vouchers">The issuers whose vouchers are taken; empty when none are.</param>
/// <param name="OnlyByVoucher">Whether money is not taken.</param>
public sealed record FeeTerms(string Fee, string Title, decimal Amount, string Currency, IReadOnlyList<string> Vouchers, bool OnlyByVoucher);
