using ExamEngine.Sessions;

namespace ExamEngine.Certification.Activities;

/// <summary>What a command led to: an event to append, or a refusal.</summary>
/// <param name="Event">The event; null when refused, or when the wish was fulfilled already.</param>
/// <param name="Refusal">Why nothing changes; null when accepted.</param>
public sealed record ActivityOutcome(ActivityEvent? Event, Refusal? Refusal)
{
    /// <summary>An accepted command.</summary>
    /// <param name="entry">The event to append; null when nothing has to change.</param>
    /// <returns>The outcome.</returns>
    public static ActivityOutcome Accept(ActivityEvent? entry = null) => new(entry, Refusal: null);

    /// <summary>A refused command.</summary>
    /// <param name="code">A stable word for programs: the field at fault, where there is one.</param>
    /// <param name="message">The sentence for the person who asked.</param>
    /// <returns>The outcome.</returns>
    public static ActivityOutcome Refuse(string code, string message) => new(null, new Refusal(code, message));
}
