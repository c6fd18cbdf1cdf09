using ExamEngine.Specs.Items.Data;
using Xunit;
using static ExamEngine.Specs.Items.Data.Qti;

namespace ExamEngine.Specs.Items.Expressions;

public class Expressions_of_numbers
{
    public static TheoryData<string, string> Integers => new()
    {
        { Op("sum", Int(1), Int(2)), "3" },
        { Op("sum", Ints("multiple", 1, 2), Int(3)), "6" },
        { Op("sum", Int(1), Null), "NULL" },
        { Op("sum", Int(int.MaxValue), Int(1)), "NULL" },
        { Op("product", Int(3), Int(-2)), "-6" },
        { Op("subtract", Int(1), Int(3)), "-2" },
        { Op("min", Int(3), Ints("ordered", 2, 5)), "2" },
        { Op("max", Int(3), Ints("ordered", 2, 5)), "5" },
        { Op("max", Int(3), Null), "NULL" },
        { Op("integer-divide", Int(7), Int(2)), "3" },
        { Op("integer-divide", Int(-7), Int(2)), "-4" },
        { Op("integer-divide", Int(7), Int(0)), "NULL" },
        { Op("integer-modulus", Int(7), Int(3)), "1" },
        { Op("integer-modulus", Int(-7), Int(3)), "2" },
        { Op("integer-modulus", Int(7), Int(0)), "NULL" },
        { Op("truncate", Float("-6.9")), "-6" },
        { Op("truncate", Float("1e12")), "NULL" },
        { Op("round", Float("6.5")), "7" },
        { Op("round", Float("-6.5")), "-6" },
        { Op("round", Float("6.49")), "6" },
        { Op("round", Null), "NULL" },
        { Op("gcd", Int(45), Ints("multiple", 60, 330)), "15" },
        { Op("gcd", Int(0), Int(0)), "0" },
        { Op("gcd", Int(-4), Int(6)), "2" },
        { Op("lcm", Int(4), Int(6)), "12" },
        { Op("lcm", Int(4), Int(0)), "0" },
        { Op("lcm", Int(2147483647), Int(2147483646), Int(0)), "0" },
        { Op("lcm", Int(2147483647), Int(2)), "NULL" },
        { Op("container-size", Ints("multiple", 1, 1, 2)), "3" },
        { Op("container-size", Null), "0" },
        { With("index", "n=\"2\"", Ints("ordered", 5, 6)), "6" },
        { With("index", "n=\"3\"", Ints("ordered", 5, 6)), "NULL" },
        { With("index", "n=\"0\"", Ints("ordered", 5, 6)), "NULL" },
        { With("math-operator", "name=\"floor\"", Float("-1.5")), "-2" },
        { With("math-operator", "name=\"ceil\"", Float("-1.5")), "-1" },
        { With("math-operator", "name=\"signum\"", Float("-1.5")), "-1" },
        { With("math-operator", "name=\"abs\"", Int(-2)), "2" },
    };

    public static TheoryData<string, string> Floats => new()
    {
        { Op("sum", Float("0.1"), Float("0.2")), "0.3" },
        { Op("sum", Int(1), Float("0.5")), "1.5" },
        { Op("subtract", Float("0.3"), Float("0.1")), "0.2" },
        { Op("product", Float("1.1"), Int(3)), "3.3" },
        { Op("product", Float("1e200"), Float("1e200")), "NULL" },
        { Op("divide", Int(1), Int(4)), "0.25" },
        { Op("divide", Int(1), Int(0)), "NULL" },
        { Op("divide", Null, Int(2)), "NULL" },
        { Op("power", Int(2), Float("0.5")), "1.4142135623730951" },
        { Op("power", Int(-1), Float("0.5")), "NULL" },
        { Op("power", Int(0), Int(-1)), "NULL" },
        { Op("integer-to-float", Int(3)), "3" },
        { With("round-to", "rounding-mode=\"significantFigures\" figures=\"3\"", Float("12.1257")), "12.1" },
        { With("round-to", "rounding-mode=\"significantFigures\" figures=\"3\"", Int(1239451)), "1240000" },
        { With("round-to", "rounding-mode=\"decimalPlaces\" figures=\"2\"", Float("2.675")), "2.68" },
        { With("round-to", "rounding-mode=\"decimalPlaces\" figures=\"0\"", Float("2.5")), "3" },
        { With("round-to", "rounding-mode=\"significantFigures\" figures=\"0\"", Float("2.5")), "NULL" },
        { With("math-constant", "name=\"pi\""), "3.141592653589793" },
        { With("math-constant", "name=\"e\""), "2.718281828459045" },
        { With("math-operator", "name=\"toRadians\"", Int(180)), "3.141592653589793" },
        { With("math-operator", "name=\"atan2\"", Int(1), Int(1)), "0.7853981633974483" },
        { With("math-operator", "name=\"ln\"", Int(0)), "NULL" },
        { With("math-operator", "name=\"asin\"", Int(2)), "NULL" },
        { With("math-operator", "name=\"log\"", Int(1000)), "3" },
        { With("math-operator", "name=\"log\"", Null), "NULL" },
        { With("stats-operator", "name=\"mean\"", Ints("multiple", 1, 2, 6)), "3" },
        { With("stats-operator", "name=\"sampleVariance\"", Ints("multiple", 600, 470, 170, 430, 300)), "27130" },
        { With("stats-operator", "name=\"popVariance\"", Ints("multiple", 600, 470, 170, 430, 300)), "21704" },
        { With("stats-operator", "name=\"popSD\"", Ints("multiple", 1, 3)), "1" },
        { With("stats-operator", "name=\"sampleSD\"", Ints("multiple", 1)), "NULL" },
    };

    [Theory]
    [MemberData(nameof(Integers))]
    public void Give_an_integer_or_null(string expression, string value) => Assert.Equal(value, Reading.Evaluate(expression, "integer"));

    [Theory]
    [MemberData(nameof(Floats))]
    public void Give_a_float_or_null(string expression, string value) => Assert.Equal(value, Reading.Evaluate(expression, "float"));
}
