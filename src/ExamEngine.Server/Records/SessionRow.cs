using ExamEngine.Sessions;

namespace ExamEngine.Server.Records;

/// <summary>
/// What the database keeps of an exam session beside its ledger: what it was given at booking, and columns to search
/// by. The state columns repeat what the ledger says and are written in the ledger's transactions only.
/// </summary>
public sealed class SessionRow
{
    /// <summary>Identifies the session; the same as its booking.</summary>
    public Guid Id { get; set; }

    /// <summary>The slot.</summary>
    public Guid SlotId { get; set; }

    /// <summary>The candidate's account.</summary>
    public Guid CandidateId { get; set; }

    /// <summary>The examination.</summary>
    public required string ExamId { get; set; }

    /// <summary>The form: which items, in which order. JSON of <see cref="Tests.Forms.Form"/>.</summary>
    public required string FormJson { get; set; }

    /// <summary>The times it is entitled to. JSON of <see cref="SessionPlan"/>.</summary>
    public required string PlanJson { get; set; }

    /// <summary>The clock stands still for a while when the candidate's connection is away; repeats what the plan says.</summary>
    public bool WaitsForConnection { get; set; }

    /// <summary>The state after the last ledger entry.</summary>
    public SessionState State { get; set; }

    /// <summary>How many ledger entries there are; a writer must name it to append (compare-and-set).</summary>
    public int LedgerVersion { get; set; }

    /// <summary>When time alone next changes something; null when nothing will.</summary>
    public DateTimeOffset? NextDue { get; set; }

    /// <summary>When Start was first pressed.</summary>
    public DateTimeOffset? StartedAt { get; set; }

    /// <summary>When the examination was over.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>How it was over: submitted, expired or terminated; null while it is not.</summary>
    public SessionState? EndedAs { get; set; }

    /// <summary>The highest journal number that is committed.</summary>
    public long DurableSeq { get; set; }

    /// <summary>How often the live state has been rebuilt from the database.</summary>
    public int Generation { get; set; }

    /// <summary>How many entries of ledger and journal are in the hash chain.</summary>
    public long ChainLength { get; set; }

    /// <summary>The hash of the chain's last link, hexadecimal; null for a session that was booked before there were chains.</summary>
    public string? ChainHash { get; set; }
}
