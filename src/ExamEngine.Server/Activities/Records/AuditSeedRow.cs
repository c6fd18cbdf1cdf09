namespace ExamEngine.Server.Activities;

/// <summary>The secret by which a programme's sample is drawn. Made once, never changed: with another one, others would be chosen.</summary>
public sealed class AuditSeedRow
{
    /// <summary>The programme.</summary>
    public required string Programme { get; set; }

    /// <summary>Random bytes, Base64.</summary>
    public required string Seed { get; set; }
}
