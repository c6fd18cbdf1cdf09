using ExamEngine.Certification.Programmes;
using ExamEngine.Certification.Reading;

namespace ExamEngine.Server.Certification;

/// <summary>Programmes as they were accepted.</summary>
/// <param name="Number">From 1, rising; 0 while none has been accepted.</param>
/// <param name="Hash">SHA-256 over the files.</param>
/// <param name="AcceptedAt">When it was accepted.</param>
/// <param name="Programmes">The programmes.</param>
internal sealed record ProgrammeEdition(int Number, string Hash, DateTimeOffset AcceptedAt, ProgrammeSet Programmes)
{
    /// <summary>What is in force where no programme file was ever accepted: nothing.</summary>
    public static ProgrammeEdition None { get; } = new(0, "", DateTimeOffset.UnixEpoch, ProgrammeReader.Read([]).Value!);
}
