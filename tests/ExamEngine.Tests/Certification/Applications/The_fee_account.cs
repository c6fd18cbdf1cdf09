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
