namespace ExamEngine.Qti.Packages;

/// <summary>A file in a zip file, as its directory describes it.</summary>
internal sealed record ZipEntry(string Name, int Method, uint Crc, long PackedSize, long Size, long Offset);
