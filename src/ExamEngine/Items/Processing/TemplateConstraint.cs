using ExamEngine.Items.Expressions;

namespace ExamEngine.Items.Processing;

/// <summary><c>qti-template-constraint</c>: unless the condition is true, template processing starts again. NULL is not true.</summary>
public sealed class TemplateConstraint(Expression condition) : ResponseRule
{
    internal override bool Run(VariableScope scope)
    {
        scope.IsConstraintBroken = condition.Truth(scope) != true;
        return !scope.IsConstraintBroken;
    }
}
