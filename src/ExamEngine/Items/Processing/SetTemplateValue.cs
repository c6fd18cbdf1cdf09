using ExamEngine.Items.Expressions;

namespace ExamEngine.Items.Processing;

/// <summary><c>qti-set-template-value</c>: gives a template variable the value of an expression.</summary>
public sealed class SetTemplateValue(TemplateDeclaration template, Expression expression) : ResponseRule
{
    internal override bool Run(VariableScope scope)
    {
        scope.Set(template.Identifier, template.Fitted(expression.Evaluate(scope)));
        return true;
    }
}
