using ExamEngine.Items.Expressions;
using ExamEngine.Specs.Items.Data;
using Xunit;

namespace ExamEngine.Specs.Items.Expressions;

public class Patterns_of_XML_Schema
{
    [Theory]
    [InlineData("[0-9]{1,3}", "042", true)]
    [InlineData("[0-9]{1,3}", "0421", false)]
    [InlineData("a|b", "ab", false)]
    [InlineData("[a-z-[aeiou]]+", "bcd", true)]
    [InlineData("[a-z-[aeiou]]+", "bad", false)]
    [InlineData(@"[a-z-[\i-[x-z]]]+", "yz", true)]
    [InlineData(@"\p{Lu}\p{Ll}*", "Ärger", true)]
    [InlineData(@"\P{L}+", "12", true)]
    [InlineData(@"\i\c*", "ns:name-1.2", true)]
    [InlineData(@"\i\c*", "1name", false)]
    [InlineData(@"\I", "1", true)]
    [InlineData(@"\C", " ", true)]
    [InlineData(@"\C", "a", false)]
    [InlineData(@"[\i+]+", "a+b", true)]
    [InlineData(@"[\c+]+", "1-+", true)]
    [InlineData("a.b", "a\nb", false)]
    [InlineData("a.b", "a\rb", false)]
    [InlineData(@"\.", ".", true)]
    [InlineData("[.]", "a", false)]
    public void Fit_the_whole_text_or_not(string pattern, string text, bool fits) => Assert.Equal(fits, Fits(pattern, text));

    [Theory]
    [InlineData("^abc$", "abc", true)]
    [InlineData("^a$|^b$", "b", true)]
    [InlineData("(^a|b$)", "b", true)]
    [InlineData("(?:^a)", "a", true)]
    [InlineData("(?i)^abc$", "ABC", true)]
    [InlineData("^abc$", "abc\n", false)]
    [InlineData("US$ [0-9]+", "US$ 15", true)]
    [InlineData(@"\$[0-9]+", "$15", true)]
    [InlineData("x^2", "x^2", true)]
    [InlineData("[$^]", "^", true)]
    [InlineData("[^$]", "$", false)]
    public void Take_anchors_where_they_can_be_meant_and_else_as_the_characters_they_are(string pattern, string text, bool fits) =>
        Assert.Equal(fits, Fits(pattern, text));

    [Theory]
    [InlineData("(a")]
    [InlineData("[a")]
    [InlineData("[")]
    [InlineData("\\")]
    [InlineData("(?")]
    [InlineData("(?=a)a")]
    [InlineData(@"(a)\1")]
    [InlineData(@"[\I]")]
    public void Are_refused_when_malformed_or_not_supported(string pattern) => Assert.Null(TextPattern.Of(pattern));

    [Fact]
    public void Of_interactions_are_at_most_fifty_different_ones()
    {
        string Entries(int count) => string.Concat(Enumerable.Range(0, count).Select(i =>
            $"<p><qti-text-entry-interaction response-identifier=\"R{i}\" pattern-mask=\"[a-z]{{{i + 1}}}\"/></p>"));
        string Declarations(int count) => string.Concat(Enumerable.Range(0, count).Select(i =>
            $"<qti-response-declaration identifier=\"R{i}\" cardinality=\"single\" base-type=\"string\"/>"));

        Assert.Empty(ShortItems.ForScoring(ShortItems.Xml(Declarations(50), Entries(50), "<qti-response-processing/>")).DeliveryObstacles);
        Assert.Contains(
            ShortItems.ForScoring(ShortItems.Xml(Declarations(51), Entries(51), "<qti-response-processing/>")).DeliveryObstacles,
            problem => problem.Message.Contains("one of too many", StringComparison.Ordinal));
    }

    private static bool Fits(string pattern, string text) => TextPattern.Of(pattern)?.IsMatch(text) ?? throw new InvalidOperationException("The pattern is refused.");
}
