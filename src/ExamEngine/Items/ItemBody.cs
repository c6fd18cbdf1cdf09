using System.Collections.Immutable;
using ExamEngine.Items.Content;

namespace ExamEngine.Items;

/// <summary>Everything between the start and the end of an item body, including what no candidate may see.</summary>
public sealed record ItemBody(ImmutableArray<ContentNode> Nodes);
