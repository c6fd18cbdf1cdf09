using System.Collections.Immutable;
using ExamEngine.Items.Expressions;

namespace ExamEngine.Items.Processing;

/// <summary>A condition and what is done when it is true.</summary>
public sealed record ResponseBranch(Expression Condition, ImmutableArray<ResponseRule> Rules);
