namespace ExamEngine.Server.Scheduling;

/// <summary>Makes an account a proctor of a slot.</summary>
public sealed class SlotProctor
{
    /// <summary>The slot.</summary>
    public Guid SlotId { get; set; }

    /// <summary>The proctor's account.</summary>
    public Guid AccountId { get; set; }
}
