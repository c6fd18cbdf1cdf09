namespace ExamEngine.Certification.Credentials;

/// <summary>How a credential that somebody holds stands on a day. The first that applies counts: revoked, replaced, expired, suspended, valid.</summary>
public enum CredentialState
{
    /// <summary>It counts.</summary>
    Valid,

    /// <summary>It does not count until a suspension is lifted.</summary>
    Suspended,

    /// <summary>Its last valid day is over.</summary>
    Expired,

    /// <summary>A higher credential, or a new award, stands in its place.</summary>
    Replaced,

    /// <summary>It was taken away for good.</summary>
    Revoked,
}
