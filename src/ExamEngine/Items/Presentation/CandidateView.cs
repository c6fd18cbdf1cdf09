namespace ExamEngine.Items.Presentation;

/// <summary>Gives out what a candidate may see, and nothing else: what is not known to be harmless is left out.</summary>
public static class CandidateView
{
    /// <summary>
    /// The item as one candidate sees it. The same seed gives the same order of shuffled choices, on every machine and in every version.
    /// The function gives the address of a file by its path in the package; without it the path itself is the address.
    /// </summary>
    public static ItemContent Of(AssessmentItem item, ulong seed, Func<string, string>? addressOf = null)
    {
        ArgumentNullException.ThrowIfNull(item);
        addressOf ??= PathAsAddress;
        return new ItemContent(
            CandidateHtml.Of(item.Body.Nodes, addressOf),
            [.. item.Interactions.Select(interaction => new InteractionView(item, Shuffle.For(seed, interaction.ResponseIdentifier), addressOf).Of(interaction))]);
    }

    /// <summary>Shared material as candidates see it.</summary>
    public static StimulusContent Of(Stimulus stimulus, Func<string, string>? addressOf = null)
    {
        ArgumentNullException.ThrowIfNull(stimulus);
        return new StimulusContent(stimulus.Identifier, stimulus.Title, CandidateHtml.Of(stimulus.Nodes, addressOf ?? PathAsAddress));
    }

    private static string PathAsAddress(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
