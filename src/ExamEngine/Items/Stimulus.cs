using System.Collections.Immutable;
using ExamEngine.Items.Content;

namespace ExamEngine.Items;

/// <summary>Material that several items share, such as a case study.</summary>
public sealed record Stimulus(string Identifier, string Title, string? Language, ImmutableArray<ContentNode> Nodes);
