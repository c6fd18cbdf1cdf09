using ExamEngine.Specs.Items.Data;
using Xunit;

namespace ExamEngine.Specs.Qti;

public class Hostile_file
{
    [Fact]
    public void With_an_entity_bomb_is_refused()
    {
        var entities = string.Concat(Enumerable.Range(1, 20).Select(n => $"<!ENTITY e{n} \"&e{n - 1};&e{n - 1};&e{n - 1};&e{n - 1};\">"));

        Assert.NotEmpty(Reading.ErrorsOf($"<!DOCTYPE x [<!ENTITY e0 \"x\">{entities}]>\n{SampleItems.SingleChoice.Replace("several times", "&e20;")}"));
    }

    [Fact]
    public void That_reads_another_file_is_refused() =>
        Assert.NotEmpty(Reading.ErrorsOf($"<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>\n{SampleItems.SingleChoice.Replace("several times", "&e;")}"));

    [Fact]
    public void With_any_document_type_declaration_is_refused_on_its_line() =>
        Assert.Equal(2, Assert.Single(Reading.ErrorsOf($"<?xml version=\"1.0\"?>\n<!DOCTYPE html>\n{SampleItems.SingleChoice}")).Line);

    [Fact]
    public void Nested_very_deep_is_refused_before_it_is_walked()
    {
        var deep = string.Concat(Enumerable.Repeat("<span>", 50_000)) + string.Concat(Enumerable.Repeat("</span>", 50_000));

        Assert.Contains("deep", Assert.Single(Reading.ErrorsOf(SampleItems.SingleChoice.Replace("several times", deep))).Message);
    }

    [Fact]
    public void With_expressions_nested_very_deep_is_refused()
    {
        var deep = string.Concat(Enumerable.Repeat("<qti-not>", 500)) + "<qti-null/>" + string.Concat(Enumerable.Repeat("</qti-not>", 500));

        Assert.Contains("deep", Assert.Single(Reading.ErrorsOf(SampleItems.Numeric.Replace("<qti-correct identifier=\"RESPONSE\"/>", deep))).Message);
    }

    [Fact]
    public void Larger_than_two_megabytes_is_refused() =>
        Assert.Contains("2 MB", Assert.Single(Reading.ErrorsOf(SampleItems.SingleChoice.Replace("several times", new string('x', 2 * 1024 * 1024)))).Message);

    [Theory]
    [InlineData("(?<=a)b")]
    [InlineData("(a)\\1")]
    [InlineData("(")]
    public void With_a_pattern_that_could_stall_or_is_broken_is_refused(string pattern) =>
        Assert.Contains("pattern-mask", Assert.Single(Reading.ErrorsOf(
            SampleItems.Text.Replace("expected-length=\"30\"", $"pattern-mask=\"{pattern.Replace("<", "&lt;")}\""))).Message);

    [Theory]
    [InlineData("((a{500}){500}){500}")]
    [InlineData("(a{1000}){1000}")]
    public void With_a_pattern_too_large_to_run_is_refused(string pattern) =>
        Assert.Contains("pattern", Assert.Single(Reading.ErrorsOf(
            SampleItems.Text.Replace("expected-length=\"30\"", $"pattern-mask=\"{pattern}\""))).Message);

    [Fact]
    public void With_hundreds_of_patterns_is_refused()
    {
        var matches = Enumerable.Range(0, 51).Select(n => Data("pattern-match", $"pattern=\"(a|aa)*{n}\"", "<qti-base-value base-type=\"string\">a</qti-base-value>"));
        var xml = ShortItems.Xml(string.Empty, "<p>x</p>", $"<qti-response-processing><qti-response-condition><qti-response-if><qti-or>{string.Concat(matches)}</qti-or></qti-response-if></qti-response-condition></qti-response-processing>");

        Assert.Contains("one of too many", Assert.Single(Reading.ErrorsOf(xml)).Message);
    }

    [Fact]
    public void With_a_pattern_that_makes_other_engines_stall_is_scored_at_once()
    {
        var text = new string('a', 20_000) + "!";
        var expression = Data("pattern-match", "pattern=\"(a+)+\"", $"<qti-base-value base-type=\"string\">{text}</qti-base-value>");

        Assert.Equal("false", Reading.Evaluate(expression, "boolean"));
    }

    [Fact]
    public void That_repeats_repetitions_gives_null_in_bounded_memory()
    {
        var expression = Enumerable.Range(0, 40).Aggregate(
            "<qti-base-value base-type=\"integer\">1</qti-base-value>",
            (inner, _) => Data("repeat", "number-repeats=\"900\"", inner));

        Assert.Equal("NULL", Reading.Evaluate(expression, "integer", "ordered"));
    }

    [Theory]
    [InlineData("1e999")]
    [InlineData("NaN")]
    [InlineData("INF")]
    [InlineData("0x10")]
    public void With_a_number_that_is_none_is_refused(string number) =>
        Assert.Contains("not of the base-type", Assert.Single(Reading.ErrorsOf(
            SampleItems.Numeric.Replace("<qti-correct identifier=\"RESPONSE\"/>", $"<qti-base-value base-type=\"float\">{number}</qti-base-value>"))).Message);

    [Theory]
    [InlineData("<script>steal()</script>", "<script> is not shown", "steal")]
    [InlineData("<iframe src=\"x.html\"/>", "<iframe> is not shown", "iframe")]
    [InlineData("<b onclick=\"steal()\">several</b>", "event handler onclick", "steal")]
    public void With_something_active_in_its_body_is_shown_without_it_and_says_so(string markup, string words, string harm)
    {
        var reading = ExamEngine.Qti.QtiItemReader.Read("items/sample.xml", SampleItems.SingleChoice.Replace("several times", markup));

        Assert.Contains(reading.Problems, problem => problem.Message.Contains(words));
        var content = ExamEngine.Items.Presentation.CandidateView.Of(reading.Value!, seed: 1);
        Assert.DoesNotContain(harm, System.Text.Json.JsonSerializer.Serialize(content));
    }

    [Fact]
    public void In_another_encoding_is_decoded_by_its_declaration()
    {
        const string Xml = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><p>Größe</p>";

        Assert.Equal(Xml, ExamEngine.Qti.QtiText.Decode(System.Text.Encoding.Latin1.GetBytes(Xml)));
        Assert.Equal(Xml, ExamEngine.Qti.QtiText.Decode([.. System.Text.Encoding.Unicode.Preamble, .. System.Text.Encoding.Unicode.GetBytes(Xml)]));
        Assert.Equal("<p>Größe</p>", ExamEngine.Qti.QtiText.Decode("<p>Größe</p>"u8));
    }

    private static string Data(string name, string attributes, string operand) => Items.Data.Qti.With(name, attributes, operand);
}
