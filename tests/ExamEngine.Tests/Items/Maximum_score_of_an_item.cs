using ExamEngine.Specs.Items.Data;
using Xunit;

namespace ExamEngine.Specs.Items;

public class Maximum_score_of_an_item
{
    private const string NormalMaximum = " normal-maximum=\"1\"";

    [Fact]
    public void The_normal_maximum_is_taken_when_it_is_stated() =>
        Assert.Equal(3, Reading.Item(SampleItems.SingleChoice.Replace(NormalMaximum, " normal-maximum=\"3\"")).MaxScore);

    [Fact]
    public void Without_it_the_key_is_scored() =>
        Assert.Equal(1, Reading.Item(SampleItems.TwoDropDowns.Replace(NormalMaximum, string.Empty)).MaxScore);

    [Fact]
    public void Without_it_the_best_mapped_values_that_may_be_chosen_are_scored()
    {
        var free = SampleItems.SeveralChoices.Replace(NormalMaximum, string.Empty).Replace(" upper-bound=\"1\"", string.Empty);
        var three = free.Replace("<qti-map-entry map-key=\"D\"", "<qti-map-entry map-key=\"B\" mapped-value=\"0.25\"/>\n<qti-map-entry map-key=\"D\"");

        Assert.Equal(1, Reading.Item(free).MaxScore);
        Assert.Equal(1, Reading.Item(three).MaxScore);
        Assert.Equal(1.25, Reading.Item(three.Replace("max-choices=\"2\"", "max-choices=\"0\"")).MaxScore);
    }

    [Fact]
    public void The_upper_bound_holds_for_the_maximum_too()
    {
        var item = Reading.Item(SampleItems.SeveralChoices.Replace(NormalMaximum, string.Empty).Replace("upper-bound=\"1\"", "upper-bound=\"0.75\""));

        Assert.Equal(0.75, item.MaxScore);
    }
}
