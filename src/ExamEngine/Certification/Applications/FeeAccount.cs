using System.Collections.Immutable;
using System.Globalization;

namespace ExamEngine.Certification.Applications;

/// <summary>What was charged, paid, covered by a voucher and given back for one application: a fold over its events.</summary>
public sealed record FeeAccount
{
    /// <summary>An account on which nothing was charged.</summary>
    public static FeeAccount Empty { get; } = new();

    /// <summary>The terms; null before submission, or when nothing is asked.</summary>
    public FeeTerms? Terms { get; private init; }

    /// <summary>The lines, the oldest first.</summary>
    public ImmutableArray<FeeEntry> Entries { get; private init; } = [];

    /// <summary>The code of the voucher that stands for the fee; null when none does.</summary>
    public string? Voucher { get; private init; }

    /// <summary>The voucher that was given back when the application was withdrawn; null when none was.</summary>
    public VoucherReturned? GivenBack { get; private init; }

    /// <summary>The day on which money last came in; null when none did.</summary>
    public DateOnly? Received { get; private init; }

    /// <summary>The sum of all lines: below 0 is owed, above 0 was paid too much.</summary>
    public decimal Balance => Entries.Sum(entry => entry.Amount);

    /// <summary>Money that came in and did not go back.</summary>
    public decimal Paid => Entries.Where(entry => entry.Kind is FeeEntryKind.Payment or FeeEntryKind.Refund).Sum(entry => entry.Amount);

    /// <summary>Whether nothing is owed.</summary>
    public bool IsCovered => Balance >= 0;

    /// <summary>What is owed, in words; null when nothing is.</summary>
    public string? Owed => IsCovered || Terms is null ? null : Money(-Balance);

    /// <summary>An amount in the currency of the terms.</summary>
    /// <param name="amount">The amount.</param>
    /// <returns>Such as <c>GBP 160.00</c>.</returns>
    public string Money(decimal amount) => string.Create(CultureInfo.InvariantCulture, $"{Terms?.Currency} {amount:0.00}").Trim();

    /// <summary>The account after an event; most events leave it as it is.</summary>
    /// <param name="entry">The event.</param>
    /// <returns>The account.</returns>
    public FeeAccount Apply(ApplicationEvent entry) => entry switch
    {
        ApplicationSubmitted { Terms.Fee: { } fee } submitted => (this with { Terms = fee }).With(submitted.At, FeeEntryKind.Charge, -fee.Amount, Capitalised(fee.Title)),
        PaymentReceived payment => (this with { Received = payment.Received }).With(payment.At, FeeEntryKind.Payment, payment.Amount, $"Payment, {payment.Reference}"),
        VoucherRedeemed voucher => (this with { Voucher = voucher.Voucher }).With(voucher.At, FeeEntryKind.Voucher, Math.Max(0, -Balance), $"Voucher {Masked(voucher.Voucher)}"),
        VoucherReturned returned => (this with { Voucher = null, GivenBack = returned }).With(
            returned.At, FeeEntryKind.Voucher, -Entries.Where(line => line.Kind == FeeEntryKind.Voucher).Sum(line => line.Amount), $"Voucher {Masked(returned.Voucher)} given back"),
        ApplicationWithdrawn { IsFeeLifted: true } withdrawn when Terms is { } lifted => With(withdrawn.At, FeeEntryKind.Charge, lifted.Amount, $"{Capitalised(lifted.Title)} no longer charged: withdrawn"),
        FeeRefunded refund => With(refund.At, FeeEntryKind.Refund, -refund.Amount, $"Refund: {refund.Reason}"),
        _ => this,
    };

    /// <summary>A voucher's code as it is shown where it need not be read: its end alone.</summary>
    /// <param name="code">The code.</param>
    /// <returns>Such as <c>…K7QD</c>.</returns>
    public static string Masked(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return code.Length > 4 ? $"…{code[^4..]}" : code;
    }

    private FeeAccount With(DateTimeOffset at, FeeEntryKind kind, decimal amount, string words) => this with { Entries = Entries.Add(new FeeEntry(at, kind, amount, words)) };

    private static string Capitalised(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
