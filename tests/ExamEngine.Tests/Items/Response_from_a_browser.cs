using ExamEngine.Items;
using ExamEngine.Items.Values;
using ExamEngine.Specs.Items.Data;
using Xunit;

namespace ExamEngine.Specs.Items;

public class Response_from_a_browser
{
    private static readonly AssessmentItem SingleChoice = Reading.Item(SampleItems.SingleChoice);
    private static readonly AssessmentItem SeveralChoices = Reading.Item(SampleItems.SeveralChoices);
    private static readonly AssessmentItem Order = Reading.Item(SampleItems.Order);
    private static readonly AssessmentItem Match = Reading.Item(SampleItems.Match);
    private static readonly AssessmentItem Numeric = Reading.Item(SampleItems.Numeric);
    private static readonly AssessmentItem TwoDropDowns = Reading.Item(SampleItems.TwoDropDowns);
    private static readonly AssessmentItem LongText = Reading.Item(SampleItems.ScoredByPerson);

    [Fact]
    public void A_choice_is_accepted()
    {
        var accepted = Reading.Accepted(SingleChoice, """{"RESPONSE":"A"}""");

        Assert.Equal(new IdentifierValue("A"), accepted.Responses["RESPONSE"]);
        Assert.True(accepted.IsComplete);
        Assert.True(accepted.Responses.IsAnswered);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("""{"RESPONSE":null}""")]
    [InlineData("""{"RESPONSE":""}""")]
    [InlineData("""{"RESPONSE":"  "}""")]
    public void Nothing_is_accepted_as_not_answered(string json)
    {
        var accepted = Reading.Accepted(SingleChoice, json);

        Assert.Null(accepted.Responses["RESPONSE"]);
        Assert.False(accepted.Responses.IsAnswered);
        Assert.False(accepted.IsComplete);
    }

    [Fact]
    public void An_empty_list_is_not_answered() =>
        Assert.Null(Reading.Accepted(SeveralChoices, """{"RESPONSE":[]}""").Responses["RESPONSE"]);

    [Fact]
    public void One_of_two_drop_downs_is_accepted_as_incomplete()
    {
        var accepted = Reading.Accepted(TwoDropDowns, """{"RESPONSE1":"B","RESPONSE2":null}""");

        Assert.True(accepted.Responses.IsAnswered);
        Assert.False(accepted.IsComplete);
        Assert.True(Reading.Accepted(TwoDropDowns, """{"RESPONSE1":"B","RESPONSE2":"C"}""").IsComplete);
    }

    [Fact]
    public void Fewer_than_the_least_choices_are_accepted_as_incomplete()
    {
        var item = Reading.Item(SampleItems.SeveralChoices.Replace("min-choices=\"0\"", "min-choices=\"2\""));

        Assert.False(Reading.Accepted(item, """{"RESPONSE":["A"]}""").IsComplete);
        Assert.True(Reading.Accepted(item, """{"RESPONSE":["A","B"]}""").IsComplete);
    }

    [Fact]
    public void Part_of_an_order_is_accepted_as_incomplete()
    {
        Assert.False(Reading.Accepted(Order, """{"RESPONSE":["A","B"]}""").IsComplete);
        Assert.True(Reading.Accepted(Order, """{"RESPONSE":["A","B","C","D"]}""").IsComplete);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("\"A\"")]
    [InlineData("{")]
    [InlineData("")]
    [InlineData("{\"RESPONSE\":\"A\",\"RESPONSE\":\"B\"}")]
    [InlineData("{\"RESPONSE\":[[[[\"A\"]]]]}")]
    [InlineData("{\"RESPONSE\":\"\\ud800\"}")]
    [InlineData("{\"\\ud800\":\"A\"}")]
    public void What_is_not_an_object_of_responses_is_refused(string json) => Assert.NotEmpty(Reading.Refusal(SingleChoice, json));

    [Fact]
    public void An_unknown_response_is_refused_by_name() =>
        Assert.Contains("“OTHER”", Reading.Refusal(SingleChoice, """{"OTHER":"A"}"""));

    [Theory]
    [InlineData("SCORE")]
    [InlineData("numAttempts")]
    [InlineData("completionStatus")]
    public void A_variable_that_is_no_response_cannot_be_sent(string identifier) =>
        Assert.Contains(identifier, Reading.Refusal(SingleChoice, $$"""{"{{identifier}}":"1"}"""));

    [Theory]
    [InlineData("""{"RESPONSE":"E"}""")]
    [InlineData("""{"RESPONSE":"a"}""")]
    [InlineData("""{"RESPONSE":"A B"}""")]
    public void A_choice_the_item_does_not_have_is_refused(string json) => Assert.NotEmpty(Reading.Refusal(SingleChoice, json));

    [Fact]
    public void Too_many_choices_are_refused_with_both_numbers() =>
        Assert.Contains("At most 2 may be chosen, not 3", Reading.Refusal(SeveralChoices, """{"RESPONSE":["A","B","C"]}"""));

    [Fact]
    public void A_choice_twice_is_refused()
    {
        Assert.Contains("twice", Reading.Refusal(SeveralChoices, """{"RESPONSE":["A","A"]}"""));
        Assert.Contains("twice", Reading.Refusal(Order, """{"RESPONSE":["A","A"]}"""));
        Assert.Contains("twice", Reading.Refusal(Match, """{"RESPONSE":["S1 T1","S1 T1"]}"""));
    }

