namespace ExamEngine.Items;

/// <summary>What reading a candidate's response came to.</summary>
public abstract record ResponseReading
{
    private ResponseReading()
    {
    }

    /// <summary>
    /// The response is well formed. Complete: every interaction has an answer with at least the choices it asks for.
    /// </summary>
    public sealed record Accepted(ResponseSet Responses, bool IsComplete) : ResponseReading;

    /// <summary>The response is not one this item can get; the reason is a sentence.</summary>
    public sealed record Refused(string Reason) : ResponseReading;
}
