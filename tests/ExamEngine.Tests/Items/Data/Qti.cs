namespace ExamEngine.Specs.Items.Data;

/// <summary>Short ways to write QTI expressions in tests.</summary>
internal static class Qti
{
    public const string Null = "<qti-null/>";
    public const string True = "<qti-base-value base-type=\"boolean\">true</qti-base-value>";
    public const string False = "<qti-base-value base-type=\"boolean\">false</qti-base-value>";

    public static string Value(string baseType, string text) => $"<qti-base-value base-type=\"{baseType}\">{text}</qti-base-value>";

    public static string Int(int number) => Value("integer", $"{number}");

    public static string Float(string number) => Value("float", number);

    public static string Text(string text) => Value("string", text);

    public static string Id(string identifier) => Value("identifier", identifier);

    public static string Point(string text) => Value("point", text);

    public static string Multiple(params string[] members) => Op("multiple", members);

    public static string Ordered(params string[] members) => Op("ordered", members);

    public static string Ints(string kind, params int[] members) => Op(kind, [.. members.Select(Int)]);

    public static string Op(string name, params string[] operands) => With(name, string.Empty, operands);

    public static string With(string name, string attributes, params string[] operands) =>
        $"<qti-{name} {attributes}>{string.Concat(operands)}</qti-{name}>";
}
