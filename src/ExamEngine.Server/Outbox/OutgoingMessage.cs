namespace ExamEngine.Server.Outbox;

/// <summary>A message as it is handed over.</summary>
/// <param name="Id">The same at every try.</param>
/// <param name="Name">Whom it goes to.</param>
/// <param name="To">The address or number.</param>
/// <param name="Subject">The subject.</param>
/// <param name="Text">All of the text.</param>
/// <param name="Unsubscribe">The address that stops messages like this; null for necessary ones.</param>
/// <param name="At">When.</param>
internal sealed record OutgoingMessage(Guid Id, string Name, string To, string Subject, string Text, string? Unsubscribe, DateTimeOffset At);
