using System.Collections.Immutable;
using ExamEngine.Items.Content;
using ExamEngine.Items.Expressions;
using ExamEngine.Items.Interactions;

namespace ExamEngine.Qti;

/// <summary>Reads interactions. One that is not supported is a problem, as the item could not be answered.</summary>
internal sealed partial class InteractionReader(BodyReader body, ProblemList problems)
{
    public Interaction? Read(QtiElement element)
    {
        switch (element.Name)
        {
            case "qti-choice-interaction":
                return ReadChoice(element);
            case "qti-inline-choice-interaction":
                return ReadInlineChoice(element);
            case "qti-text-entry-interaction":
                return ReadTextEntry(element);
            case "qti-extended-text-interaction":
                return ReadExtendedText(element);
            case "qti-order-interaction":
                return ReadOrder(element);
            case "qti-match-interaction":
                return ReadMatch(element);
            default:
                // A problem of delivery alone: it is read all the same, for scoring.
                problems.Error(element, $"The interaction <{element.Name}> is not supported: it cannot be shown to candidates.");
                return ReadUnshown(element);
        }
    }

    private ChoiceInteraction ReadChoice(QtiElement element)
    {
        var interaction = new ChoiceInteraction
        {
            ResponseIdentifier = ResponseIdentifier(element),
            Prompt = Prompt(element),
            Choices = Choices(element, "qti-simple-choice"),
            Shuffle = element.Flag(problems, "shuffle"),
            MinChoices = element.Count(problems, "min-choices") ?? 0,
            MaxChoices = element.Count(problems, "max-choices") ?? 1,
            Orientation = Orientation(element),
        };
        if (interaction.MaxChoices > 0 && interaction.MinChoices > interaction.MaxChoices)
        {
            problems.Error(element, $"min-choices is {interaction.MinChoices}, more than max-choices, {interaction.MaxChoices}.");
        }

        if (interaction.MinChoices > interaction.Choices.Length)
        {
            problems.Error(element, $"min-choices is {interaction.MinChoices}, but there are {interaction.Choices.Length} choices.");
        }

        return interaction;
    }

    private InlineChoiceInteraction ReadInlineChoice(QtiElement element) => new()
    {
        ResponseIdentifier = ResponseIdentifier(element),
        Choices = Choices(element, "qti-inline-choice"),
        Shuffle = element.Flag(problems, "shuffle"),
    };

    private TextEntryInteraction ReadTextEntry(QtiElement element) => new()
    {
        ResponseIdentifier = ResponseIdentifier(element),
        ExpectedLength = element.Count(problems, "expected-length"),
        Pattern = Pattern(element),
        Placeholder = element.Attribute("placeholder-text"),
    };

    private ExtendedTextInteraction ReadExtendedText(QtiElement element) => new()
    {
        ResponseIdentifier = ResponseIdentifier(element),
        Prompt = Prompt(element),
        ExpectedLength = element.Count(problems, "expected-length"),
        ExpectedLines = element.Count(problems, "expected-lines"),
        Pattern = Pattern(element),
        Placeholder = element.Attribute("placeholder-text"),
    };

    private OrderInteraction ReadOrder(QtiElement element)
    {
        var interaction = new OrderInteraction
        {
            ResponseIdentifier = ResponseIdentifier(element),
            Prompt = Prompt(element),
            Choices = Choices(element, "qti-simple-choice"),
            Shuffle = element.Flag(problems, "shuffle"),
            MinChoices = element.Count(problems, "min-choices"),
            MaxChoices = element.Count(problems, "max-choices"),
            Orientation = Orientation(element),
        };
        if (interaction.Fewest > interaction.Choices.Length || interaction.Most > interaction.Choices.Length || interaction.Fewest > interaction.Most)
        {
            problems.Error(element, $"min-choices and max-choices do not fit each other and the {interaction.Choices.Length} choices.");
        }

        return interaction;
    }

    private MatchInteraction? ReadMatch(QtiElement element)
    {
        if (element.ChildrenNamed("qti-simple-match-set").ToList() is not [var sources, var targets])
        {
            problems.Error(element, "A match interaction has two sets, the sources and the targets.");
            return null;
        }

        var interaction = new MatchInteraction
        {
            ResponseIdentifier = ResponseIdentifier(element),
            Prompt = Prompt(element),
            Sources = AssociableChoices(sources),
            Targets = AssociableChoices(targets),
            Shuffle = element.Flag(problems, "shuffle"),
            MinAssociations = element.Count(problems, "min-associations") ?? 0,
            MaxAssociations = element.Count(problems, "max-associations") ?? 1,
        };
        foreach (var twice in interaction.Sources.Concat(interaction.Targets).GroupBy(choice => choice.Identifier, StringComparer.Ordinal).Where(same => same.Count() > 1))
        {
            problems.Error(element, $"The choice “{twice.Key}” is there twice.");
        }

        return interaction;
    }

    private ImmutableArray<AssociableChoice> AssociableChoices(QtiElement set)
    {
        var choices = ImmutableArray.CreateBuilder<AssociableChoice>();
        foreach (var element in set.ChildrenNamed("qti-simple-associable-choice"))
        {
            choices.Add(Associable(element));
        }

        if (choices.Count == 0)
        {
            problems.Error(set, "The set has no choices.");
        }

        return choices.ToImmutable();
    }

    private AssociableChoice Associable(QtiElement element)
    {
        if (element.Attribute("match-max") is null)
        {
            problems.Error(element, $"<{element.Name}> has no match-max.");
        }

        return new AssociableChoice(
            element.Identifier(problems),
            element.Flag(problems, "fixed"),
            element.Count(problems, "match-max") ?? 0,
            element.Count(problems, "match-min") ?? 0,
            body.ReadContent(element));
    }

    private ImmutableArray<Choice> Choices(QtiElement interaction, string name)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var choices = ImmutableArray.CreateBuilder<Choice>();
        foreach (var element in interaction.ChildrenNamed(name))
        {
            var identifier = element.Identifier(problems);
            if (!seen.Add(identifier))
            {
                problems.Error(element, $"The choice “{identifier}” is there twice.");
            }

            choices.Add(new Choice(identifier, element.Flag(problems, "fixed"), body.ReadContent(element)));
        }

        if (choices.Count == 0)
        {
            problems.Error(interaction, $"<{interaction.Name}> has no choices.");
        }

        return choices.ToImmutable();
    }

    private string ResponseIdentifier(QtiElement element) => element.Identifier(problems, "response-identifier");

    private ImmutableArray<ContentNode> Prompt(QtiElement element) =>
        element.Child("qti-prompt") is { } prompt ? body.ReadContent(prompt) : [];

    private TextPattern? Pattern(QtiElement element)
    {
        if (element.Attribute("pattern-mask") is not { Length: > 0 } mask)
        {
            return null;
        }

        var pattern = TextPattern.Of(mask);
        if (pattern is null)
        {
            problems.Error(element, $"The pattern-mask “{mask}” is malformed or not supported.");
        }

        return pattern;
    }

    private Orientation Orientation(QtiElement element, Orientation otherwise = Items.Interactions.Orientation.Vertical)
    {
        switch (element.Attribute("orientation"))
        {
            case null:
                return otherwise;
            case "vertical":
                return Items.Interactions.Orientation.Vertical;
            case "horizontal":
                return Items.Interactions.Orientation.Horizontal;
            case var value:
                var word = otherwise.ToString().ToLowerInvariant();
                problems.Warning(element, $"orientation=\"{value}\" is neither vertical nor horizontal; it is shown {word}.");
                return otherwise;
        }
    }
}
