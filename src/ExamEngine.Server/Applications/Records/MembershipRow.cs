namespace ExamEngine.Server.Applications;

/// <summary>Membership of a certification body. Days are ISO texts.</summary>
public sealed class MembershipRow
{
    /// <summary>Identifies it.</summary>
    public Guid Id { get; set; }

    /// <summary>The member's account.</summary>
    public Guid CandidateId { get; set; }

    /// <summary>The body, as programmes name it.</summary>
    public required string Body { get; set; }

    /// <summary>The number the body gave.</summary>
    public required string Number { get; set; }

    /// <summary>The first day.</summary>
    public required string From { get; set; }

    /// <summary>The last day; null when it has no end.</summary>
    public string? Until { get; set; }
}
