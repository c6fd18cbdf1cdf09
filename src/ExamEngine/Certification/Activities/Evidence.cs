namespace ExamEngine.Certification.Activities;

/// <summary>A file that shows an activity.</summary>
/// <param name="Document">Identifies the file.</param>
/// <param name="Name">Its name.</param>
/// <param name="Received">When it came in.</param>
/// <param name="IsRemoved">Whether the file is gone, because it need not be kept any longer.</param>
public sealed record Evidence(string Document, string Name, DateTimeOffset Received, bool IsRemoved);
