namespace ExamEngine.Qti.Packages;

/// <summary>A file of a package that is taken.</summary>
/// <param name="Kind">What it is; never the package itself.</param>
/// <param name="Path">Its path in the package it came from.</param>
/// <param name="Identifier">The identifier its author gave it; the path for assets.</param>
public sealed record ImportedFile(ImportKind Kind, string Path, string Identifier);
