using ExamEngine.Certification.Applications;
using Xunit;

namespace ExamEngine.Specs.Certification.Applications;

public sealed class The_fee_account
{
    private readonly Applicant _applicant = Applicant.ByDocuments();

    [Fact]
    public void Charges_the_fee_at_the_submission_and_is_covered_by_payments_that_add_up()
    {
        Assert.Equal((-160m, "GBP 160.00"), (_applicant.Application.Fees.Balance, _applicant.Application.Fees.Owed));
        Pays(100m);
        Assert.Equal("GBP 60.00", _applicant.Application.Fees.Owed);
        Pays(60m);

        Assert.True(_applicant.Application.Fees.IsCovered);
        Assert.Equal("The fee is covered already.", Refused(1m));
    }

    [Fact]
    public void Is_covered_by_a_voucher_for_what_is_left()
    {
        Pays(100m);
        _applicant.Redeems();

        Assert.Equal((0m, 100m), (_applicant.Application.Fees.Balance, _applicant.Application.Fees.Paid));
        Assert.Equal("Voucher …JKMN", _applicant.Application.Fees.Entries[^1].Words);
    }

    [Fact]
    public void Is_owed_again_after_a_refund_which_is_never_more_than_was_paid()
    {
        Pays(160m);
        Assert.Equal("At most GBP 160.00 can go back: more was not paid.", Applicant.Refused(_applicant.Application.Refund(_applicant.Now, Applicant.Reviewer, 160.01m, "Wrong.")));
        _applicant.Do(_applicant.Application.Refund(_applicant.Now, Applicant.Reviewer, 160m, "Paid twice."));

        Assert.Equal("GBP 160.00", _applicant.Application.Fees.Owed);
        Assert.Equal("Nothing was paid for this application.", Applicant.Refused(_applicant.Application.Refund(_applicant.Now, Applicant.Reviewer, 1m, "Wrong.")));
    }

    [Fact]
    public void Gives_the_voucher_back_when_the_application_is_withdrawn_and_charges_nothing()
    {
        _applicant.Redeems();
        _applicant.Do(_applicant.Application.Withdraw(_applicant.Now, Applicant.Me, new DateOnly(2027, 7, 1)));

        var fees = _applicant.Application.Fees;
        Assert.Equal((0m, 0m, null, null), (fees.Balance, fees.Paid, fees.Owed, fees.Voucher));
        Assert.Equal(["Upgrade fee", "Voucher …JKMN", "Upgrade fee no longer charged: withdrawn", "Voucher …JKMN given back"], fees.Entries.Select(entry => entry.Words));
        Assert.Equal(
            "You withdrew it. You can apply again when a route is open. Voucher …JKMN can be redeemed again; its last day is 1 July 2027.", ApplicationWords.Next(_applicant.Application, null));
    }

    [Fact]
    public void Of_a_withdrawn_application_has_what_was_paid_to_its_credit_until_a_refund_is_entered()
    {
        Pays(100m);
        _applicant.Do(_applicant.Application.Withdraw(_applicant.Now, Applicant.Me));
        Assert.Equal((100m, null), (_applicant.Application.Fees.Balance, _applicant.Application.Fees.Owed));
        Assert.Equal(
            "You withdrew it. You can apply again when a route is open. You have paid GBP 100.00. We look at what goes back, and enter it here.", ApplicationWords.Next(_applicant.Application, null));

        _applicant.Do(_applicant.Application.Refund(_applicant.Now, Applicant.Reviewer, 100m, "Withdrawn."));
        Assert.Equal((0m, "You withdrew it. You can apply again when a route is open."), (_applicant.Application.Fees.Balance, ApplicationWords.Next(_applicant.Application, null)));
    }

    [Fact]
    public void Keeps_the_voucher_used_once_the_examination_was_sat_or_the_application_decided()
    {
        var seat = Guid.Parse("0190cccc-0000-7000-8000-000000000001");
        var sat = Applicant.ForCtss().HandsInEverything().Redeems().Books(seat).Sits(seat, isPassed: false);
        sat.Do(sat.Application.Withdraw(sat.Now, Applicant.Me));
        Assert.Equal((0m, "ABCDEFGHJKMN"), (sat.Application.Fees.Balance, sat.Application.Fees.Voucher));
        Assert.EndsWith(" Voucher …JKMN stays used: the examination was sat.", ApplicationWords.Next(sat.Application, null), StringComparison.Ordinal);

        var appealed = Applicant.ByDocuments().HandsInEverything().Redeems().Decided(isAwarded: false);
        appealed.Do(appealed.Application.AppealAgainst(appealed.Now, Applicant.Me, "Please look again."));
        appealed.Do(appealed.Application.Withdraw(appealed.Now, Applicant.Me));
        Assert.EndsWith(" Voucher …JKMN stays used: the application was decided.", ApplicationWords.Next(appealed.Application, null), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-5")]
    [InlineData("0.001")]
    [InlineData("1000001")]
    public void Takes_no_amount_that_is_none(string amount) =>
        Assert.Equal("The amount has to be above 0, with at most two decimals.", Refused(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void Takes_a_voucher_only_of_issuers_the_rules_name() => Assert.Equal(
        "Vouchers of this issuer are not taken for this fee.", Applicant.Refused(_applicant.Application.Redeem(_applicant.Now, Applicant.Me, "ABCDEFGHJKMN", "somebody")));

    private void Pays(decimal amount) => _applicant.Do(_applicant.Application.Pay(_applicant.Now, Applicant.Reviewer, amount, _applicant.Today, "Statement 7"));

    private string Refused(decimal amount) => Applicant.Refused(_applicant.Application.Pay(_applicant.Now, Applicant.Reviewer, amount, _applicant.Today, "Statement 7"));
}
