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
    public sealed record Refused(string Reason) : TestStep;
}
