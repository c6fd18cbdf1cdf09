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
            case "qti-hottext-interaction":
                return ReadHottext(element);
            case "qti-slider-interaction":
                return ReadSlider(element);
            case "qti-upload-interaction":
                return ReadUpload(element);
            case "qti-media-interaction":
                return ReadMedia(element);
            case "qti-match-interaction" or "qti-associate-interaction" or "qti-gap-match-interaction" or "qti-graphic-gap-match-interaction":
                return ReadAssociation(element);
            case "qti-hotspot-interaction" or "qti-graphic-order-interaction" or "qti-select-point-interaction":
                return ReadOnPicture(element);
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
        CheckLimits(element, interaction.MinChoices, interaction.MaxChoices, interaction.Choices.Length);
        return interaction;
    }

    // More than there are can never be given; points are without number.
    private void CheckLimits(QtiElement element, int fewest, int most, int available = int.MaxValue)
    {
        if (most > 0 && fewest > most)
        {
            problems.Error(element, $"min-choices is {fewest}, more than max-choices, {most}.");
        }

        if (fewest > available)
        {
            problems.Error(element, $"min-choices is {fewest}, but there are {available} choices.");
        }
    }

    private void CheckUnique(QtiElement element, IEnumerable<string> identifiers)
    {
        foreach (var twice in identifiers.GroupBy(identifier => identifier, StringComparer.Ordinal).Where(same => same.Count() > 1))
        {
            problems.Error(element, $"The choice “{twice.Key}” is there twice.");
        }
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
        NumberBase = NumberBase(element),
        StringIdentifier = element.Attribute("string-identifier"),
    };

    private ExtendedTextInteraction ReadExtendedText(QtiElement element) => new()
    {
        ResponseIdentifier = ResponseIdentifier(element),
        Prompt = Prompt(element),
        ExpectedLength = element.Count(problems, "expected-length"),
        ExpectedLines = element.Count(problems, "expected-lines"),
        Pattern = Pattern(element),
        Placeholder = element.Attribute("placeholder-text"),
        NumberBase = NumberBase(element),
        StringIdentifier = element.Attribute("string-identifier"),
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

    private int NumberBase(QtiElement element)
    {
        var number = element.Count(problems, "base") ?? 10;
        if (number is >= 2 and <= 36)
        {
            return number;
        }

        problems.Error(element, "A number base is from 2 to 36.");
        return 10;
    }

    private TextPattern? Pattern(QtiElement element)
    {
        if (element.Attribute("pattern-mask") is not { Length: > 0 } mask)
        {
            return null;
        }

        var pattern = body.Patterns.Of(mask);
        if (pattern is null)
        {
            problems.Error(element, $"The pattern-mask “{mask}” is malformed or not supported, or is one of too many.");
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
