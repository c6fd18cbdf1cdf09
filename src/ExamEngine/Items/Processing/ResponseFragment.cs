using System.Collections.Immutable;
using ExamEngine.Items.Expressions;

namespace ExamEngine.Items.Processing;

/// <summary><c>qti-response-processing-fragment</c>: steps kept together.</summary>
public sealed class ResponseFragment(ImmutableArray<ResponseRule> rules) : ResponseRule
{
    internal override bool Run(VariableScope scope) => RunAll(rules, scope);
}
