using ExamEngine.Certification.Calendars;
using ExamEngine.Sessions;
using NodaTime;

namespace ExamEngine.Certification.Credentials;

/// <content>What can be decided on a credential. A wish that is fulfilled already changes nothing.</content>
public sealed partial record IssuedCredential
{
    /// <summary>The fewest letters of a reason.</summary>
    public const int ShortestReason = 5;

    /// <summary>The most letters of a reason.</summary>
    public const int LongestReason = 1000;

    /// <summary>Renews it.</summary>
    /// <param name="now">When.</param>
    /// <param name="by">Who decided the recertification.</param>
    /// <param name="on">The day, in the programme's zone.</param>
    /// <param name="basis">The rules it was decided by.</param>
    /// <param name="extension">How much longer it is valid, from its expiry on.</param>
    /// <param name="packDue">When the new pack is due; null when there is none.</param>
    /// <returns>The entry; refused while it is suspended, when it was revoked or replaced, and when it has no end.</returns>
    public CredentialDecision Renew(DateTimeOffset now, SessionActor by, LocalDate on, AwardBasis basis, CalendarSpan? extension, LocalDate? packDue) =>
        Over() ?? (Suspension is not null
            ? CredentialDecision.Refuse("suspended", $"This {Credential} is suspended. Lift the suspension before you renew it.")
            : Expires is not { } expires
                ? CredentialDecision.Refuse("no-end", $"This {Credential} has no last day, so that there is nothing to renew.")
                : CredentialDecision.Accept(new CredentialRenewed(now, by, basis, on, extension?.After(expires), packDue)));

    /// <summary>Suspends it.</summary>
    /// <param name="now">When.</param>
    /// <param name="by">Who decided it.</param>
    /// <param name="on">The day, in the programme's zone.</param>
    /// <param name="reason">Why, for the holder.</param>
    /// <returns>The entry; refused without a reason, and when it was revoked, replaced or has expired.</returns>
    public CredentialDecision Suspend(DateTimeOffset now, SessionActor by, LocalDate on, string? reason) =>
        Over() ?? Unsaid(reason) ?? (Suspension is not null
            ? CredentialDecision.Unchanged
            : Expires < on
                ? CredentialDecision.Refuse("expired", $"This {Credential} expired on {ProgrammeCalendar.Words(Expires.Value)}. What is over cannot be suspended; it can be revoked.")
                : CredentialDecision.Accept(new CredentialSuspended(now, by, on, reason!.Trim())));

    /// <summary>Lifts a suspension.</summary>
    /// <param name="now">When.</param>
    /// <param name="by">Who decided it.</param>
    /// <param name="reason">Why.</param>
    /// <returns>The entry; refused without a reason, and when it was revoked or replaced.</returns>
    public CredentialDecision Reinstate(DateTimeOffset now, SessionActor by, string? reason) =>
        Over() ?? Unsaid(reason) ?? (Suspension is null ? CredentialDecision.Unchanged : CredentialDecision.Accept(new CredentialReinstated(now, by, reason!.Trim())));

    /// <summary>Takes it away for good, also when it has expired or was replaced.</summary>
    /// <param name="now">When.</param>
    /// <param name="by">Who decided it.</param>
    /// <param name="on">The day, in the programme's zone: the first one on which it counts for nothing.</param>
    /// <param name="reason">Why, for the holder.</param>
    /// <returns>The entry; refused without a reason.</returns>
    public CredentialDecision Revoke(DateTimeOffset now, SessionActor by, LocalDate on, string? reason) =>
        Revocation is not null ? CredentialDecision.Unchanged : Unsaid(reason) ?? CredentialDecision.Accept(new CredentialRevoked(now, by, on, reason!.Trim()));

    /// <summary>Puts another award in its place.</summary>
    /// <param name="now">When.</param>
    /// <param name="by">Who decided the other award.</param>
    /// <param name="on">The day of the other award.</param>
    /// <param name="credential">The credential in its place.</param>
    /// <param name="number">Its number.</param>
    /// <returns>The entry; refused while it is suspended. What was revoked or replaced before stays so.</returns>
    public CredentialDecision Replace(DateTimeOffset now, SessionActor by, LocalDate on, CredentialId credential, CredentialNumber number) =>
        Revocation is not null || Replacement is not null
            ? CredentialDecision.Unchanged
            : Suspension is not null
                ? CredentialDecision.Refuse("suspended", $"The {Credential} of this candidate is suspended. Lift the suspension before you award {credential} in its place.")
                : CredentialDecision.Accept(new CredentialReplaced(now, by, on, credential.Value, number.Value));

    /// <summary>Marks the credential pack as sent.</summary>
    /// <param name="now">When.</param>
    /// <param name="by">Who sent it.</param>
    /// <returns>The entry; refused when there is no pack, or the credential was revoked.</returns>
    public CredentialDecision SendPack(DateTimeOffset now, SessionActor by) =>
        PackDue is null ? CredentialDecision.Refuse("no-pack", $"No credential pack belongs to this {Credential}.")
        : PackSentAt is not null ? CredentialDecision.Unchanged
        : Revocation is not null ? CredentialDecision.Refuse("revoked", $"This {Credential} was revoked: its pack is not sent any more.")
        : CredentialDecision.Accept(new PackSent(now, by));

    /// <summary>Takes the mark back.</summary>
    /// <param name="now">When.</param>
    /// <param name="by">Who takes it back.</param>
    /// <returns>The entry.</returns>
    public CredentialDecision UnsendPack(DateTimeOffset now, SessionActor by) =>
        PackSentAt is null ? CredentialDecision.Unchanged : CredentialDecision.Accept(new PackNotSent(now, by));

    private CredentialDecision? Over() =>
        Revocation is { } revoked ? CredentialDecision.Refuse("revoked", $"This {Credential} was revoked on {ProgrammeCalendar.Words(revoked.From)}. That is final; a new award has a number of its own.")
        : Replacement is { } replaced ? CredentialDecision.Refuse("replaced", $"This {Credential} was replaced by {replaced.Credential} on {ProgrammeCalendar.Words(replaced.On)}. Go to {replaced.Number} instead.")
        : null;

    private static CredentialDecision? Unsaid(string? reason) => (reason ?? "").Trim().Length is < ShortestReason or > LongestReason
        ? CredentialDecision.Refuse("reason", $"Give a reason of {ShortestReason} to {LongestReason} characters.")
        : null;
}
