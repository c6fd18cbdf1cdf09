using ExamEngine.Items.Values;

namespace ExamEngine.Items.Interactions;

/// <summary><c>qti-media-interaction</c>: sound or video is played; the answer is how often.</summary>
public sealed class MediaInteraction : Interaction
{
    /// <summary>The fewest times it is to be played.</summary>
    public int MinPlays { get; init; }

    /// <summary>The most times it may be played; zero is no limit.</summary>
    public int MaxPlays { get; init; }

    internal override string? WhyNotFor(ResponseDeclaration declaration) =>
        WhyTypeDiffers(declaration, [BaseType.Integer], [Cardinality.Single]);

    internal override string? WhyUnknown(SingleValue value) => null;

    internal override string? WhyNotAllowed(Value answer) => null;

    internal override bool IsComplete(Value answer) => true;
}
