using ExamEngine.Items.Expressions;

namespace ExamEngine.Items;

/// <summary>The variables every item has without declaring them.</summary>
internal static class BuiltInVariables
{
    public const string CompletionStatus = "completionStatus";
    public const string NumAttempts = "numAttempts";
    public const string Duration = "duration";

    /// <summary>A record of QTI 3 about the candidate, the test and the place; NULL unless the item declares it with a default.</summary>
    public const string Context = "QTI_CONTEXT";

    /// <summary>What <see cref="CompletionStatus"/> is in an adaptive item that is done with.</summary>
    public const string Completed = "completed";

    public const string NotAttempted = "not_attempted";
    public const string Unknown = "unknown";

    /// <summary>The one built-in variable that response processing may set.</summary>
    public static OutcomeDeclaration CompletionStatusDeclaration { get; } = new()
    {
        Identifier = CompletionStatus,
        BaseType = BaseType.Identifier,
        Cardinality = Cardinality.Single,
    };

    /// <summary>The type of a built-in variable, or <see langword="null"/> when there is none of that name.</summary>
    public static ExpressionType? TypeOf(string identifier) => identifier switch
    {
        CompletionStatus => new ExpressionType(BaseType.Identifier, Cardinality.Single),
        NumAttempts => ExpressionType.Integer,
        Context => ExpressionType.Unknown with { Cardinality = Cardinality.Record },
        Duration => new ExpressionType(BaseType.Duration, Cardinality.Single),
        _ => null,
    };
}
