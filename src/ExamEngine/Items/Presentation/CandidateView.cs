using System.Collections.Immutable;
using ExamEngine.Items.Interactions;

namespace ExamEngine.Items.Presentation;

/// <summary>Gives out what a candidate may see, and nothing else: what is not known to be harmless is left out.</summary>
public static class CandidateView
{
    /// <summary>
    /// The item as one candidate sees it. The same seed gives the same order of shuffled choices, on every machine and in every version.
    /// </summary>
    public static ItemContent Of(AssessmentItem item, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(item);
        return new ItemContent(
            CandidateHtml.Of(item.Body.Nodes),
            [.. item.Interactions.Select(interaction => Of(interaction, Shuffle.For(seed, interaction.ResponseIdentifier), item))]);
    }

    /// <summary>Shared material as candidates see it.</summary>
    public static StimulusContent Of(Stimulus stimulus)
    {
        ArgumentNullException.ThrowIfNull(stimulus);
        return new StimulusContent(stimulus.Identifier, stimulus.Title, CandidateHtml.Of(stimulus.Nodes));
    }

    private static InteractionContent Of(Interaction interaction, Shuffle shuffle, AssessmentItem item) => interaction switch
    {
        ChoiceInteraction choice => new ChoiceContent(
            choice.ResponseIdentifier,
            Prompt(choice),
            choice.MinChoices,
            item.ResponseFor(choice.ResponseIdentifier)?.Cardinality == Cardinality.Single ? 1 : choice.MaxChoices,
            choice.Orientation,
            Options(choice, shuffle)),
        InlineChoiceInteraction inline => new InlineChoiceContent(inline.ResponseIdentifier, Options(inline, shuffle)),
        OrderInteraction order => new OrderContent(order.ResponseIdentifier, Prompt(order), Options(order, shuffle), order.Fewest, order.Most),
        MatchInteraction match => new MatchContent(
            match.ResponseIdentifier,
            Prompt(match),
            match.MinAssociations,
            match.MaxAssociations,
            Options(match.Sources, match.Shuffle, shuffle),
            Options(match.Targets, match.Shuffle, shuffle)),
        TextEntryInteraction entry => new TextEntryContent(
            entry.ResponseIdentifier,
            entry.ExpectedLength,
            item.ResponseFor(entry.ResponseIdentifier)?.BaseType is BaseType.Float or BaseType.Integer,
            entry.Pattern?.Pattern,
            entry.Placeholder),
        ExtendedTextInteraction text => new ExtendedTextContent(
            text.ResponseIdentifier, Prompt(text), text.ExpectedLength, text.ExpectedLines, TextInteraction.MaxLength),
        _ => throw new NotSupportedException($"{interaction.GetType().Name} has no presentation."),
    };

    private static string? Prompt(Interaction interaction) =>
        CandidateHtml.Of(interaction.Prompt) is { Length: > 0 } html ? html : null;

    private static ImmutableArray<ChoiceOption> Options(ChoicesInteraction interaction, Shuffle shuffle)
    {
        var choices = interaction.Shuffle ? shuffle.Apply(interaction.Choices, choice => choice.IsFixed) : interaction.Choices;
        return [.. choices.Select(choice => new ChoiceOption(choice.Identifier, CandidateHtml.Of(choice.Content)))];
    }

    private static ImmutableArray<MatchOption> Options(ImmutableArray<AssociableChoice> choices, bool isShuffled, Shuffle shuffle)
    {
        var shown = isShuffled ? shuffle.Apply(choices, choice => choice.IsFixed) : choices;
        return [.. shown.Select(choice => new MatchOption(choice.Identifier, CandidateHtml.Of(choice.Content), choice.MatchMax))];
    }
}
