using ExamEngine.Items.Expressions;

namespace ExamEngine.Items.Processing;

/// <summary><c>qti-exit-template</c>: ends template processing.</summary>
public sealed class ExitTemplateProcessing : ResponseRule
{
    internal override bool Run(VariableScope scope) => false;
}
