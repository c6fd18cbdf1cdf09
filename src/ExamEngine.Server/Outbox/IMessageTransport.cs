namespace ExamEngine.Server.Outbox;

/// <summary>Hands messages over to whoever delivers them.</summary>
internal interface IMessageTransport
{
    /// <summary>Hands one over.</summary>
    /// <param name="message">The message.</param>
    /// <param name="patience">Ends the try.</param>
    /// <exception cref="UndeliverableException">It will never be taken.</exception>
    /// <exception cref="Exception">Anything else: it is tried again.</exception>
    Task SendAsync(OutgoingMessage message, CancellationToken patience);
}
