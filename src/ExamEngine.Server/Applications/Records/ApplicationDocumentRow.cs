namespace ExamEngine.Server.Applications;

/// <summary>A file of an application, or evidence of an activity. It is never changed; a file in its place gets a row of its own.</summary>
public sealed class ApplicationDocumentRow
{
    /// <summary>Random; what events say in the file's place.</summary>
    public required string Id { get; set; }

    /// <summary>The application; of evidence, the activity.</summary>
    public Guid ApplicationId { get; set; }

    /// <summary>The kind of document, in the programme's words.</summary>
    public required string Kind { get; set; }

    /// <summary>The file's name, as the applicant had it, without folders.</summary>
    public required string Name { get; set; }

    /// <summary>Its media type.</summary>
    public required string MediaType { get; set; }

    /// <summary>Its size in bytes.</summary>
    public long Size { get; set; }

    /// <summary>SHA-256 of its bytes, in lower-case hexadecimal.</summary>
    public required string Sha256 { get; set; }

    /// <summary>Its bytes. They are in the database and nowhere else: nothing serves them but the download for reviewers and the applicant.</summary>
    public required byte[] Content { get; set; }

    /// <summary>When the server had all of it.</summary>
    public DateTimeOffset ReceivedAt { get; set; }

    /// <summary>What the virus scanner said.</summary>
    public ScanState Scan { get; set; }
}
