using ExamEngine.Scoring;
using ExamEngine.Tests.Forms;
using Xunit;

namespace ExamEngine.Specs.Scoring;

public sealed class Report_that_is_held
{
    private static readonly Blueprint Blueprint = Scored.OneDomainBlueprint(3);
    private static readonly Form Form = Scored.FormOf(Blueprint);

    [Fact]
    public void One_item_that_cannot_be_scored_holds_everything()
    {
        var results = Scored.Results(Form, [1, 1, 1]);
        results[2] = new ItemResult.CannotBeScored("the mapping names no choice.");
        Assert.Equal([$"{Named(2)} cannot be scored: the mapping names no choice."], Scored.WhyHeld(Blueprint, Form, results));
    }

    [Fact]
    public void Practice_too_is_held_by_a_broken_item()
    {
        var practice = Blueprint with { Practice = true };
        var form = Scored.FormOf(practice);
        var results = Scored.Results(form, []);
        results[1] = new ItemResult.CannotBeScored("no SCORE");
        Assert.Single(Scored.WhyHeld(practice, form, results));
    }

    [Fact]
    public void Item_that_counts_and_waits_for_a_person_holds_the_report()
    {
        var results = Scored.Results(Form, []);
        results[3] = new ItemResult.AwaitsPerson();
        Assert.Equal([$"{Named(3)} waits for a person to score it."], Scored.WhyHeld(Blueprint, Form, results));
    }

    [Theory]
    [InlineData(-0.25, "-0.25")]
    [InlineData(1.25, "1.25")]
    [InlineData(double.NaN, "NaN")]
    [InlineData(double.PositiveInfinity, "Infinity")]
    public void Points_outside_the_range_of_the_item_are_not_counted(double points, string words)
    {
        var results = Scored.Results(Form, [points]);
        Assert.Equal([$"{Named(1)} was given {words} points, which is not from 0 to its maximum of 1."], Scored.WhyHeld(Blueprint, Form, results));
    }

    [Fact]
    public void Missing_result_is_not_a_wrong_answer()
    {
        var results = Scored.Results(Form, []);
        results.Remove(2);
        Assert.Equal([$"{Named(2)} has no result."], Scored.WhyHeld(Blueprint, Form, results));
    }

    [Fact]
    public void Result_without_an_item_is_not_passed_over()
    {
        var results = Scored.Results(Form, []);
        results[4] = new ItemResult.Points(1);
        Assert.Equal(["There is a result for position 4, which the form does not have."], Scored.WhyHeld(Blueprint, Form, results));
    }

    [Fact]
    public void Every_reason_is_given()
    {
        var results = Scored.Results(Form, [2, 2]);
        results[3] = new ItemResult.CannotBeScored("broken");
        Assert.Equal(3, Scored.WhyHeld(Blueprint, Form, results).Count);
    }

    [Fact]
    public void Form_of_another_version_of_the_blueprint_is_held() => Assert.Equal(
        ["The form was made from another version of the blueprint, so that its cut is not known."],
        Scored.WhyHeld(Blueprint with { Cut = 0.6m }, Form, Scored.Results(Form, [])));

    [Fact]
    public void Form_whose_blueprint_is_not_known_is_scored() =>
        Assert.Equal(2.25m, Scored.Report(Blueprint, Form with { BlueprintHash = null }, Scored.Results(Form, [])).CutPoints);

    [Fact]
    public void Form_of_another_examination_is_held() => Assert.Contains(
        "The form is of examination other, the blueprint of small.",
        Scored.WhyHeld(Blueprint, Form with { ExamId = "other" }, Scored.Results(Form, [])));

    [Fact]
    public void Item_of_an_unknown_domain_is_held()
    {
        var form = WithFirst(item => item with { Domain = "x" });
        Assert.Equal(
            [$"Question 1 ({form.Items.First().ItemId}) is of section s, domain x, which the blueprint does not have."],
            Scored.WhyHeld(Blueprint, form, Scored.Results(form, [])));
    }

    [Fact]
    public void Positions_with_a_gap_are_held()
    {
        var form = WithFirst(item => item with { Position = 9 });
        Assert.Contains("The positions of the form do not run from 1 without a gap.", Scored.WhyHeld(Blueprint, form, Scored.Results(form, [])));
    }

    [Fact]
    public void Form_in_which_nothing_counts_is_held()
    {
        var form = Scored.FormOf(Blueprint, maxScore: 0);
        Assert.Equal(["No question of the form counts, so that there is nothing to score."], Scored.WhyHeld(Blueprint, form, Scored.Results(form, [])));
    }

    [Fact]
    public void Unknown_maximum_is_held()
    {
        var form = WithFirst(item => item with { MaxScore = double.NaN });
        Assert.Contains(Scored.WhyHeld(Blueprint, form, Scored.Results(form, [])), reason => reason.EndsWith("has no usable maximum score.", StringComparison.Ordinal));
    }

    private static string Named(int position) => $"Question {position} ({Form.Items.Single(item => item.Position == position).ItemId})";

    private static Form WithFirst(Func<FormItem, FormItem> change)
    {
        var section = Form.Sections[0];
        return Form with { Sections = [section with { Items = [change(section.Items[0]), .. section.Items.Skip(1)] }] };
    }
}
