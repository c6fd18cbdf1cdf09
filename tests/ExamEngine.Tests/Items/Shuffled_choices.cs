using ExamEngine.Items.Presentation;
using ExamEngine.Specs.Items.Data;
using Xunit;

namespace ExamEngine.Specs.Items;

public class Shuffled_choices
{
    private static readonly string Shuffled = SampleItems.SeveralChoices.Replace("shuffle=\"false\"", "shuffle=\"true\"");

    // Orders computed by another program from the published algorithms (SplitMix64, FNV-1a, Fisher and Yates).
    [Theory]
    [InlineData(0UL, "CABDE")]
    [InlineData(1UL, "BCAED")]
    [InlineData(42UL, "BCAED")]
    [InlineData(ulong.MaxValue, "CBDAE")]
    public void The_order_follows_from_the_seed_alone(ulong seed, string order) => Assert.Equal(order, OrderOf(Shuffled, seed));

    [Theory]
    [InlineData(0UL, "DACBE")]
    [InlineData(1UL, "BDACE")]
    [InlineData(42UL, "BCDAE")]
    public void A_fixed_choice_keeps_its_place(ulong seed, string order) =>
        Assert.Equal(order, OrderOf(Shuffled.Replace("<qti-simple-choice identifier=\"E\">", "<qti-simple-choice identifier=\"E\" fixed=\"true\">"), seed));

    [Fact]
    public void Without_shuffle_the_order_is_the_authors() => Assert.Equal("ABCDE", OrderOf(SampleItems.SeveralChoices, 1));

    [Fact]
    public void Every_order_comes_about_as_often_as_any_other()
    {
        var item = Reading.Item(SampleItems.TwoDropDowns.Replace("shuffle=\"false\"", "shuffle=\"true\""));
        var orders = Enumerable.Range(0, 6_000)
            .Select(seed => (InlineChoiceContent)CandidateView.Of(item, (ulong)seed * 7_919).Interactions[0])
            .CountBy(content => string.Concat(content.Choices.Select(choice => choice.Id)))
            .ToDictionary();

        // 1,000 expected each; the standard deviation is 29.
        Assert.Equal(6, orders.Count);
        Assert.All(orders.Values, count => Assert.InRange(count, 870, 1_130));
    }

    private static string OrderOf(string xml, ulong seed) =>
        string.Concat(((ChoiceContent)CandidateView.Of(Reading.Item(xml), seed).Interactions[0]).Choices.Select(choice => choice.Id));
}
