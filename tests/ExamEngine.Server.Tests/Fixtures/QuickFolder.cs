namespace ExamEngine.Specs.Server.Fixtures;

/// <summary>Temporary folders in memory where there is such a place: what a disk would survive is not what these tests ask.</summary>
public static class QuickFolder
{
    private const string Memory = "/dev/shm";

    public static DirectoryInfo Create(string prefix) => Directory.Exists(Memory)
        ? Directory.CreateDirectory(Path.Combine(Memory, $"{prefix}{Guid.NewGuid():n}"))
        : Directory.CreateTempSubdirectory(prefix);
}
