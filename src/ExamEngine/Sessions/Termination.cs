namespace ExamEngine.Sessions;

/// <summary>
/// An examination that is terminated and not sealed, and who may do what to take that back. It takes two persons: an administrator asks, and somebody
/// with another account agrees, who may be a proctor. Who terminated may be one of the two: the commonest ground is that they were mistaken, in a slot
/// with one proctor and one administrator, and two persons stand for it all the same.
/// </summary>
/// <param name="At">When it was terminated.</param>
/// <param name="Request">The latest wish to take it back; null when there was none.</param>
public sealed record Termination(DateTimeOffset At, ReinstatementRequest? Request)
{
    /// <summary>The first moment that is too late to ask and to agree: the answers may be sealed from then on.</summary>
    public DateTimeOffset Until => At + ExamSession.ReinstatementWindow;

    /// <summary>Says whether somebody may ask for it to be taken back.</summary>
    /// <param name="now">The server's time.</param>
    /// <param name="actor">Who; with an account.</param>
    /// <returns>Null when they may, else the refusal.</returns>
    public Refusal? WhyNotAsk(DateTimeOffset now, SessionActor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (actor.Role != SessionRole.Administrator)
        {
            return new Refusal("role", "Only an administrator can ask for a termination to be taken back.");
        }

        if ((Unknown(actor) ?? Late(now)) is { } refusal)
        {
            return refusal;
        }

        return Request is not { IsOpen: true } request ? null
            : request.IsOf(actor) ? new Refusal("asked", "You have asked for it already; now a second person has to agree.")
            : new Refusal("asked", $"{request.By.Name} has asked for it already; you can agree or refuse.");
    }

    /// <summary>Says whether somebody may agree to its being taken back, or refuse.</summary>
    /// <param name="now">The server's time.</param>
    /// <param name="actor">Who; with another account than the one that asked.</param>
    /// <returns>Null when they may, else the refusal.</returns>
    public Refusal? WhyNotAnswer(DateTimeOffset now, SessionActor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (actor.Role is not (SessionRole.Proctor or SessionRole.Administrator))
        {
            return new Refusal("role", "Whether a termination is taken back is for proctors and administrators to say.");
        }

        return Unknown(actor) ?? Late(now) ?? NotAsked() ?? (Request!.IsOf(actor)
            ? new Refusal("second-person", "You have asked for it yourself. No single person can take a termination back, so another administrator, or a proctor of this slot, has to agree.")
            : null);
    }

    /// <summary>Says whether somebody may withdraw the wish.</summary>
    /// <param name="now">The server's time.</param>
    /// <param name="actor">Who.</param>
    /// <returns>Null for the one who asked, while it is open and in time; else the refusal.</returns>
    public Refusal? WhyNotWithdraw(DateTimeOffset now, SessionActor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return NotAsked() ?? (Request!.IsOf(actor) ? Late(now) : new Refusal("role", $"Only {Request.By.Name}, who asked for it, can withdraw it."));
    }

    private Refusal? NotAsked() => Request is { IsOpen: true } ? null : new Refusal("asked", "Nobody asks for this termination to be taken back at present.");

    private Refusal? Late(DateTimeOffset now) =>
        now >= Until ? new Refusal("late", "A termination can be taken back for 24 hours; 24 hours after it is too late.") : null;

    private static Refusal? Unknown(SessionActor actor) =>
        actor.Id is null ? new Refusal("account", "Two persons have to be told apart by their accounts; this one has none.") : null;
}
