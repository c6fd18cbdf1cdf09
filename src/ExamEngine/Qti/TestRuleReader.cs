using System.Collections.Immutable;
using System.Globalization;
using ExamEngine.Items.Expressions;
using ExamEngine.Qti.Expressions;
using ExamEngine.Tests;

namespace ExamEngine.Qti;

/// <summary>Reads the rules that stand at the levels of a test: who gets what, for how long, in what order and how often.</summary>
internal sealed class TestRuleReader(ItemDeclarations declarations, ProblemList problems)
{
    // About thirty years: longer is a mistake, and could not be added up.
    private const double MostSeconds = 1e9;
    private readonly ExpressionReader _expressions = new(declarations, problems, TestForms.All);

    public ImmutableArray<Expression> PreConditions(QtiElement place) =>
        [.. place.ChildrenNamed("qti-pre-condition").Select(Condition).OfType<Expression>()];

    public ImmutableArray<BranchRule> BranchRules(QtiElement place)
    {
        var rules = ImmutableArray.CreateBuilder<BranchRule>();
        foreach (var element in place.ChildrenNamed("qti-branch-rule"))
        {
            if (element.Attribute("target") is not { Length: > 0 } target)
            {
                problems.Error(element, "<qti-branch-rule> has no target.");
            }
            else if (Condition(element) is { } condition)
            {
                rules.Add(new BranchRule(condition, target));
            }
        }

        return rules.ToImmutable();
    }

    public ItemSessionSettings ItemSessions(QtiElement place)
    {
        if (place.Child("qti-item-session-control") is not { } element)
        {
            return new ItemSessionSettings();
        }

        return new ItemSessionSettings
        {
            MaxAttempts = element.Count(problems, "max-attempts"),
            ShowFeedback = Flag(element, "show-feedback"),
            AllowReview = Flag(element, "allow-review"),
            ShowSolution = Flag(element, "show-solution"),
            AllowComment = Flag(element, "allow-comment"),
            AllowSkipping = Flag(element, "allow-skipping"),
            ValidateResponses = Flag(element, "validate-responses"),
        };
    }

    public TimeLimits? TimeLimits(QtiElement place)
    {
        if (place.Child("qti-time-limits") is not { } element)
        {
            return null;
        }

        var limits = new TimeLimits(Seconds(element, "min-time"), Seconds(element, "max-time"), element.Flag(problems, "allow-late-submission"));
        if (limits.Maximum == TimeSpan.Zero || limits.Maximum < limits.Minimum)
        {
            problems.Error(element, "The max-time leaves no time, or less than the min-time asks for.");
        }

        return limits;
    }

    public Selection? Selection(QtiElement section)
    {
        if (section.Child("qti-selection") is not { } element)
        {
            return null;
        }

        if (element.Count(problems, "select") is not { } select)
        {
            problems.Error(element, "<qti-selection> does not say how many to select.");
            return null;
        }

        return new Selection(select, element.Flag(problems, "with-replacement"));
    }

    // QTI 3 writes the weight's value as an attribute, as QTI 2 does.
    public ImmutableDictionary<string, double> Weights(QtiElement itemRef)
    {
        var weights = ImmutableDictionary.CreateBuilder<string, double>(StringComparer.Ordinal);
        foreach (var element in itemRef.ChildrenNamed("qti-weight"))
        {
            if (element.Number(problems, "value") is not { } value)
            {
                problems.Error(element, "<qti-weight> has no value.");
            }
            else if (!weights.TryAdd(element.Identifier(problems), value))
            {
                problems.Error(element, $"The weight “{element.Attribute("identifier")}” is there twice.");
            }
        }

        return weights.ToImmutable();
    }

    public ImmutableArray<VariableMapping> VariableMappings(QtiElement itemRef) =>
        [.. itemRef.ChildrenNamed("qti-variable-mapping").Select(element => new VariableMapping(
            element.Identifier(problems, "source-identifier"),
            element.Identifier(problems, "target-identifier")))];

    public ImmutableArray<TemplateDefault> TemplateDefaults(QtiElement itemRef)
    {
        var defaults = ImmutableArray.CreateBuilder<TemplateDefault>();
        foreach (var element in itemRef.ChildrenNamed("qti-template-default"))
        {
            if (Only(element) is { } value)
            {
                defaults.Add(new TemplateDefault(element.Identifier(problems, "template-identifier"), value));
            }
        }

        return defaults.ToImmutable();
    }

    public ImmutableArray<TestFeedback> Feedback(QtiElement place) =>
        [.. place.ChildrenNamed("qti-test-feedback").Select(ReadFeedback)];

    private TestFeedback ReadFeedback(QtiElement element)
    {
        var outcome = element.Identifier(problems, "outcome-identifier");
        if (outcome.Length > 0 && declarations.Outcome(outcome) is null)
        {
            problems.Error(element, $"The feedback depends on “{outcome}”, which is not an outcome of the test.");
        }

        var access = element.Attribute("access");
        var shows = element.Attribute("show-hide") ?? "show";
        if (access is not ("atEnd" or "during") || shows is not ("show" or "hide"))
        {
            problems.Error(element, "<qti-test-feedback> needs access atEnd or during, and show-hide show or hide.");
        }

        return new TestFeedback(
            outcome, element.Identifier(problems), ShowsOnMatch: shows == "show", AtEnd: access == "atEnd", element.Attribute("title") ?? string.Empty, element.Text);
    }

    private Expression? Condition(QtiElement place)
    {
        if (Only(place) is not { } condition)
        {
            return null;
        }

        if (OperandRule.Boolean.Accepts(condition.Type))
        {
            return condition;
        }

        problems.Error(place, $"The condition of <{place.Name}> is {condition.Type}, not true or false.");
        return null;
    }

    private Expression? Only(QtiElement place)
    {
        if (place.Children.ToList() is [var only])
        {
            return _expressions.Read(only);
        }

        problems.Error(place, $"<{place.Name}> takes one expression.");
        return null;
    }

    private bool? Flag(QtiElement element, string name) => element.Attribute(name) is null ? null : element.Flag(problems, name);

    private TimeSpan? Seconds(QtiElement element, string name)
    {
        if (element.Number(problems, name) is not { } seconds)
        {
            return null;
        }

        if (seconds is >= 0 and <= MostSeconds)
        {
            return TimeSpan.FromSeconds(seconds);
        }

        problems.Error(element, string.Create(CultureInfo.InvariantCulture, $"{name} is a number of seconds from 0 to {MostSeconds}."));
        return null;
    }
}
