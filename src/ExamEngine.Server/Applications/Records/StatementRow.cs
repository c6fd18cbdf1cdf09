namespace ExamEngine.Server.Applications;

/// <summary>Something a candidate states about work, training or age. It is a claim until a reviewer has seen evidence.</summary>
public sealed class StatementRow
{
    /// <summary>Identifies it.</summary>
    public Guid Id { get; set; }

    /// <summary>The candidate's account.</summary>
    public Guid CandidateId { get; set; }

    /// <summary>What it is about.</summary>
    public StatementKind Kind { get; set; }

    /// <summary>What was done, in the programmes' words and separated by commas, such as <c>customer-facing</c>; empty for a birth date.</summary>
    public required string What { get; set; }

    /// <summary>Hours or units of training; 0 otherwise.</summary>
    public decimal Amount { get; set; }

    /// <summary>The first day of work, the day training was completed, the day of birth; ISO.</summary>
    public required string From { get; set; }

    /// <summary>The last day of work, ISO; null while it goes on.</summary>
    public string? Until { get; set; }

    /// <summary>Where, in the candidate's words.</summary>
    public required string Where { get; set; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset MadeAt { get; set; }

    /// <summary>When evidence was seen; null while it was not.</summary>
    public DateTimeOffset? VerifiedAt { get; set; }

    /// <summary>Who saw it.</summary>
    public string? VerifiedBy { get; set; }
}

/// <summary>What a statement is about.</summary>
public enum StatementKind
{
    /// <summary>A stretch of work.</summary>
    Work,

    /// <summary>A course, or continuing education.</summary>
    Training,

    /// <summary>The day of birth.</summary>
    Birth,
}
