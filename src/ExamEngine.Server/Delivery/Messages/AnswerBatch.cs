namespace ExamEngine.Server.Delivery.Messages;

/// <summary>Entries sent over HTTPS.</summary>
/// <param name="Epoch">The take-over the page holds.</param>
/// <param name="Entries">At most 32 entries.</param>
public sealed record AnswerBatch(long Epoch, IReadOnlyList<AnswerEntry> Entries);
