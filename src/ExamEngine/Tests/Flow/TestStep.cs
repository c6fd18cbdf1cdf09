namespace ExamEngine.Tests.Flow;

/// <summary>What an action in a test came to.</summary>
public abstract record TestStep
{
    private TestStep()
    {
    }

    /// <summary>The action was taken.</summary>
    /// <param name="Session">The test session after it.</param>
    public sealed record Taken(TestSession Session) : TestStep;

    /// <summary>The action is not allowed; nothing has changed.</summary>
    /// <param name="Reason">Why, in a sentence.</param>
    /// <param name="Code">A stable word for programs; see <see cref="TestStepCode"/>.</param>
    public sealed record Refused(string Reason, string Code = TestStepCode.Refused) : TestStep;
}
