namespace ExamEngine.Server.Uploads;

/// <summary>A file a candidate handed in, as the database holds it. It is never changed; a file in its place gets a row of its own.</summary>
public sealed class UploadedFileRow
{
    /// <summary>Random; what the response says in the file's place.</summary>
    public required string Id { get; set; }

    /// <summary>The exam session.</summary>
    public Guid SessionId { get; set; }

    /// <summary>The item's position in the form, from 1.</summary>
    public int Position { get; set; }

    /// <summary>The response identifier of the interaction.</summary>
    public required string Interaction { get; set; }

    /// <summary>The file's name, as the candidate had it, without folders.</summary>
    public required string Name { get; set; }

    /// <summary>Its media type.</summary>
    public required string MediaType { get; set; }

    /// <summary>Its size in bytes.</summary>
    public long Size { get; set; }

    /// <summary>SHA-256 of its bytes, in lower-case hexadecimal.</summary>
    public required string Sha256 { get; set; }

    /// <summary>Its bytes.</summary>
    public required byte[] Content { get; set; }

    /// <summary>When the server had all of it.</summary>
    public DateTimeOffset ReceivedAt { get; set; }
}
