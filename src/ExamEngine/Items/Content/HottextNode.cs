using System.Collections.Immutable;

namespace ExamEngine.Items.Content;

/// <summary>Words of a text that can be chosen.</summary>
public sealed record HottextNode(string Identifier, ImmutableArray<ContentNode> Children) : ContentNode;
