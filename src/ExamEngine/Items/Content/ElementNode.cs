using System.Collections.Immutable;

namespace ExamEngine.Items.Content;

/// <summary>An element with its attributes (by name, without namespaces) and what is inside it.</summary>
public sealed record ElementNode(
    Vocabulary Vocabulary,
    string Name,
    ImmutableArray<KeyValuePair<string, string>> Attributes,
    ImmutableArray<ContentNode> Children) : ContentNode
{
    /// <summary>The value of an attribute, or <see langword="null"/>.</summary>
    public string? Attribute(string name)
    {
        foreach (var attribute in Attributes)
        {
            if (attribute.Key == name)
            {
                return attribute.Value;
            }
        }

        return null;
    }
}
