namespace ExamEngine.Server.Delivery.Messages;

/// <summary>What became of a batch of entries.</summary>
/// <param name="Results">One for each entry, in order.</param>
/// <param name="Durable">The highest committed journal number; only up to it is anything “Saved”.</param>
public sealed record SaveReply(IReadOnlyList<SaveResult> Results, long Durable);

/// <summary>What became of one entry.</summary>
/// <param name="Seq">The entry.</param>
/// <param name="Code">Received, or why not.</param>
/// <param name="ReceivedAt">The time that counts, when received (or received before).</param>
/// <param name="Receipt">The signed receipt, when received.</param>
/// <param name="Expected">The number that is expected, on a gap.</param>
/// <param name="Message">A sentence for the candidate, when the entry is refused for good.</param>
public sealed record SaveResult(
    long Seq,
    SaveCode Code,
    long? ReceivedAt = null,
    string? Receipt = null,
    long? Expected = null,
    string? Message = null);
