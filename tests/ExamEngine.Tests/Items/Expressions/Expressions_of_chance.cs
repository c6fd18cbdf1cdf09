using ExamEngine.Items;
using ExamEngine.Specs.Items.Data;
using Xunit;
using static ExamEngine.Specs.Items.Data.Qti;

namespace ExamEngine.Specs.Items.Expressions;

public class Expressions_of_chance
{
    [Fact]
    public void Random_integer_gives_every_step_and_nothing_else() =>
        Assert.Equal(["-3", "0", "3", "6"], Drawn("<qti-random-integer min=\"-3\" max=\"8\" step=\"3\"/>", "integer").Order(Comparer<string>.Create((a, b) => int.Parse(a) - int.Parse(b))));

    [Fact]
    public void Random_gives_every_member_and_nothing_else() =>
        Assert.Equal(["1", "2", "5"], Drawn(Op("random", Ints("multiple", 5, 1, 2)), "integer").Order(StringComparer.Ordinal));

    [Fact]
    public void Random_float_stays_within_its_bounds()
    {
        var numbers = Drawn("<qti-random-float min=\"-1.5\" max=\"2.5\"/>", "float").Select(text => double.Parse(text, System.Globalization.CultureInfo.InvariantCulture)).ToList();

        Assert.All(numbers, number => Assert.InRange(number, -1.5, 2.5));
        Assert.True(numbers.Max() > 2 && numbers.Min() < -1, "Two hundred draws reach both ends.");
    }

    [Theory]
    [InlineData("<qti-random-integer min=\"4\" max=\"3\"/>")]
    [InlineData("<qti-random-integer max=\"3\" step=\"0\"/>")]
    [InlineData("<qti-random-integer min=\"-2147483648\" max=\"2147483647\"/>")]
    public void An_empty_or_too_wide_range_gives_null(string expression) => Assert.Equal(["NULL"], Drawn(expression, "integer"));

    [Fact]
    public void Random_of_null_is_null() => Assert.Equal(["NULL"], Drawn(Op("random", Null), "integer"));

    [Fact]
    public void A_bound_may_be_a_variable()
    {
        const string Five = "<qti-outcome-declaration identifier=\"FIVE\" cardinality=\"single\" base-type=\"integer\"><qti-default-value><qti-value>5</qti-value></qti-default-value></qti-outcome-declaration>";

        Assert.Equal(["5"], Drawn("<qti-random-integer min=\"FIVE\" max=\"{FIVE}\"/>", "integer", Five));
    }

    private static HashSet<string> Drawn(string expression, string baseType, string declarations = "")
    {
        var item = ShortItems.ForScoring(ShortItems.Xml(
            $"{declarations}<qti-outcome-declaration identifier=\"R\" cardinality=\"single\" base-type=\"{baseType}\"/>",
            "<p>x</p>",
            $"<qti-response-processing><qti-set-outcome-value identifier=\"R\">{expression}</qti-set-outcome-value></qti-response-processing>"));
        return [.. Enumerable.Range(0, 200).Select(seed => Reading.Text(ItemSession.Begin(item, (ulong)seed).BeginAttempt().EndAttempt(ResponseSet.Empty).ValueOf("R")))];
    }
}
