using ExamEngine.Items;
using ExamEngine.Items.Expressions;

namespace ExamEngine.Qti;

/// <summary>The variables of the item that is being read.</summary>
internal sealed class ItemDeclarations
{
    private readonly Dictionary<string, VariableDeclaration> _byIdentifier = new(StringComparer.Ordinal);

    public List<ResponseDeclaration> Responses { get; } = [];

    public List<OutcomeDeclaration> Outcomes { get; } = [];

    public List<TemplateDeclaration> Templates { get; } = [];

    public List<ContextDeclaration> Contexts { get; } = [];

    public ResponseDeclaration? Response(string identifier) => _byIdentifier.GetValueOrDefault(identifier) as ResponseDeclaration;

    public OutcomeDeclaration? Outcome(string identifier) => _byIdentifier.GetValueOrDefault(identifier) as OutcomeDeclaration;

    public TemplateDeclaration? Template(string identifier) => _byIdentifier.GetValueOrDefault(identifier) as TemplateDeclaration;

    /// <summary>A declared outcome, or the built-in one that response processing may set without declaring it.</summary>
    public OutcomeDeclaration? SettableOutcome(string identifier) =>
        Outcome(identifier) ?? (identifier == BuiltInVariables.CompletionStatus ? BuiltInVariables.CompletionStatusDeclaration : null);

    public VariableDeclaration? Variable(string identifier) => _byIdentifier.GetValueOrDefault(identifier);

    /// <summary>The patterns of the item's expressions.</summary>
    public PatternCache Patterns { get; } = new();

    /// <summary>The type of a declared or built-in variable, or <see langword="null"/> when there is none of that name.</summary>
    public ExpressionType? TypeOf(string identifier) =>
        Variable(identifier) is { } declaration ? ExpressionType.Of(declaration) : BuiltInVariables.TypeOf(identifier);

    /// <summary>Adds a declaration; <see langword="false"/> when its name is taken.</summary>
    public bool Add(VariableDeclaration declaration)
    {
        if (!_byIdentifier.TryAdd(declaration.Identifier, declaration))
        {
            return false;
        }

        switch (declaration)
        {
            case ResponseDeclaration response:
                Responses.Add(response);
                break;
            case OutcomeDeclaration outcome:
                Outcomes.Add(outcome);
                break;
            case TemplateDeclaration template:
                Templates.Add(template);
                break;
            case ContextDeclaration context:
                Contexts.Add(context);
                break;
        }

        return true;
    }
}
