using ExamEngine.Items.Expressions;
using ExamEngine.Items.Values;

namespace ExamEngine.Items;

/// <summary>The variables every item has without declaring them.</summary>
internal static class BuiltInVariables
{
    public const string CompletionStatus = "completionStatus";

    private const string NumAttempts = "numAttempts";
    private const string Duration = "duration";

    /// <summary>
    /// Their values when the first attempt is processed. The duration is NULL: the time an item was open is not told to the engine.
    /// </summary>
    public static IReadOnlyList<KeyValuePair<string, Value?>> AfterFirstAttempt { get; } =
    [
        KeyValuePair.Create<string, Value?>(CompletionStatus, new IdentifierValue("unknown")),
        KeyValuePair.Create<string, Value?>(NumAttempts, new IntegerValue(1)),
        KeyValuePair.Create<string, Value?>(Duration, null),
    ];

    /// <summary>The type of a built-in variable, or <see langword="null"/> when there is none of that name.</summary>
    public static ExpressionType? TypeOf(string identifier) => identifier switch
    {
        CompletionStatus => new ExpressionType(BaseType.Identifier, Cardinality.Single),
        NumAttempts => ExpressionType.Integer,
        Duration => new ExpressionType(BaseType.Duration, Cardinality.Single),
        _ => null,
    };
}
