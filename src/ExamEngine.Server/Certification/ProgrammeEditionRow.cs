namespace ExamEngine.Server.Certification;

/// <summary>Programme files that were accepted together: what was in force from then on, until the next edition.</summary>
public sealed class ProgrammeEditionRow
{
    /// <summary>From 1, rising.</summary>
    public int Number { get; set; }

    /// <summary>SHA-256 over names and contents, in lower-case hexadecimal.</summary>
    public required string Hash { get; set; }

    /// <summary>When it was accepted.</summary>
    public DateTimeOffset AcceptedAt { get; set; }

    /// <summary>The files. JSON of <see cref="ExamEngine.Certification.Reading.ProgrammeFile"/>s.</summary>
    public required string FilesJson { get; set; }
}
