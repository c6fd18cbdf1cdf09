namespace ExamEngine.Specs.Qti.Packages;

/// <summary>Random expressions of every kind there is, of the type asked for, nested to a depth.</summary>
internal sealed class GeneratedExpressions(Random random)
{
    private static readonly string[] Functions =
        ["sin", "cos", "tan", "sec", "csc", "cot", "asin", "acos", "atan", "sinh", "cosh", "tanh", "sech", "csch", "coth", "log", "ln", "exp", "abs", "signum", "floor", "ceil", "toDegrees", "toRadians"];

    public string Truth(int depth) => depth == 0
        ? Any(() => Value("boolean", Any("true", "false")), () => Op("is-null", "", Variable("R_text")))
        : Any(
            () => Op("and", "", Truth(depth - 1), Truth(depth - 1)),
            () => Op("or", "", Truth(depth - 1), Truth(depth - 1)),
            () => Op("not", "", Truth(depth - 1)),
            () => Op("any-n", "min=\"1\" max=\"WHOLE\"", Truth(depth - 1), Truth(depth - 1), Truth(depth - 1)),
            () => Op("is-null", "", Any(() => Number(depth - 1), () => "<qti-null/>")),
            () => Op("match", "", Variable("R_choice"), Op("correct", "identifier=\"R_choice\"")),
            () => Op("match", "", Text(), Text()),
            () => Op("equal", Any("", "tolerance-mode=\"exact\"", "tolerance-mode=\"absolute\" tolerance=\"0.5 1\"", "tolerance-mode=\"relative\" tolerance=\"5\" include-lower-bound=\"false\""), Number(depth - 1), Number(depth - 1)),
            () => Op("equal-rounded", Any("rounding-mode=\"decimalPlaces\" figures=\"1\"", "figures=\"2\""), Number(depth - 1), Number(depth - 1)),
            () => Op(Any("lt", "gt", "lte", "gte"), "", Number(depth - 1), Number(depth - 1)),
            () => Op(Any("duration-lt", "duration-gte"), "", Value("duration", "12.5"), Variable("duration")),
            () => Op("inside", Any("shape=\"circle\" coords=\"10,10,8\"", "shape=\"rect\" coords=\"0,0,9,9\"", "shape=\"poly\" coords=\"0,0,20,0,20,20\""), Variable("R_points")),
            () => Op("string-match", $"case-sensitive=\"{Any("true", "false")}\" substring=\"{Any("true", "false")}\"", Text(), Text()),
            () => Op("substring", $"case-sensitive=\"{Any("true", "false")}\"", Text(), Text()),
            () => Op("pattern-match", "pattern=\"[a-z]+\\d?\"", Text()),
            () => Op("member", "", Number(depth - 1), Numbers(depth - 1, Any("multiple", "ordered"))),
            () => Op("contains", "", Numbers(depth - 1, "multiple"), Numbers(depth - 1, "multiple")));

    public string Number(int depth) => depth == 0
        ? Any(() => Value("float", Any("0.5", "-2", "1e2", "3.75")), () => Variable("FIXED"), () => Op("math-constant", $"name=\"{Any("pi", "e")}\""))
        : Any(
            () => Op(Any("sum", "product", "min", "max"), "", Number(depth - 1), Number(depth - 1)),
            () => Op(Any("subtract", "divide", "power"), "", Number(depth - 1), Number(depth - 1)),
            () => Op("integer-to-float", "", Whole(depth - 1)),
            () => Op("round-to", Any("rounding-mode=\"significantFigures\" figures=\"3\"", "rounding-mode=\"decimalPlaces\" figures=\"WHOLE\""), Number(depth - 1)),
            () => Op("math-operator", $"name=\"{Any(Functions)}\"", Number(depth - 1)),
            () => Op("math-operator", "name=\"atan2\"", Number(depth - 1), Number(depth - 1)),
            () => Op("stats-operator", $"name=\"{Any("mean", "sampleVariance", "sampleSD", "popVariance", "popSD")}\"", Numbers(depth - 1, "multiple")),
            () => Op("map-response", "identifier=\"R_choice\""),
            () => Op("map-response-point", "identifier=\"R_points\""),
            () => Op("random-float", "min=\"0\" max=\"2.5\""),
            () => Op("field-value", "field-identifier=\"floatValue\"", Variable("R_record")),
            () => Op("index", "n=\"1\"", Numbers(depth - 1, "ordered")),
            () => Op("random", "", Numbers(depth - 1, "multiple")),
            () => Op("default", "identifier=\"FIXED\""));

    public string Whole(int depth) => depth == 0
        ? Any(() => Value("integer", Any("0", "1", "7", "-3")), () => Variable("WHOLE"))
        : Any(
            () => Op(Any("integer-divide", "integer-modulus"), "", Whole(depth - 1), Whole(depth - 1)),
            () => Op(Any("truncate", "round"), "", Number(depth - 1)),
            () => Op("container-size", "", Numbers(depth - 1, "multiple")),
            () => Op(Any("gcd", "lcm"), "", Whole(depth - 1), Whole(depth - 1)),
            () => Op("random-integer", Any("min=\"1\" max=\"6\"", "max=\"9\" step=\"3\"")));

    public string Numbers(int depth, string cardinality) => depth <= 0
        ? Op(cardinality, "", Value("float", "1.5"), Value("float", "4"))
        : Any(
            () => Op(cardinality, "", Float(depth - 1), Float(depth - 1), "<qti-null/>"),
            () => Op("delete", "", Number(depth - 1), Numbers(depth - 1, cardinality)),
            () => cardinality == "ordered" ? Op("repeat", "number-repeats=\"2\"", Float(depth - 1)) : Op("multiple", ""));

    // A container has one base type.
    private string Float(int depth) => Op("sum", "", Value("float", "0"), Number(depth));

    public string Text() => Any(() => Value("string", Any("port", " Port side ", "a&lt;b &amp; c", "x1")), () => Variable("R_text"));

    public T Any<T>(params T[] of) => of[random.Next(of.Length)];

    private string Any(params Func<string>[] of) => of[random.Next(of.Length)]();

    private static string Value(string baseType, string text) => $"<qti-base-value base-type=\"{baseType}\">{text}</qti-base-value>";

    private static string Variable(string identifier) => $"<qti-variable identifier=\"{identifier}\"/>";

    private static string Op(string name, string attributes, params string[] operands) => $"<qti-{name} {attributes}>{string.Concat(operands)}</qti-{name}>";
}
