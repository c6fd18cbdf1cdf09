namespace ExamEngine.Server.Certification.Credentials;

/// <summary>One entry in the life of a credential; never changed, never removed.</summary>
public sealed class CredentialEventRow
{
    /// <summary>The credential.</summary>
    public Guid CredentialId { get; set; }

    /// <summary>From 1, without gaps.</summary>
    public int Number { get; set; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>The entry. JSON of <see cref="ExamEngine.Certification.Credentials.CredentialEvent"/>.</summary>
    public required string Json { get; set; }
}
