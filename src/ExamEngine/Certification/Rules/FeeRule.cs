using System.Globalization;
using ExamEngine.Certification.Calendars;
using ExamEngine.Certification.Programmes;
using NodaTime;

namespace ExamEngine.Certification.Rules;

/// <summary>A fee is paid, or a voucher stands for it. Paying is possible at any time, so this never closes a way.</summary>
/// <param name="Fee">The fee.</param>
/// <param name="Currency">Its currency.</param>
/// <param name="Vouchers">The issuers whose vouchers are taken; empty when none are.</param>
/// <param name="OnlyByVoucher">Whether money is not taken.</param>
internal sealed record FeeRule(Fee Fee, string Currency, IReadOnlyList<string> Vouchers, bool OnlyByVoucher) : LeafRule
{
    public override string Kind => "fee";

    protected override Grounds Weigh(Case judged)
    {
        var paid = judged.History.Payments.Where(payment => !OnlyByVoucher && payment.Credential == judged.Route.Credential && payment.Fee == Fee.Id).ToArray();
        var vouchers = judged.History.Vouchers.Where(voucher => voucher.Credential == judged.Route.Credential && Vouchers.Contains(voucher.Issuer)).ToArray();
        var proven = WindowSet.Of(
        [
            .. paid.Select(payment => new Window(judged.Calendar.Start(payment.Received), Instant.MaxValue)),
            .. vouchers.Select(voucher => new Window(Instant.MinValue, voucher.Expires is { } last ? judged.Calendar.End(last) : Instant.MaxValue)),
        ]);
        return new Grounds(proven, WindowSet.Always,
        [
            new UsedFact(Fee.Title, paid.Length == 0 ? "not paid" : $"paid on {ProgrammeCalendar.Words(paid[0].Received)}"),
            .. vouchers.Select(voucher => new UsedFact("voucher", voucher.Expires is { } last ? $"redeemable until {ProgrammeCalendar.Words(last)}" : "redeemable")),
        ]);
    }

    protected override string Words(Case judged, Standing standing)
    {
        var price = Fee.Amount == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" ({Currency} {Fee.Amount:0.00})");
        return standing.IsMet ? $"The {Fee.Title} is covered."
            : OnlyByVoucher ? $"Redeem a voucher for the {Fee.Title}."
            : Vouchers.Count > 0 ? $"Pay the {Fee.Title}{price}, or redeem a voucher."
            : $"Pay the {Fee.Title}{price}.";
    }
}
