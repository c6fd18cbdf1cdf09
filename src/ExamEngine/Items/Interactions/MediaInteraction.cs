using System.Collections.Immutable;
using ExamEngine.Items.Content;
using ExamEngine.Items.Values;

namespace ExamEngine.Items.Interactions;

/// <summary><c>qti-media-interaction</c>: sound or video is played; the answer is how often.</summary>
public sealed class MediaInteraction : Interaction
{
    /// <summary>Whether sound or video is played.</summary>
    public MediaKind Media { get; init; }

    /// <summary>The same recording in one or several formats, in the order the author prefers them.</summary>
    public ImmutableArray<MediaFile> Sources { get; init; } = [];

    /// <summary>What is said or shown, in words; empty when the author gives none.</summary>
    public ImmutableArray<ContentNode> Transcript { get; init; } = [];

    /// <summary>The width of the picture in pixels, when stated.</summary>
    public int? Width { get; init; }

    /// <summary>The height of the picture in pixels, when stated.</summary>
    public int? Height { get; init; }

    /// <summary>Whether it begins again at its end.</summary>
    public bool IsLooped { get; init; }

    /// <summary>Whether the author wants it to begin by itself.</summary>
    public bool StartsByItself { get; init; }

    /// <summary>The fewest times it is to be played.</summary>
    public int MinPlays { get; init; }

    /// <summary>The most times it may be played; zero is no limit.</summary>
    public int MaxPlays { get; init; }

    internal override string? WhyNotFor(ResponseDeclaration declaration) =>
        WhyTypeDiffers(declaration, [BaseType.Integer], [Cardinality.Single]);

    /// <summary>Playing is asked for only where the author states how often.</summary>
    internal override bool IsOptional => MinPlays == 0;

    internal override string? WhyUnknown(SingleValue value)
    {
        if (value is not IntegerValue { Integer: var plays and >= 0 })
        {
            return $"“{value}” is not how often something was played.";
        }

        return MaxPlays > 0 && plays > MaxPlays ? $"It may be played {MaxPlays} times at most, not {value}." : null;
    }

    internal override string? WhyNotAllowed(Value answer) => answer is SingleValue single ? WhyUnknown(single) : "One number is expected.";

    internal override bool IsComplete(Value answer) => answer is IntegerValue { Integer: var plays } && plays >= MinPlays;
}
