using ExamEngine.Sessions;

namespace ExamEngine.Certification.Applications;

/// <summary>What a command led to: events to append, or a refusal. Nothing in between.</summary>
/// <param name="Events">The events in order; empty when refused, or when the wish was fulfilled already.</param>
/// <param name="Refusal">Why nothing changes; null when accepted.</param>
public sealed record ApplicationOutcome(IReadOnlyList<ApplicationEvent> Events, Refusal? Refusal)
{
    /// <summary>An accepted command.</summary>
    /// <param name="events">The events to append.</param>
    /// <returns>The outcome.</returns>
    public static ApplicationOutcome Accept(params IReadOnlyList<ApplicationEvent> events) => new(events, Refusal: null);

    /// <summary>A refused command.</summary>
    /// <param name="code">A stable word for programs.</param>
    /// <param name="message">The sentence for the person who asked.</param>
    /// <returns>The outcome.</returns>
    public static ApplicationOutcome Refuse(string code, string message) => new([], new Refusal(code, message));
}
