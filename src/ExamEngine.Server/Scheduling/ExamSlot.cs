namespace ExamEngine.Server.Scheduling;

/// <summary>A scheduled time at a centre or online at which an examination can be sat.</summary>
public sealed class ExamSlot
{
    /// <summary>Identifies the slot.</summary>
    public Guid Id { get; set; }

    /// <summary>The examination, a folder of the item bank.</summary>
    public required string ExamId { get; set; }

    /// <summary>What people call the slot.</summary>
    public required string Name { get; set; }

    /// <summary>Where: an address or “Online”.</summary>
    public required string Place { get; set; }

    /// <summary>The IANA time zone in which the slot is announced; for display only.</summary>
    public required string Zone { get; set; }

    /// <summary>From when candidates may start.</summary>
    public DateTimeOffset StartsAt { get; set; }

    /// <summary>Until when candidates may start; a session begun in time is never cut short by it.</summary>
    public DateTimeOffset EndsAt { get; set; }

    /// <summary>How many bookings the slot takes.</summary>
    public int Seats { get; set; }

    /// <summary>Releases candidates at check-in without a proctor.</summary>
    public bool AutoRelease { get; set; }

    /// <summary>Empty, and no longer read: the key of receipts is in <see cref="Records.RecordKeyRow"/>, protected. The column goes in a later release.</summary>
    public required byte[] ReceiptKey { get; set; }

    /// <summary>When the slot was cancelled; null when it stands.</summary>
    public DateTimeOffset? CancelledAt { get; set; }

    /// <summary>How long before the slot's start check-in opens.</summary>
    public static readonly TimeSpan CheckInLead = TimeSpan.FromMinutes(30);
}
