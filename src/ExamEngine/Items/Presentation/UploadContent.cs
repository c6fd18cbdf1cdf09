namespace ExamEngine.Items.Presentation;

/// <summary>
/// A file to hand in; the response is the id the server gave it. No media types: the server's own list is accepted. The extensions begin with
/// a dot and are a hint for choosing a file.
/// </summary>
public sealed record UploadContent(
    string Id,
    string? Prompt,
    IReadOnlyList<string> MediaTypes,
    IReadOnlyList<string> Extensions,
    long MaxBytes) : InteractionContent(Id);
