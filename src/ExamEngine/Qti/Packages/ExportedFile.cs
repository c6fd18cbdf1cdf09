namespace ExamEngine.Qti.Packages;

/// <summary>A file of a package that is written.</summary>
/// <param name="Path">Its path from the root of the package.</param>
/// <param name="Content">Gives its bytes; asked for once, when the file is written.</param>
public sealed record ExportedFile(string Path, Func<byte[]> Content);
