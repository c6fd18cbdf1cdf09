using System.Collections.Immutable;
using ExamEngine.Items;
using ExamEngine.Items.Expressions;
using ExamEngine.Items.Processing;
using ExamEngine.Qti.Expressions;

namespace ExamEngine.Qti;

/// <summary>Reads and checks the processing of responses, templates and test outcomes, which differ in the names of their rules.</summary>
internal sealed class ProcessingReader(ItemDeclarations declarations, ProblemList problems, ProcessingStage stage)
{
    private readonly string _prefix = stage switch
    {
        ProcessingStage.Template => "qti-template",
        ProcessingStage.Outcome => "qti-outcome",
        _ => "qti-response",
    };

    private readonly ExpressionReader _expressions = stage == ProcessingStage.Outcome
        ? new(declarations, problems, TestForms.All)
        : new(declarations, problems);

    /// <summary>The response processing of an item; <see langword="null"/> when there is none or a problem has been noted.</summary>
    public ResponseProcessing? ReadResponses(QtiElement item)
    {
        if (item.Child("qti-response-processing") is not { } element)
        {
            return null;
        }

        if (element.Children.Any())
        {
            return new ResponseProcessing(ReadRules(element));
        }

        // The part of the address that all versions of QTI share.
        var address = element.Attribute("template") ?? element.Attribute("template-location");
        return address is null ? null : new ResponseTemplates(declarations, problems).Read(element, address);
    }

    /// <summary>The template processing of an item; <see langword="null"/> when there is none.</summary>
    public TemplateProcessing? ReadTemplates(QtiElement item) =>
        item.Child("qti-template-processing") is { } element ? new TemplateProcessing(ReadRules(element)) : null;

    /// <summary>The outcome processing of a test; empty when there is none.</summary>
    public ImmutableArray<ResponseRule> ReadOutcomes(QtiElement test) =>
        test.Child("qti-outcome-processing") is { } element ? ReadRules(element) : [];

    private ImmutableArray<ResponseRule> ReadRules(QtiElement parent) => [.. parent.Children.Select(ReadRule).OfType<ResponseRule>()];

    private ResponseRule? ReadRule(QtiElement element)
    {
        if (element.Name == _prefix + "-condition")
        {
            return ReadCondition(element);
        }

        if (element.Name == _prefix + "-processing-fragment")
        {
            return new ResponseFragment(ReadRules(element));
        }

        switch (stage, element.Name)
        {
            case (ProcessingStage.Response, "qti-set-outcome-value"):
                return ReadSet(element, declarations.SettableOutcome, "a declared outcome", (outcome, value) => new SetOutcomeValue(outcome, value));
            case (ProcessingStage.Outcome, "qti-set-outcome-value"):
                return ReadSet(element, declarations.Outcome, "a declared outcome", (outcome, value) => new SetOutcomeValue(outcome, value));
            case (ProcessingStage.Response or ProcessingStage.Outcome, "qti-lookup-outcome-value"):
                return ReadLookup(element);
            case (ProcessingStage.Response, "qti-exit-response" or "qti-exit-response-processing"):
                return new ExitResponseProcessing();
            case (ProcessingStage.Outcome, "qti-exit-test"):
                return new ExitOutcomeProcessing();
            case (ProcessingStage.Template, "qti-set-template-value"):
                return ReadSet(element, declarations.Template, "a declared template variable", (template, value) => new SetTemplateValue(template, value));
            case (ProcessingStage.Template, "qti-set-correct-response"):
                return ReadSet(element, declarations.Response, "a declared response", (response, value) => new SetCorrectResponse(response, value));
            case (ProcessingStage.Template, "qti-set-default-value"):
                return ReadSet(element, declarations.Variable, "a declared variable", (variable, value) => new SetDefaultValue(variable, value));
            case (ProcessingStage.Template, "qti-template-constraint"):
                return ReadConstraint(element);
            case (ProcessingStage.Template, "qti-exit-template" or "qti-exit-template-processing"):
                return new ExitTemplateProcessing();
            default:
                problems.Error(element, $"<{element.Name}> is not supported in {stage.ToString().ToLowerInvariant()} processing, so the {(stage == ProcessingStage.Outcome ? "test" : "item")} cannot be scored.");
                return null;
        }
    }

