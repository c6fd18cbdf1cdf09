namespace ExamEngine.Server.Delivery.Messages;

/// <summary>A page takes the live place of an exam session.</summary>
/// <param name="SessionId">The exam session.</param>
/// <param name="ClientId">A random name of the browser tab, 1 to 64 characters.</param>
/// <param name="ComesBack">
/// The page was attached before and lost its connection. It gets its place back, but takes it from nobody else.
/// </param>
/// <param name="AsksAgain">The proctor has refused this device, and the candidate asks once more.</param>
public sealed record AttachRequest(Guid SessionId, string ClientId, bool ComesBack, bool AsksAgain = false);
