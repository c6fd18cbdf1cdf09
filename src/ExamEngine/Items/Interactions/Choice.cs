using System.Collections.Immutable;
using ExamEngine.Items.Content;

namespace ExamEngine.Items.Interactions;

/// <summary>One of the things a candidate can choose. A fixed choice keeps its place when others are shuffled.</summary>
public sealed record Choice(string Identifier, bool IsFixed, ImmutableArray<ContentNode> Content);
