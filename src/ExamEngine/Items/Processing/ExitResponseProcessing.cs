using ExamEngine.Items.Expressions;

namespace ExamEngine.Items.Processing;

/// <summary><c>qti-exit-response-processing</c>: ends response processing.</summary>
public sealed class ExitResponseProcessing : ResponseRule
{
    internal override bool Run(VariableScope scope) => false;
}