    [Fact]
    public void A_list_of_one_is_taken_for_a_single_value() =>
        Assert.Equal(new IdentifierValue("A"), Reading.Accepted(SingleChoice, """{"RESPONSE":["A"]}""").Responses["RESPONSE"]);

    [Fact]
    public void A_string_is_taken_for_a_list_of_one()
    {
        Assert.Equal(Reading.Responses(SeveralChoices, """{"RESPONSE":["A"]}""")["RESPONSE"], Reading.Responses(SeveralChoices, """{"RESPONSE":"A"}""")["RESPONSE"]);
        Assert.Null(Reading.Responses(SeveralChoices, """{"RESPONSE":" "}""")["RESPONSE"]);
    }

    [Theory]
    [InlineData("""{"RESPONSE":["A","B"]}""")]
    [InlineData("""{"RESPONSE":1}""")]
    [InlineData("""{"RESPONSE":true}""")]
    [InlineData("""{"RESPONSE":{"A":1}}""")]
    public void A_single_response_of_another_shape_is_refused(string json) =>
        Assert.Contains("as a string", Reading.Refusal(SingleChoice, json));

    [Theory]
    [InlineData("""{"RESPONSE":1}""")]
    [InlineData("""{"RESPONSE":[1]}""")]
    [InlineData("""{"RESPONSE":[null]}""")]
    public void A_list_of_another_shape_is_refused(string json) =>
        Assert.Contains("list of strings", Reading.Refusal(SeveralChoices, json));

    [Theory]
    [InlineData("T1 S1")]
    [InlineData("S1 S2")]
    [InlineData("S1")]
    [InlineData("S1 T1 T2")]
    [InlineData("S1 T9")]
    public void A_pair_that_joins_no_source_to_a_target_is_refused(string pair) =>
        Assert.NotEmpty(Reading.Refusal(Match, $$"""{"RESPONSE":["{{pair}}"]}"""));

    [Fact]
    public void A_source_or_target_used_too_often_is_refused()
    {
        Assert.Contains("“S1” is used 2 times", Reading.Refusal(Match, """{"RESPONSE":["S1 T1","S1 T2"]}"""));
        Assert.Contains("“T1” is used 2 times", Reading.Refusal(Match, """{"RESPONSE":["S1 T1","S2 T1"]}"""));
    }

    [Theory]
    [InlineData("seventy")]
    [InlineData("72,5")]
    [InlineData("1,000")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("1e999")]
    [InlineData("0x10")]
    public void What_is_not_a_number_is_refused(string text) =>
        Assert.Contains("is not a number", Reading.Refusal(Numeric, $$"""{"RESPONSE":"{{text}}"}"""));

    [Fact]
    public void A_fraction_for_a_whole_number_is_refused()
    {
        var item = Reading.Item(SampleItems.Numeric.Replace("single\" base-type=\"float\">\n    <qti-correct", "single\" base-type=\"integer\">\n    <qti-correct").Replace("<qti-value>72.5", "<qti-value>72"));

        Assert.Contains("is not a whole number", Reading.Refusal(item, """{"RESPONSE":"72.5"}"""));
        Assert.Contains("is not a whole number", Reading.Refusal(item, """{"RESPONSE":"99999999999"}"""));
        Assert.True(Reading.Accepted(item, """{"RESPONSE":"72"}""").IsComplete);
    }

    [Fact]
    public void A_text_of_20000_characters_is_accepted_and_one_more_is_refused()
    {
        Assert.True(Reading.Accepted(LongText, $$"""{"RESPONSE":"{{new string('x', 20_000)}}"}""").IsComplete);
        Assert.Contains("20001", Reading.Refusal(LongText, $$"""{"RESPONSE":"{{new string('x', 20_001)}}"}"""));
    }

    [Fact]
    public void A_long_text_is_kept_as_it_was_typed()
    {
        var accepted = Reading.Accepted(LongText, """{"RESPONSE":"  Dear customer,\n\nit works. "}""");

        Assert.Equal(new StringValue("  Dear customer,\n\nit works. "), accepted.Responses["RESPONSE"]);
    }

    [Fact]
    public void A_character_no_database_keeps_is_refused() =>
        Assert.Contains("character", Reading.Refusal(LongText, """{"RESPONSE":"a\u0000b"}"""));

    [Fact]
    public void A_refusal_does_not_repeat_a_flood_of_text() =>
        Assert.True(Reading.Refusal(Numeric, $$"""{"RESPONSE":"{{new string('9', 19_000)}}x"}""").Length < 200);

    [Fact]
    public void A_text_that_does_not_fit_the_pattern_is_accepted_as_incomplete()
    {
        var item = Reading.Item(SampleItems.Text.Replace("expected-length=\"30\"", "expected-length=\"30\" pattern-mask=\"[A-Z]{3}\""));

        Assert.False(Reading.Accepted(item, """{"RESPONSE":"first"}""").IsComplete);
        Assert.False(Reading.Accepted(item, """{"RESPONSE":"FCRS"}""").IsComplete);
        Assert.True(Reading.Accepted(item, """{"RESPONSE":"FCR"}""").IsComplete);
    }
}
