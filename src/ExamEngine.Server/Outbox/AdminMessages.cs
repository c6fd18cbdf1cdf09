namespace ExamEngine.Server.Outbox;

/// <summary>Messages to candidates, the newest first; at most 500.</summary>
/// <param name="Counts">How many there are in each state, of those that were searched for.</param>
/// <param name="Rows">The messages.</param>
public sealed record AdminMessages(IReadOnlyList<MessageCount> Counts, IReadOnlyList<AdminMessage> Rows);

/// <summary>How many messages stand so.</summary>
/// <param name="State">The state.</param>
/// <param name="Count">How many.</param>
public sealed record MessageCount(MessageState State, int Count);

/// <summary>A message in the administrator's list. Times are Unix milliseconds.</summary>
/// <param name="Id">Identifies it.</param>
/// <param name="Name">Whom it goes to.</param>
/// <param name="To">The address or number; absent when it is not known yet.</param>
/// <param name="Kind">What it tells of.</param>
/// <param name="Channel">The way it goes.</param>
/// <param name="Subject">The subject.</param>
/// <param name="Text">The text.</param>
/// <param name="CreatedAt">When it was written.</param>
/// <param name="State">How it stands.</param>
/// <param name="NextAt">When it is tried; absent when it does not wait.</param>
/// <param name="SentAt">When it was sent; absent before.</param>
/// <param name="Tries">How often it was tried.</param>
/// <param name="Note">Why the last try failed, or why it is not sent.</param>
public sealed record AdminMessage(
    Guid Id, string Name, string? To, MessageKind Kind, MessageChannel Channel, string Subject, string Text, long CreatedAt, MessageState State, long? NextAt, long? SentAt, int Tries, string? Note);
