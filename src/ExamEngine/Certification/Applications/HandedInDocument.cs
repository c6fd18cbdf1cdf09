namespace ExamEngine.Certification.Applications;

/// <summary>A document of an application.</summary>
/// <param name="Id">Identifies the file.</param>
/// <param name="Kind">The kind of document.</param>
/// <param name="Name">The file's name.</param>
/// <param name="Received">When it came in.</param>
/// <param name="IsAccepted">Whether a reviewer accepted it; null while nobody has looked.</param>
/// <param name="Reason">Why it was not accepted; null otherwise.</param>
public sealed record HandedInDocument(string Id, string Kind, string Name, DateTimeOffset Received, bool? IsAccepted, string? Reason)
{
    /// <summary>Whether it has to be handed in again.</summary>
    public bool IsRefused => IsAccepted == false;
}
