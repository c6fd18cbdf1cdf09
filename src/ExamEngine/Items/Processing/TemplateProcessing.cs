using System.Collections.Immutable;
using ExamEngine.Items.Expressions;

namespace ExamEngine.Items.Processing;

/// <summary>How an item is made anew for each candidate: template variables are drawn, keys and default values set.</summary>
public sealed class TemplateProcessing(ImmutableArray<ResponseRule> rules)
{
    /// <summary>How often processing starts again when a constraint does not hold; QTI asks for at least 100 times.</summary>
    public const int MostTries = 100;

    /// <summary>
    /// Runs until all constraints hold. After the last try the template variables have their default values, as QTI rules.
    /// </summary>
    internal void Run(VariableScope scope, IReadOnlyList<TemplateDeclaration> templates)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            Reset(scope, templates);
            ResponseRule.RunAll(rules, scope);
            if (!scope.IsConstraintBroken)
            {
                return;
            }
        }

        Reset(scope, templates);
    }

    internal static void Reset(VariableScope scope, IReadOnlyList<TemplateDeclaration> templates)
    {
        scope.IsConstraintBroken = false;
        scope.ForgetTemplateValues();
        foreach (var template in templates)
        {
            scope.Set(template.Identifier, scope.DefaultOf(template));
        }
    }
}
