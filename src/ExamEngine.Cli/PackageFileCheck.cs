using ExamEngine.Qti;

namespace ExamEngine.Cli;

/// <summary>What one file of a package came to.</summary>
internal sealed record PackageFileCheck(bool IsRefused, IReadOnlyList<QtiProblem> Problems)
{
    /// <summary>The check of a file, or <see langword="null"/> when it holds nothing this engine imports (a manifest, metadata).</summary>
    /// <param name="file">The path of the file in the package.</param>
    /// <param name="xml">Its text; null when it is too large or not readable.</param>
    /// <param name="unreadable">Why there is no text.</param>
    /// <param name="readText">The text of other XML files of the package, or null.</param>
    public static PackageFileCheck? Of(string file, string? xml, string? unreadable, Func<string, string?> readText)
    {
        if (xml is null)
        {
            return new PackageFileCheck(IsRefused: true, [new QtiProblem(file, 0, QtiSeverity.Error, unreadable ?? "The file cannot be read.")]);
        }

        return QtiFileKinds.Of(xml) switch
        {
            QtiFileKind.Item => Of(QtiItemReader.Read(file, xml)),
            QtiFileKind.Stimulus => Of(QtiStimulusReader.Read(file, xml)),
            QtiFileKind.Test => Of(QtiTestReader.Read(file, path => path == file ? xml : readText(path))),
            QtiFileKind.NotWellFormed => Of(QtiItemReader.Read(file, xml)),
            _ => null,
        };
    }

    private static PackageFileCheck Of<T>(QtiReading<T> reading)
        where T : class =>
        new(reading.Value is null, reading.Problems);
}
