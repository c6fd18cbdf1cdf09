using ExamEngine.Certification.Facts;
using NodaTime;

namespace ExamEngine.Certification.Credentials;

/// <summary>A credential that was awarded to somebody, as its entries have made it.</summary>
public sealed partial record IssuedCredential
{
    private IssuedCredential(CredentialIssued issued) => Issued = issued;

    /// <summary>The award.</summary>
    public CredentialIssued Issued { get; }

    /// <summary>How many entries there are.</summary>
    public int Length { get; private init; } = 1;

    /// <summary>Which credential it is.</summary>
    public CredentialId Credential => new(Issued.Credential);

    /// <summary>The rules of the award, or of the last renewal.</summary>
    public AwardBasis Basis { get; private init; } = null!;

    /// <summary>The last valid day; null when it has no end.</summary>
    public LocalDate? Expires { get; private init; }

    /// <summary>The days on which it was renewed, in order.</summary>
    public IReadOnlyList<LocalDate> Renewed { get; private init; } = [];

    /// <summary>The suspension that holds; null when none does.</summary>
    public CredentialSuspended? Suspension { get; private init; }

    /// <summary>The revocation; null when there was none.</summary>
    public CredentialRevoked? Revocation { get; private init; }

    /// <summary>What stands in its place; null when nothing does.</summary>
    public CredentialReplaced? Replacement { get; private init; }

    /// <summary>The last day on which the credential pack of the award, or of the last renewal, is on time; null when there is none.</summary>
    public LocalDate? PackDue { get; private init; }

    /// <summary>When that pack was marked as sent; null when it was not.</summary>
    public DateTimeOffset? PackSentAt { get; private init; }

    /// <summary>Computes a credential from its entries.</summary>
    /// <param name="entries">All of them, in order; the first one is the award.</param>
    /// <returns>The credential.</returns>
    /// <exception cref="ArgumentException">The first entry is no award.</exception>
    public static IssuedCredential Replay(IEnumerable<CredentialEvent> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        IssuedCredential? credential = null;
        foreach (var entry in entries)
        {
            credential = credential is null ? Begin(entry) : credential.Apply(entry);
        }

        return credential ?? throw new ArgumentException("A credential begins with its award.", nameof(entries));
    }

    /// <summary>The credential after one more entry.</summary>
    /// <param name="entry">The entry, as a decision made it.</param>
    /// <returns>The credential.</returns>
    public IssuedCredential Apply(CredentialEvent entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var next = entry switch
        {
            CredentialRenewed renewed => this with
            {
                Basis = renewed.Basis, Expires = renewed.Expires, Renewed = [.. Renewed, renewed.On], PackDue = renewed.PackDue, PackSentAt = null,
            },
            CredentialSuspended suspended => this with { Suspension = suspended },
            CredentialReinstated => this with { Suspension = null },
            CredentialRevoked revoked => this with { Revocation = revoked },
            CredentialReplaced replaced => this with { Replacement = replaced },
            PackSent sent => this with { PackSentAt = sent.At },
            PackNotSent => this with { PackSentAt = null },
            _ => throw new InvalidOperationException($"A credential that was awarded has no entry {entry.GetType().Name}."),
        };
        return next with { Length = Length + 1 };
    }

    /// <summary>How it stands on a day; the day of expiry is its last valid one.</summary>
    /// <param name="day">The day, in the programme's zone.</param>
    /// <returns>The state.</returns>
    public CredentialState StateOn(LocalDate day) =>
        Revocation is { } revoked && revoked.From <= day ? CredentialState.Revoked
        : Replacement is { } replaced && replaced.On <= day ? CredentialState.Replaced
        : Expires < day ? CredentialState.Expired
        : Suspension is { } suspended && suspended.On <= day ? CredentialState.Suspended
        : CredentialState.Valid;

    /// <summary>The fact that rules ask about.</summary>
    /// <returns>The award with its renewals; revoked, it counts for nothing from the day of the revocation.</returns>
    public HeldCredential Fact() => new(Credential, Issued.Attained, Expires, Renewed, Issued.CredentialVersion, Revocation?.From);

    /// <summary>Whether it has expired and no way to it will ever open again by what is on record, so that only another credential is left.</summary>
    /// <param name="answer">What its holder can do about it.</param>
    /// <returns>True when it has lapsed for good.</returns>
    public bool HasLapsedForGood(WhatIf answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return Expires < answer.On && answer.TimeLine.All(window => window.Route.Credential != Credential);
    }

    private static IssuedCredential Begin(CredentialEvent entry) => entry is CredentialIssued issued
        ? new IssuedCredential(issued) { Basis = issued.Basis, Expires = issued.Expires, PackDue = issued.PackDue }
        : throw new ArgumentException("A credential begins with its award.", nameof(entry));
}
