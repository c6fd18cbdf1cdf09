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
}
