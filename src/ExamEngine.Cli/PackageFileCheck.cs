using ExamEngine.Qti;

namespace ExamEngine.Cli;

/// <summary>What one file of a package came to.</summary>
internal sealed record PackageFileCheck(bool IsRefused, IReadOnlyList<QtiProblem> Problems)
{
    /// <summary>The check of a file, or <see langword="null"/> when it holds nothing this engine imports (a manifest, metadata).</summary>
    public static PackageFileCheck? Of(string file, string? xml, string? unreadable)
    {
        if (xml is null)
        {
            return new PackageFileCheck(IsRefused: true, [new QtiProblem(file, 0, QtiSeverity.Error, unreadable ?? "The file cannot be read.")]);
        }

        return QtiFileKinds.Of(xml) switch
        {
            QtiFileKind.Item => Of(QtiItemReader.Read(file, xml)),
            QtiFileKind.Stimulus => Of(QtiStimulusReader.Read(file, xml)),
            QtiFileKind.NotWellFormed => Of(QtiItemReader.Read(file, xml)),
            _ => null,
        };
    }

    private static PackageFileCheck Of<T>(QtiReading<T> reading)
        where T : class =>
        new(reading.Value is null, reading.Problems);
}
