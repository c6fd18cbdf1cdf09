using ExamEngine.Items;
using ExamEngine.Items.Values;
using ExamEngine.Specs.Items.Data;
using Xunit;

namespace ExamEngine.Specs.Items;

public class Scoring_an_item
{
    [Theory]
    [InlineData("""{"RESPONSE":"C"}""", 1)]
    [InlineData("""{"RESPONSE":"A"}""", 0)]
    [InlineData("""{"RESPONSE":null}""", 0)]
    [InlineData("{}", 0)]
    public void A_single_choice_is_right_or_wrong(string response, double points) =>
        Assert.Equal(points, Reading.Points(Reading.Item(SampleItems.SingleChoice), response));

    [Theory]
    [InlineData("B", 1)]
    [InlineData("D", 0.5)]
    [InlineData("A", 0.25)]
    [InlineData("C", 0)]
    public void A_situational_judgement_scores_each_choice_by_its_weight(string choice, double points) =>
        Assert.Equal(points, Reading.Points(Reading.Item(SampleItems.SituationalJudgement), $$"""{"RESPONSE":"{{choice}}"}"""));

    [Theory]
    [InlineData("""["A","D"]""", 1)]
    [InlineData("""["D","A"]""", 1)]
    [InlineData("""["A"]""", 0.5)]
    [InlineData("""["A","B"]""", 0)]
    [InlineData("""["B","C"]""", 0)]
    [InlineData("[]", 0)]
    [InlineData("null", 0)]
    public void Several_choices_score_by_sum_held_between_the_bounds(string choices, double points) =>
        Assert.Equal(points, Reading.Points(Reading.Item(SampleItems.SeveralChoices), $$"""{"RESPONSE":{{choices}}}"""));

    [Theory]
    [InlineData("""["B","D","A","C"]""", 1)]
    [InlineData("""["D","B","A","C"]""", 0)]
    [InlineData("""["B","D"]""", 0)]
    [InlineData("null", 0)]
    public void An_order_is_right_only_as_a_whole(string order, double points) =>
        Assert.Equal(points, Reading.Points(Reading.Item(SampleItems.Order), $$"""{"RESPONSE":{{order}}}"""));

    [Theory]
    [InlineData("""["S1 T2","S2 T1","S3 T4","S4 T3"]""", 1)]
    [InlineData("""["S1 T2","S2 T1","S3 T3","S4 T4"]""", 0.5)]
    [InlineData("""["S4 T3"]""", 0.25)]
    [InlineData("""["S1 T1"]""", 0)]
    [InlineData("null", 0)]
    public void A_match_scores_each_right_pair(string pairs, double points) =>
        Assert.Equal(points, Reading.Points(Reading.Item(SampleItems.Match), $$"""{"RESPONSE":{{pairs}}}"""));

    [Theory]
    [InlineData("72.5", 1)]
    [InlineData("72.45", 1)]
    [InlineData("72.55", 1)]
    [InlineData("7.25e1", 1)]
    [InlineData(" 72.5 ", 1)]
    [InlineData("72.44", 0)]
    [InlineData("72.56", 0)]
    [InlineData("-72.5", 0)]
    public void A_number_is_right_up_to_the_tolerance_and_the_bound_itself_is_right(string number, double points) =>
        Assert.Equal(points, Reading.Points(Reading.Item(SampleItems.Numeric), $$"""{"RESPONSE":"{{number}}"}"""));

    [Theory]
    [InlineData("first contact resolution", 1)]
    [InlineData("First Contact RESOLUTION", 1)]
    [InlineData("  fcr ", 1)]
    [InlineData("first call", 0)]
    public void A_short_text_ignores_case_and_blanks_around_it(string text, double points) =>
        Assert.Equal(points, Reading.Points(Reading.Item(SampleItems.Text), $$"""{"RESPONSE":"{{text}}"}"""));

    [Theory]
    [InlineData("""{"RESPONSE1":"B","RESPONSE2":"A"}""", 1)]
    [InlineData("""{"RESPONSE1":"B","RESPONSE2":null}""", 0.5)]
    [InlineData("""{"RESPONSE2":"A"}""", 0.5)]
    [InlineData("""{"RESPONSE1":"A","RESPONSE2":"B"}""", 0)]
    [InlineData("{}", 0)]
    public void Two_drop_downs_score_half_each(string response, double points) =>
        Assert.Equal(points, Reading.Points(Reading.Item(SampleItems.TwoDropDowns), response));

    [Fact]
    public void A_text_for_a_person_is_not_scored_by_the_engine()
    {
        var item = Reading.Item(SampleItems.ScoredByPerson);

        Assert.True(item.IsScoredByPerson);
        Assert.Equal(0, item.MaxScore);
        Assert.IsType<ItemScore.ScoredByPerson>(item.Score(Reading.Responses(item, """{"RESPONSE":"We found the cause."}""")));
    }

    [Fact]
    public void An_item_without_response_processing_cannot_be_scored_and_is_not_wrong()
    {
        var xml = SampleItems.SingleChoice.Replace("<qti-response-processing template=\"https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/match_correct.xml\"/>", string.Empty);
        var score = Reading.Item(xml).Score(ResponseSet.Empty);

        Assert.Contains("no response processing", Assert.IsType<ItemScore.CannotBeScored>(score).Reason);
    }

    [Fact]
    public void A_score_that_ends_as_null_cannot_be_scored_and_is_not_wrong()
    {
        var item = Reading.Item(SampleItems.Numeric.Replace("<qti-base-value base-type=\"float\">1</qti-base-value>", "<qti-divide><qti-base-value base-type=\"float\">1</qti-base-value><qti-base-value base-type=\"float\">0</qti-base-value></qti-divide>"));

        Assert.IsType<ItemScore.CannotBeScored>(item.Score(Reading.Responses(item, """{"RESPONSE":"72.5"}""")));
        Assert.Equal(0, Reading.Points(item, """{"RESPONSE":"1"}"""));
    }

    [Fact]
    public void The_outcomes_come_with_the_score()
    {
        var item = Reading.Item(SampleItems.SingleChoice);
        var scored = Assert.IsType<ItemScore.Scored>(item.Score(Reading.Responses(item, """{"RESPONSE":"C"}""")));

        Assert.Equal(new FloatValue(1), scored.Outcomes["SCORE"]);
    }

    [Fact]
    public void One_item_is_scored_by_many_threads_at_once()
    {
        var item = Reading.Item(SampleItems.TwoDropDowns);
        string[] choices = ["A", "B", "C"];

        var wrong = Enumerable.Range(0, 20_000).AsParallel().Count(n =>
        {
            var (first, second) = (choices[n % 3], choices[n / 3 % 3]);
            var points = Reading.Points(item, $$"""{"RESPONSE1":"{{first}}","RESPONSE2":"{{second}}"}""");
            return points != (first == "B" ? 0.5 : 0) + (second == "A" ? 0.5 : 0);
        });

        Assert.Equal(0, wrong);
    }
}
