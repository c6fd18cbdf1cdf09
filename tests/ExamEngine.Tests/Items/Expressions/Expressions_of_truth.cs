using ExamEngine.Specs.Items.Data;
using Xunit;
using static ExamEngine.Specs.Items.Data.Qti;

namespace ExamEngine.Specs.Items.Expressions;

public class Expressions_of_truth
{
    public static TheoryData<string, string> Logic => new()
    {
        { Op("not", True), "false" },
        { Op("not", Null), "NULL" },
        { Op("and", True, True), "true" },
        { Op("and", True, Null), "NULL" },
        { Op("and", Null, False), "false" },
        { Op("or", False, False), "false" },
        { Op("or", False, Null), "NULL" },
        { Op("or", Null, True), "true" },
        { With("any-n", "min=\"1\" max=\"2\"", True, False, Null), "true" },
        { With("any-n", "min=\"2\" max=\"2\"", True, False, Null), "NULL" },
        { With("any-n", "min=\"2\" max=\"3\"", True, False, False), "false" },
        { With("any-n", "min=\"0\" max=\"1\"", True, True, Null), "false" },
        { With("any-n", "min=\"0\" max=\"1\"", True, Null), "NULL" },
        { Op("is-null", Null), "true" },
        { Op("is-null", Text(string.Empty)), "true" },
        { Op("is-null", Multiple(Null)), "true" },
        { Op("is-null", Int(0)), "false" },
        { Op("is-null", False), "false" },
    };

    public static TheoryData<string, string> Sameness => new()
    {
        { Op("match", Id("A"), Id("A")), "true" },
        { Op("match", Id("A"), Id("B")), "false" },
        { Op("match", Id("A"), Null), "NULL" },
        { Op("match", Null, Null), "NULL" },
        { Op("match", Text("York"), Text("york")), "false" },
        { Op("match", Int(1), Float("1.0")), "true" },
        { Op("match", Value("pair", "A B"), Value("pair", "B A")), "true" },
        { Op("match", Value("directedPair", "A B"), Value("directedPair", "B A")), "false" },
        { Op("match", Ints("multiple", 1, 2, 2), Ints("multiple", 2, 1, 2)), "true" },
        { Op("match", Ints("multiple", 1, 2, 2), Ints("multiple", 1, 1, 2)), "false" },
        { Op("match", Ints("ordered", 1, 2), Ints("ordered", 2, 1)), "false" },
        { Op("member", Int(2), Ints("multiple", 1, 2)), "true" },
        { Op("member", Int(3), Ints("ordered", 1, 2)), "false" },
        { Op("member", Null, Ints("ordered", 1, 2)), "NULL" },
        { Op("member", Int(3), Null), "NULL" },
        { Op("contains", Ints("multiple", 1, 2, 3), Ints("multiple", 3, 1)), "true" },
        { Op("contains", Ints("multiple", 1, 2, 3), Ints("multiple", 1, 1)), "false" },
        { Op("contains", Ints("ordered", 1, 2, 3), Ints("ordered", 2, 3)), "true" },
        { Op("contains", Ints("ordered", 1, 2, 3), Ints("ordered", 1, 3)), "false" },
        { Op("contains", Ints("ordered", 1, 2, 3), Null), "NULL" },
        { Op("match", Text(string.Empty), Text(string.Empty)), "NULL" },
        { Op("match", Text(string.Empty), Text("a")), "NULL" },
        { Op("member", Text(string.Empty), Multiple(Text("a"))), "NULL" },
    };

    public static TheoryData<string, string> Words => new()
    {
        { With("string-match", "case-sensitive=\"true\"", Text("York"), Text("York")), "true" },
        { With("string-match", "case-sensitive=\"true\"", Text("York"), Text("york")), "false" },
        { With("string-match", "case-sensitive=\"false\"", Text("YORK"), Text("york")), "true" },
        { With("string-match", "case-sensitive=\"false\"", Text("ÄRGER"), Text("ärger")), "true" },
        { With("string-match", "case-sensitive=\"true\" substring=\"true\"", Text("New York"), Text("York")), "true" },
        { With("string-match", "case-sensitive=\"true\"", Null, Text("York")), "NULL" },
        { With("substring", "case-sensitive=\"true\"", Text("hell"), Text("Shell")), "true" },
        { With("substring", "case-sensitive=\"true\"", Text("Hell"), Text("Shell")), "false" },
        { With("substring", "case-sensitive=\"false\"", Text("Hell"), Text("Shell")), "true" },
        { With("substring", "case-sensitive=\"false\"", Text("Shell"), Null), "NULL" },
        { With("pattern-match", "pattern=\"[a-z]+[0-9]\"", Text("ab1")), "true" },
        { With("pattern-match", "pattern=\"[a-z]+\"", Text("ab1")), "false" },
        { With("pattern-match", "pattern=\"a|b\"", Text("ab")), "false" },
        { With("pattern-match", "pattern=\"a\"", Null), "NULL" },
    };

