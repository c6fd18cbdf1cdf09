using ExamEngine.Items.Presentation;

namespace ExamEngine.Specs.Server.Fixtures;

/// <summary>Answers of the right form, made from what a candidate sees.</summary>
public static class AnswerTo
{
    public static object First(InteractionContent interaction) => interaction switch
    {
        ChoiceContent { MaxChoices: 1 } choice => choice.Choices[0].Id,
        ChoiceContent choice => choice.Choices.Take(Math.Max(1, choice.MaxChoices)).Select(c => c.Id).ToArray(),
        InlineChoiceContent inline => inline.Choices[0].Id,
        TextEntryContent { Numeric: true } => "12.5",
        TextEntryContent => "an answer",
        ExtendedTextContent => "An answer in a sentence.",
        OrderContent order => order.Choices.Select(c => c.Id).ToArray(),
        MatchContent match => match.Sources.Zip(match.Targets, (s, t) => $"{s.Id} {t.Id}").ToArray(),
        _ => throw new NotSupportedException(interaction.GetType().Name),
    };
}
