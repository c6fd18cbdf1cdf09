namespace ExamEngine.Server.Uploads;

/// <summary>A file of a session as an administrator finds it.</summary>
/// <param name="Position">The item's position in the form, from 1.</param>
/// <param name="Interaction">The response identifier of the interaction.</param>
/// <param name="ReceivedAt">When the server had all of it.</param>
/// <param name="Sha256">SHA-256 of its bytes, in lower-case hexadecimal.</param>
/// <param name="File">The file.</param>
public sealed record HandedInFile(int Position, string Interaction, long ReceivedAt, string Sha256, UploadedFile File);