    public static TheoryData<string, string> Size => new()
    {
        { Op("lt", Int(1), Float("1.5")), "true" },
        { Op("lt", Int(2), Int(2)), "false" },
        { Op("lte", Int(2), Int(2)), "true" },
        { Op("gt", Int(2), Int(2)), "false" },
        { Op("gte", Int(2), Int(2)), "true" },
        { Op("gte", Null, Int(2)), "NULL" },
        { Op("duration-lt", Value("duration", "1.5"), Value("duration", "2")), "true" },
        { Op("duration-gte", Value("duration", "1.5"), Value("duration", "1.5")), "true" },
        { Op("duration-gte", Value("duration", "1.5"), Null), "NULL" },
        { With("equal", "tolerance-mode=\"exact\"", Int(10), Float("10.0")), "true" },
        { With("equal", "tolerance-mode=\"absolute\" tolerance=\"0.1 0.2\"", Int(10), Float("10.2")), "true" },
        { With("equal", "tolerance-mode=\"absolute\" tolerance=\"0.1 0.2\" include-upper-bound=\"false\"", Int(10), Float("10.2")), "false" },
        { With("equal", "tolerance-mode=\"absolute\" tolerance=\"0.1\"", Int(10), Float("9.9")), "true" },
        { With("equal", "tolerance-mode=\"absolute\" tolerance=\"0.1\" include-lower-bound=\"false\"", Int(10), Float("9.9")), "false" },
        { With("equal", "tolerance-mode=\"absolute\" tolerance=\"0.1\"", Int(10), Float("9.89")), "false" },
        { With("equal", "tolerance-mode=\"relative\" tolerance=\"10\"", Int(50), Int(55)), "true" },
        { With("equal", "tolerance-mode=\"relative\" tolerance=\"10\"", Int(50), Float("55.1")), "false" },
        { With("equal", "tolerance-mode=\"relative\" tolerance=\"10\"", Int(-50), Int(-55)), "true" },
        { With("equal", "tolerance-mode=\"exact\"", Int(10), Null), "NULL" },
        { With("equal-rounded", "rounding-mode=\"significantFigures\" figures=\"3\"", Float("3.175"), Float("3.183")), "true" },
        { With("equal-rounded", "rounding-mode=\"significantFigures\" figures=\"3\"", Float("3.175"), Float("3.1749")), "false" },
        { With("equal-rounded", "rounding-mode=\"decimalPlaces\" figures=\"2\"", Float("1.68572"), Float("1.69")), "true" },
        { With("equal-rounded", "rounding-mode=\"decimalPlaces\" figures=\"2\"", Float("1.68572"), Null), "NULL" },
        { With("inside", "shape=\"rect\" coords=\"0,0,10,5\"", Point("10 5")), "true" },
        { With("inside", "shape=\"rect\" coords=\"0,0,10,5\"", Point("11 5")), "false" },
        { With("inside", "shape=\"circle\" coords=\"5,5,5\"", Point("8 9")), "true" },
        { With("inside", "shape=\"circle\" coords=\"5,5,5\"", Point("9 9")), "false" },
        { With("inside", "shape=\"ellipse\" coords=\"0,0,10,5\"", Point("0 6")), "false" },
        { With("inside", "shape=\"poly\" coords=\"0,0,10,0,0,10\"", Point("5 5")), "true" },
        { With("inside", "shape=\"poly\" coords=\"0,0,10,0,0,10\"", Point("6 5")), "false" },
        { With("inside", "shape=\"default\"", Multiple(Point("6 5"))), "true" },
        { With("inside", "shape=\"default\"", Null), "NULL" },
    };

    [Theory]
    [MemberData(nameof(Logic))]
    [MemberData(nameof(Sameness))]
    [MemberData(nameof(Words))]
    [MemberData(nameof(Size))]
    public void Give_true_false_or_null(string expression, string value) => Assert.Equal(value, Reading.Evaluate(expression, "boolean"));

    [Fact]
    public void A_tolerance_can_come_from_a_variable()
    {
        const string Declarations = """
            <qti-outcome-declaration identifier="T" cardinality="single" base-type="float"><qti-default-value><qti-value>0.5</qti-value></qti-default-value></qti-outcome-declaration>
            """;

        Assert.Equal("true", Reading.Evaluate(With("equal", "tolerance-mode=\"absolute\" tolerance=\"T\"", Int(10), Float("10.5")), "boolean", declarations: Declarations));
        Assert.Equal("false", Reading.Evaluate(With("equal", "tolerance-mode=\"absolute\" tolerance=\"T\"", Int(10), Float("10.6")), "boolean", declarations: Declarations));
    }

    [Fact]
    public void A_hostile_pattern_ends_soon()
    {
        var expression = With("pattern-match", "pattern=\"(a+)+b\"", Text(new string('a', 5_000)));

        Assert.Equal("false", Reading.Evaluate(expression, "boolean"));
    }
}
