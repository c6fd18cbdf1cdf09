using System.Collections.Immutable;
using ExamEngine.Items.Content;
using ExamEngine.Items.Values;

namespace ExamEngine.Items.Interactions;

/// <summary>A place in an item where a candidate answers. It knows what an answer may look like, never what the right one is.</summary>
public abstract class Interaction
{
    private protected Interaction()
    {
    }

    /// <summary>The response variable the answer goes into.</summary>
    public required string ResponseIdentifier { get; init; }

    /// <summary>The question that belongs to the interaction; empty when there is none.</summary>
    public ImmutableArray<ContentNode> Prompt { get; init; } = [];

    /// <summary>Whether the interaction stands within a line of text.</summary>
    public virtual bool IsInline => false;

    /// <summary>Whether candidates may see it in different orders.</summary>
    public virtual bool IsShuffled => false;

    /// <summary>Whether an item can be complete though nothing was answered here.</summary>
    internal virtual bool IsOptional => false;

    /// <summary>Why a variable declared so cannot hold an answer; <see langword="null"/> when it can.</summary>
    internal abstract string? WhyNotFor(ResponseDeclaration declaration);

    /// <summary>Why a single value names nothing that can be answered here; <see langword="null"/> when it can be answered.</summary>
    internal abstract string? WhyUnknown(SingleValue value);

    /// <summary>Why an answer is not allowed, in a sentence; <see langword="null"/> when it is. Too few choices are allowed.</summary>
    internal abstract string? WhyNotAllowed(Value answer);

    /// <summary>Whether an answer is all the interaction asks for.</summary>
    internal abstract bool IsComplete(Value answer);

    private protected static string? WhyTypeDiffers(ResponseDeclaration declaration, BaseType[] baseTypes, Cardinality[] cardinalities)
    {
        if (declaration.BaseType is not { } baseType || !baseTypes.Contains(baseType))
        {
            return $"needs a response of base-type {Words(baseTypes)}";
        }

        return cardinalities.Contains(declaration.Cardinality) ? null : $"needs a response of cardinality {Words(cardinalities)}";
    }

    private protected static IReadOnlyList<SingleValue> MembersOf(Value answer) => answer switch
    {
        SingleValue single => [single],
        ContainerValue container => container.Members,
        _ => [],
    };

    private protected static string? WhyRepeated(IReadOnlyList<SingleValue> members)
    {
        var seen = new HashSet<SingleValue>();
        return members.FirstOrDefault(member => !seen.Add(member)) is { } twice ? $"“{twice}” is chosen twice." : null;
    }

    private static string Words<T>(T[] values)
        where T : struct, Enum =>
        string.Join(" or ", values.Select(value => char.ToLowerInvariant(value.ToString()[0]) + value.ToString()[1..]));
}
