using System.Collections.Immutable;
using ExamEngine.Items.Expressions;

namespace ExamEngine.Items.Processing;

/// <summary>How an item turns responses into outcomes.</summary>
public sealed class ResponseProcessing(ImmutableArray<ResponseRule> rules)
{
    internal void Run(VariableScope scope) => ResponseRule.RunAll(rules, scope);
}
