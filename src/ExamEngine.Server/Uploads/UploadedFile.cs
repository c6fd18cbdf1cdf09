namespace ExamEngine.Server.Uploads;

/// <summary>A file a candidate handed in, without its bytes.</summary>
/// <param name="Id">What the response says in its place.</param>
/// <param name="Name">The file's name, as the candidate had it.</param>
/// <param name="Size">Its size in bytes.</param>
/// <param name="MediaType">Its media type.</param>
public sealed record UploadedFile(string Id, string Name, long Size, string MediaType);
