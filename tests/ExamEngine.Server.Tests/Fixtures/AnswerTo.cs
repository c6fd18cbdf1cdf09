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
        AssociateContent associate => new[] { $"{associate.Choices[0].Id} {associate.Choices[1].Id}" },
        GapMatchContent gaps => gaps.Gaps.Zip(gaps.Choices, (gap, choice) => $"{choice.Id} {gap.Id}").ToArray(),
        HottextContent { MaxChoices: 1 } hottext => hottext.Choices[0].Id,
        HottextContent hottext => hottext.Choices.Take(Math.Max(1, hottext.MaxChoices)).Select(c => c.Id).ToArray(),
        HotspotContent { MaxChoices: 1 } hotspot => hotspot.Hotspots[0].Id,
        HotspotContent hotspot => new[] { hotspot.Hotspots[0].Id },
        GraphicOrderContent order => order.Hotspots.Select(h => h.Id).ToArray(),
        GraphicGapMatchContent gaps => gaps.Hotspots.Zip(gaps.Choices, (hotspot, choice) => $"{choice.Id} {hotspot.Id}").ToArray(),
        SelectPointContent { MaxChoices: 1 } point => $"{point.Picture.Width / 2} {point.Picture.Height / 2}",
        SelectPointContent point => new[] { $"{point.Picture.Width / 2} {point.Picture.Height / 2}" },
        SliderContent slider => slider.LowerBound.ToString(System.Globalization.CultureInfo.InvariantCulture),
        MediaContent => "1",
        _ => throw new NotSupportedException(interaction.GetType().Name),
    };
}
