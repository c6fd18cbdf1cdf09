namespace ExamEngine.Server.Certification.Sanctions;

/// <summary>A decision that bars a candidate. Days are ISO texts.</summary>
public sealed class SanctionRow
{
    /// <summary>Identifies the sanction.</summary>
    public Guid Id { get; set; }

    /// <summary>The candidate's account.</summary>
    public Guid CandidateId { get; set; }

    /// <summary>The body whose programmes are barred; null when all are.</summary>
    public string? Body { get; set; }

    /// <summary>The first day that is barred.</summary>
    public required string From { get; set; }

    /// <summary>The last day that is barred; null when it bars for good.</summary>
    public string? Until { get; set; }

    /// <summary>Why, for the candidate.</summary>
    public required string Reason { get; set; }

    /// <summary>Who decided it.</summary>
    public Guid ById { get; set; }

    /// <summary>The name of who decided it.</summary>
    public required string ByName { get; set; }

    /// <summary>When it was decided.</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>The first day that is free again because it was lifted; null while it was not.</summary>
    public string? LiftedOn { get; set; }

    /// <summary>The name of who lifted it.</summary>
    public string? LiftedByName { get; set; }

    /// <summary>Why it was lifted.</summary>
    public string? LiftedReason { get; set; }
}
