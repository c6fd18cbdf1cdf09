namespace ExamEngine.Sessions;

/// <summary>A wish to take a termination back.</summary>
/// <param name="Number">The number of its ledger entry: who agrees names it, so that nobody agrees to words that were replaced meanwhile.</param>
/// <param name="At">When it was asked for.</param>
/// <param name="By">The administrator who asked.</param>
/// <param name="Reason">Why, in words.</param>
/// <param name="ClosedBy">Who refused or withdrew it; null while it is open.</param>
/// <param name="ClosedWith">Why, in words; null while it is open.</param>
public sealed record ReinstatementRequest(int Number, DateTimeOffset At, SessionActor By, string Reason, SessionActor? ClosedBy = null, string? ClosedWith = null)
{
    /// <summary>Says whether it waits for an answer.</summary>
    public bool IsOpen => ClosedBy is null;

    /// <summary>Says whether somebody is certainly the one who asked; somebody without an account is never known.</summary>
    /// <param name="actor">Somebody.</param>
    /// <returns>True when the accounts are the same, whatever the roles and names.</returns>
    public bool IsOf(SessionActor? actor) => actor?.Id is { } account && account == By.Id;
}
