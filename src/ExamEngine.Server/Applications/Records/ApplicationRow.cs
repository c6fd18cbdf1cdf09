using ExamEngine.Certification.Applications;

namespace ExamEngine.Server.Applications;

/// <summary>An application, to search by. Everything but the identifiers repeats what its events say, and is written in their transactions only.</summary>
public sealed class ApplicationRow
{
    /// <summary>Identifies the application.</summary>
    public Guid Id { get; set; }

    /// <summary>The applicant's account.</summary>
    public Guid CandidateId { get; set; }

    /// <summary>The credential applied for.</summary>
    public required string Credential { get; set; }

    /// <summary>The programme that awards it.</summary>
    public required string Programme { get; set; }

    /// <summary>The route.</summary>
    public required string Route { get; set; }

    /// <summary>Where it stands.</summary>
    public ApplicationStage Stage { get; set; }

    /// <summary>How many events there are; a writer must name it to add one (compare-and-set).</summary>
    public int Version { get; set; }

    /// <summary>When it was submitted; null before.</summary>
    public DateTimeOffset? SubmittedAt { get; set; }

    /// <summary>When its last event was.</summary>
    public DateTimeOffset ChangedAt { get; set; }
}