    private ResponseCondition ReadCondition(QtiElement element)
    {
        var branches = ImmutableArray.CreateBuilder<ResponseBranch>();
        ImmutableArray<ResponseRule> otherwise = [];
        foreach (var part in element.Children)
        {
            if (part.Name == _prefix + "-if" || part.Name == _prefix + "-else-if")
            {
                if (ReadBranch(part) is { } branch)
                {
                    branches.Add(branch);
                }
            }
            else if (part.Name == _prefix + "-else")
            {
                otherwise = ReadRules(part);
            }
            else
            {
                problems.Error(part, $"<{part.Name}> is not part of a condition.");
            }
        }

        return new ResponseCondition(branches.ToImmutable(), otherwise);
    }

    private ResponseBranch? ReadBranch(QtiElement part)
    {
        if (part.Children.FirstOrDefault() is not { } first)
        {
            problems.Error(part, $"<{part.Name}> has no condition.");
            return null;
        }

        var rules = part.Children.Skip(1).Select(ReadRule).OfType<ResponseRule>().ToImmutableArray();
        return ReadTruth(first) is { } condition ? new ResponseBranch(condition, rules) : null;
    }

    private Expression? ReadTruth(QtiElement element)
    {
        if (_expressions.Read(element) is not { } condition)
        {
            return null;
        }

        if (OperandRule.Boolean.Accepts(condition.Type))
        {
            return condition;
        }

        problems.Error(element, $"The condition is {condition.Type}, not true or false.");
        return null;
    }

    private TemplateConstraint? ReadConstraint(QtiElement element)
    {
        if (element.Children.ToList() is [var only])
        {
            return ReadTruth(only) is { } condition ? new TemplateConstraint(condition) : null;
        }

        problems.Error(element, $"<{element.Name}> takes one expression.");
        return null;
    }

    private ResponseRule? ReadSet<T>(QtiElement element, Func<string, T?> find, string words, Func<T, Expression, ResponseRule> build)
        where T : VariableDeclaration
    {
        if (ReadTarget(element, find, words) is not var (target, expression))
        {
            return null;
        }

        if (Fits(target, expression.Type))
        {
            if (target.BaseType == BaseType.Integer && expression.Type.BaseType == BaseType.Float)
            {
                problems.Warning(element, $"The variable “{target.Identifier}” is an integer, but the expression is a float: only whole numbers can be held.");
            }

            return build(target, expression);
        }

        problems.Error(element, $"The variable “{target.Identifier}” is {ExpressionType.Of(target)}, but the expression is {expression.Type}.");
        return null;
    }

    private LookupOutcomeValue? ReadLookup(QtiElement element)
    {
        if (ReadTarget(element, declarations.Outcome, "a declared outcome") is not var (outcome, expression))
        {
            return null;
        }

        if (outcome.LookupTable is not { } table)
        {
            problems.Error(element, $"The outcome “{outcome.Identifier}” has no table to look in.");
            return null;
        }

        if (OperandRule.Number.Accepts(expression.Type))
        {
            return new LookupOutcomeValue(outcome, table, expression);
        }

        problems.Error(element, $"A number is looked up, not {expression.Type}.");
        return null;
    }

    private (T Target, Expression Expression)? ReadTarget<T>(QtiElement element, Func<string, T?> find, string words)
        where T : VariableDeclaration
    {
        var identifier = element.Attribute("identifier") ?? string.Empty;
        if (find(identifier) is not { } target)
        {
            problems.Error(element, $"<{element.Name}> names “{identifier}”, which is not {words}.");
            return null;
        }

        if (element.Children.ToList() is not [var only])
        {
            problems.Error(element, $"<{element.Name}> takes one expression.");
            return null;
        }

        return _expressions.Read(only) is { } expression ? (target, expression) : null;
    }

    private static bool Fits(VariableDeclaration target, ExpressionType type) =>
        (type.Cardinality is null || type.Cardinality == target.Cardinality)
        && (type.BaseType is null || target.CanHold(type.BaseType) || IsNumberToNumber(target, type));

    private static bool IsNumberToNumber(VariableDeclaration target, ExpressionType type) =>
        target is { Cardinality: Cardinality.Single, BaseType: BaseType.Integer or BaseType.Float } && type.BaseType is BaseType.Integer or BaseType.Float;
}
