namespace ExamEngine.Sessions;

/// <summary>What a command led to: events to append to the session's ledger, or a refusal. Nothing in between.</summary>
public sealed record Decision
{
    private Decision(IReadOnlyList<SessionEvent> events, Refusal? refusal)
    {
        Events = events;
        Refusal = refusal;
    }

    /// <summary>The events in order; empty when refused, or when the wish was already fulfilled.</summary>
    public IReadOnlyList<SessionEvent> Events { get; }

    /// <summary>Why nothing changes; null when accepted.</summary>
    public Refusal? Refusal { get; }

    /// <summary>An accepted command.</summary>
    /// <param name="events">The events to append, in order.</param>
    /// <returns>The decision.</returns>
    public static Decision Accept(params IReadOnlyList<SessionEvent> events) => new(events, refusal: null);

    /// <summary>A refused command.</summary>
    /// <param name="code">A stable word for programs.</param>
    /// <param name="message">The sentence for the person who asked.</param>
    /// <returns>The decision.</returns>
    public static Decision Refuse(string code, string message) => new([], new Refusal(code, message));

    /// <summary>A refused command.</summary>
    /// <param name="refusal">The reason.</param>
    /// <returns>The decision.</returns>
    public static Decision Refuse(Refusal refusal) => new([], refusal);
}
