using System.Collections.Immutable;
using ExamEngine.Items.Expressions;

namespace ExamEngine.Items.Processing;

/// <summary>A step of response or template processing.</summary>
public abstract class ResponseRule
{
    private protected ResponseRule()
    {
    }

    /// <summary>Takes the step; <see langword="false"/> when processing ends here.</summary>
    internal abstract bool Run(VariableScope scope);

    internal static bool RunAll(ImmutableArray<ResponseRule> rules, VariableScope scope)
    {
        foreach (var rule in rules)
        {
            if (!rule.Run(scope))
            {
                return false;
            }
        }

        return true;
    }
}
