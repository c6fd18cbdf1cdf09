using System.Collections.Immutable;
using ExamEngine.Items.Expressions;

namespace ExamEngine.Items.Processing;

/// <summary><c>qti-response-condition</c>: the first branch whose condition is true runs, else the last part. NULL is not true.</summary>
public sealed class ResponseCondition(ImmutableArray<ResponseBranch> branches, ImmutableArray<ResponseRule> otherwise) : ResponseRule
{
    internal override bool Run(VariableScope scope)
    {
        foreach (var branch in branches)
        {
            if (branch.Condition.Truth(scope) == true)
            {
                return RunAll(branch.Rules, scope);
            }
        }

        return RunAll(otherwise, scope);
    }
}
