using ExamEngine.Items.Expressions;

namespace ExamEngine.Items.Processing;

/// <summary><c>qti-exit-test</c>: ends outcome processing.</summary>
public sealed class ExitOutcomeProcessing : ResponseRule
{
    internal override bool Run(VariableScope scope) => false;
}
