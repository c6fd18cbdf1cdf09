using System.Collections.Immutable;
using ExamEngine.Items;
using ExamEngine.Items.Expressions;
using ExamEngine.Items.Processing;
using ExamEngine.Qti.Expressions;

namespace ExamEngine.Qti;

/// <summary>Reads and checks response processing.</summary>
internal sealed class ResponseProcessingReader(ItemDeclarations declarations, ProblemList problems)
{
    private readonly ExpressionReader _expressions = new(declarations, problems);

    /// <summary>The response processing of an item; <see langword="null"/> when there is none or a problem has been noted.</summary>
    public ResponseProcessing? Read(QtiElement item)
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

    private ImmutableArray<ResponseRule> ReadRules(QtiElement parent) => [.. parent.Children.Select(ReadRule).OfType<ResponseRule>()];

    private ResponseRule? ReadRule(QtiElement element)
    {
        switch (element.Name)
        {
            case "qti-response-condition":
                return ReadCondition(element);
            case "qti-set-outcome-value":
                return ReadSet(element);
            case "qti-lookup-outcome-value":
                return ReadLookup(element);
            case "qti-exit-response":
            case "qti-exit-response-processing":
                return new ExitResponseProcessing();
            case "qti-response-processing-fragment":
                return new ResponseFragment(ReadRules(element));
            default:
                problems.Error(element, $"<{element.Name}> is not supported in response processing, so the item cannot be scored.");
                return null;
        }
    }

    private ResponseCondition ReadCondition(QtiElement element)
    {
        var branches = ImmutableArray.CreateBuilder<ResponseBranch>();
        ImmutableArray<ResponseRule> otherwise = [];
        foreach (var part in element.Children)
        {
            switch (part.Name)
            {
                case "qti-response-if" or "qti-response-else-if":
                    if (ReadBranch(part) is { } branch)
                    {
                        branches.Add(branch);
                    }

                    break;
                case "qti-response-else":
                    otherwise = ReadRules(part);
                    break;
                default:
                    problems.Error(part, $"<{part.Name}> is not part of a condition.");
                    break;
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
        if (_expressions.Read(first) is not { } condition)
        {
            return null;
        }

        if (OperandRule.Boolean.Accepts(condition.Type))
        {
            return new ResponseBranch(condition, rules);
        }

        problems.Error(first, $"The condition is {condition.Type}, not true or false.");
        return null;
    }

    private SetOutcomeValue? ReadSet(QtiElement element)
    {
        if (ReadTarget(element) is not var (outcome, expression))
        {
            return null;
        }

        if (Fits(outcome, expression.Type))
        {
            return new SetOutcomeValue(outcome, expression);
        }

        problems.Error(element, $"The outcome “{outcome.Identifier}” is {ExpressionType.Of(outcome)}, but the expression is {expression.Type}.");
        return null;
    }

    private LookupOutcomeValue? ReadLookup(QtiElement element)
    {
        if (ReadTarget(element) is not var (outcome, expression))
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

    private (OutcomeDeclaration Outcome, Expression Expression)? ReadTarget(QtiElement element)
    {
        var identifier = element.Attribute("identifier") ?? string.Empty;
        if (declarations.Outcome(identifier) is not { } outcome)
        {
            problems.Error(element, $"<{element.Name}> names “{identifier}”, which is not a declared outcome.");
            return null;
        }

        if (element.Children.ToList() is not [var only])
        {
            problems.Error(element, $"<{element.Name}> takes one expression.");
            return null;
        }

        return _expressions.Read(only) is { } expression ? (outcome, expression) : null;
    }

    private static bool Fits(OutcomeDeclaration outcome, ExpressionType type) =>
        (type.Cardinality is null || type.Cardinality == outcome.Cardinality)
        && (type.BaseType is null
            || outcome.CanHold(type.BaseType)
            || (type.BaseType == BaseType.Integer && outcome.BaseType == BaseType.Float && outcome.Cardinality == Cardinality.Single));
}
