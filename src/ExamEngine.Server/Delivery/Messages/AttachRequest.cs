namespace ExamEngine.Server.Delivery.Messages;

/// <summary>A page takes the live place of an exam session.</summary>
/// <param name="SessionId">The exam session.</param>
/// <param name="ClientId">A random name of the browser tab, at most 64 characters.</param>
public sealed record AttachRequest(Guid SessionId, string ClientId);
