using ExamEngine.Items.Values;

namespace ExamEngine.Items.Interactions;

/// <summary><c>qti-custom-interaction</c> or <c>qti-portable-custom-interaction</c>: another vendor's program. It is never run; a response given elsewhere can be scored.</summary>
public sealed class CustomInteraction : Interaction
{
    internal override string? WhyNotFor(ResponseDeclaration declaration) =>
        null;

    internal override string? WhyUnknown(SingleValue value) => null;

    internal override string? WhyNotAllowed(Value answer) => null;

    internal override bool IsComplete(Value answer) => true;
}
