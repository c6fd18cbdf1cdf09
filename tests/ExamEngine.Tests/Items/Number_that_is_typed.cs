using System.Text.Json;
using ExamEngine.Items;
using ExamEngine.Specs.Items.Data;
using Xunit;

namespace ExamEngine.Specs.Items;

public class Number_that_is_typed
{
    [Theory]
    [InlineData(16, "ff", "255")]
    [InlineData(16, "-1A", "-26")]
    [InlineData(16, "+1A", "26")]
    [InlineData(2, "101", "5")]
    [InlineData(36, "z", "35")]
    [InlineData(2, "-10000000000000000000000000000000", "-2147483648")]
    public void Is_read_in_the_base_its_interaction_names(int numberBase, string typed, string value) =>
        Assert.Equal(value, Reading.Text(Reading.Responses(Item($"base=\"{numberBase}\""), Json(typed))["N"]));

    [Theory]
    [InlineData(2, "102")]
    [InlineData(16, "fg")]
    [InlineData(16, "-")]
    [InlineData(16, "f.8")]
    [InlineData(2, "10000000000000000000000000000000")]
    [InlineData(36, "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz")]
    public void Is_refused_when_it_is_no_such_number(int numberBase, string typed) =>
        Assert.Contains("is not a whole number", Reading.Refusal(Item($"base=\"{numberBase}\""), Json(typed)));

    [Fact]
    public void Recorded_as_a_number_is_the_number_and_as_text_is_read_in_its_base()
    {
        var item = Item("base=\"16\"");

        Assert.Equal(("10", "16"), (Recorded(item, "{\"N\":10}", "N"), Recorded(item, "{\"N\":\"10\"}", "N")));
    }

    [Fact]
    public void Is_kept_as_text_too_where_the_interaction_names_a_variable_for_it()
    {
        var item = Item("string-identifier=\"S\"");

        Assert.Equal("007", Reading.Text(Reading.Responses(item, Json(" 007 "))["S"]));
        Assert.Equal("007", Recorded(item, Json("007"), "S"));
        Assert.Equal("7.0", Recorded(item, "{\"S\":\"7.0\",\"N\":\"7\"}", "S"));
        Assert.Equal("NULL", Recorded(item, "{\"N\":null}", "S"));
    }

    [Fact]
    public void Has_a_base_from_2_to_36() =>
        Assert.Contains(
            ShortItems.ForScoring(Xml("base=\"1\"")).DeliveryObstacles,
            problem => problem.Message.Contains("from 2 to 36", StringComparison.Ordinal));

    private static string Json(string typed) => $"{{\"N\":\"{typed}\"}}";

    private static string Recorded(AssessmentItem item, string json, string identifier) =>
        Reading.Text(Assert.IsType<ResponseReading.Accepted>(RecordedResponses.Read(item, JsonDocument.Parse(json).RootElement)).Responses[identifier]);

    private static AssessmentItem Item(string attributes) => ShortItems.ForScoring(Xml(attributes));

    private static string Xml(string attributes) => ShortItems.Xml(
        "<qti-response-declaration identifier=\"N\" cardinality=\"single\" base-type=\"integer\"/><qti-response-declaration identifier=\"S\" cardinality=\"single\" base-type=\"string\"/>",
        $"<p><qti-text-entry-interaction response-identifier=\"N\" {attributes}/></p>",
        string.Empty);
}
