namespace ExamEngine.Server.Certification.Credentials;

/// <summary>
/// A credential that somebody holds, to search by. Everything but name and number repeats what its entries say, and is written in their transactions only.
/// Days are ISO texts, which order as the days do.
/// </summary>
public sealed class CredentialRow
{
    /// <summary>Identifies the credential.</summary>
    public Guid Id { get; set; }

    /// <summary>The number that people know it by.</summary>
    public required string Number { get; set; }

    /// <summary>The holder's account.</summary>
    public Guid CandidateId { get; set; }

    /// <summary>The holder's name at the award.</summary>
    public required string HolderName { get; set; }

    /// <summary>Which credential it is, such as <c>CTSS</c>.</summary>
    public required string Credential { get; set; }

    /// <summary>The programme that awarded it.</summary>
    public required string Programme { get; set; }

    /// <summary>How many entries there are; a writer must name it to add one (compare-and-set).</summary>
    public int Length { get; set; }

    /// <summary>The day of the award.</summary>
    public required string Attained { get; set; }

    /// <summary>The last valid day; null when it has no end.</summary>
    public string? Expires { get; set; }

    /// <summary>Whether a suspension holds.</summary>
    public bool IsSuspended { get; set; }

    /// <summary>Whether it was revoked.</summary>
    public bool IsRevoked { get; set; }

    /// <summary>Whether another award stands in its place.</summary>
    public bool IsReplaced { get; set; }

    /// <summary>The last day on which the credential pack is on time; null when there is none.</summary>
    public string? PackDue { get; set; }

    /// <summary>When the pack was marked as sent.</summary>
    public DateTimeOffset? PackSentAt { get; set; }

    /// <summary>The number of the status list, from 1.</summary>
    public int StatusList { get; set; }

    /// <summary>The credential's place in that list.</summary>
    public int StatusIndex { get; set; }
}
