using System.Collections.Immutable;
using ExamEngine.Items.Content;
using ExamEngine.Items.Interactions;

namespace ExamEngine.Qti;

/// <summary>The interactions that join things in pairs.</summary>
internal sealed partial class InteractionReader
{
    private AssociationInteraction? ReadAssociation(QtiElement element)
    {
        AssociationInteraction? interaction = element.Name switch
        {
            "qti-match-interaction" => ReadMatch(element),
            "qti-associate-interaction" => ReadAssociate(element),
            "qti-gap-match-interaction" => ReadGapMatch(element),
            _ => ReadGraphicGapMatch(element),
        };
        if (interaction is { MaxAssociations: > 0 } && interaction.MinAssociations > interaction.MaxAssociations)
        {
            problems.Error(element, $"min-associations is {interaction.MinAssociations}, more than max-associations, {interaction.MaxAssociations}.");
        }

        CheckUnique(element, (interaction?.Limits ?? []).Select(limit => limit.Identifier));
        return interaction;
    }

    private MatchInteraction? ReadMatch(QtiElement element)
    {
        if (element.ChildrenNamed("qti-simple-match-set").ToList() is not [var sources, var targets])
        {
            problems.Error(element, "A match interaction has two sets, the sources and the targets.");
            return null;
        }

        return new MatchInteraction
        {
            ResponseIdentifier = ResponseIdentifier(element),
            Prompt = Prompt(element),
            Sources = AssociableChoices(sources),
            Targets = AssociableChoices(targets),
            Shuffle = element.Flag(problems, "shuffle"),
            MinAssociations = element.Count(problems, "min-associations") ?? 0,
            MaxAssociations = element.Count(problems, "max-associations") ?? 1,
        };
    }

    private AssociateInteraction ReadAssociate(QtiElement element) => new()
    {
        ResponseIdentifier = ResponseIdentifier(element),
        Prompt = Prompt(element),
        Choices = AssociableChoices(element),
        Shuffle = element.Flag(problems, "shuffle"),
        MinAssociations = element.Count(problems, "min-associations") ?? 0,
        MaxAssociations = element.Count(problems, "max-associations") ?? 1,
    };

    private GapMatchInteraction ReadGapMatch(QtiElement element)
    {
        var gaps = element.Descendants.Where(each => each.Name == "qti-gap").Select(gap => new Gap(gap.Identifier(problems), gap.Flag(problems, "required"))).ToImmutableArray();
        if (gaps.IsEmpty)
        {
            problems.Error(element, $"<{element.Name}> has no gaps.");
        }

        return new GapMatchInteraction
        {
            ResponseIdentifier = ResponseIdentifier(element),
            Prompt = Prompt(element),
            Choices = GapChoices(element),
            Gaps = gaps,
            Text = body.ReadContent(element, Held.Gaps, "qti-prompt", "qti-gap-text", "qti-gap-img"),
            Shuffle = element.Flag(problems, "shuffle"),
            MinAssociations = element.Count(problems, "min-associations") ?? 0,
            MaxAssociations = element.Count(problems, "max-associations") ?? 0,
        };
    }

    private GraphicGapMatchInteraction ReadGraphicGapMatch(QtiElement element) => new()
    {
        ResponseIdentifier = ResponseIdentifier(element),
        Prompt = Prompt(element),
        Graphic = body.Assets.Graphic(element),
        Choices = GapChoices(element),
        Hotspots = Hotspots(element, "qti-associable-hotspot"),
        Shuffle = element.Flag(problems, "shuffle"),
        MinAssociations = element.Count(problems, "min-associations") ?? 0,
        MaxAssociations = element.Count(problems, "max-associations") ?? 0,
    };

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

    private ImmutableArray<AssociableChoice> GapChoices(QtiElement interaction)
    {
        var choices = interaction.Children.Where(child => child.Name is "qti-gap-text" or "qti-gap-img").Select(Associable).ToImmutableArray();
        if (choices.IsEmpty)
        {
            problems.Error(interaction, $"<{interaction.Name}> has no choices.");
        }

        return choices;
    }

    private AssociableChoice Associable(QtiElement element)
    {
        if (element.Attribute("match-max") is null)
        {
            problems.Error(element, $"<{element.Name}> has no match-max.");
        }

        var content = body.ReadContent(element);
        return new AssociableChoice(
            element.Identifier(problems),
            element.Flag(problems, "fixed"),
            element.Count(problems, "match-max") ?? 0,
            element.Count(problems, "match-min") ?? 0,
            element.Attribute("object-label") is { Length: > 0 } label ? [.. content.Select(node => Labelled(node, label))] : content);
    }

    // A gap image is named for those who do not see it by its own alternative text, or else by its label.
    private static ContentNode Labelled(ContentNode node, string label) =>
        node is ElementNode { Name: "img" } image && image.Attribute("alt") is not { Length: > 0 }
            ? image with { Attributes = [.. image.Attributes.Where(attribute => attribute.Key != "alt"), KeyValuePair.Create("alt", label)] }
            : node;
}
