using ExamEngine.Qti;

namespace ExamEngine.Cli;

/// <summary>What one file of a package came to.</summary>
internal sealed record PackageFileCheck(bool IsRefused, IReadOnlyList<QtiProblem> Problems)
{
    /// <summary>
    /// The checks of all items, stimuli and tests, in the order of their paths; tests last, with what is wrong beyond their items' own
    /// problems. Other files (a manifest, metadata) are not imported.
    /// </summary>
    public static IEnumerable<(string File, PackageFileCheck Check)> All(PackageContents contents)
    {
        var tests = new List<string>();
        var known = new HashSet<QtiProblem>();
        foreach (var file in contents.XmlFiles)
        {
            if (contents.Text(file, out var unreadable) is not { } xml)
            {
                yield return (file, new PackageFileCheck(IsRefused: true, [new QtiProblem(file, 0, QtiSeverity.Error, unreadable!)]));
                continue;
            }

            var kind = QtiFileKinds.Of(xml);
            if (kind == QtiFileKind.Test)
            {
                tests.Add(file);
            }
            else if (Of(kind, file, xml) is { } check)
            {
                known.UnionWith(check.Problems);
                yield return (file, check);
            }
        }

        foreach (var test in tests)
        {
            yield return (test, OfTest(test, contents, known));
        }
    }

    private static PackageFileCheck? Of(QtiFileKind kind, string file, string xml) => kind switch
    {
        QtiFileKind.Item or QtiFileKind.NotWellFormed => Of(QtiItemReader.Read(file, xml)),
        QtiFileKind.Stimulus => Of(QtiStimulusReader.Read(file, xml)),
        _ => null,
    };

    private static PackageFileCheck OfTest(string file, PackageContents contents, HashSet<QtiProblem> known)
    {
        var package = QtiPackageReader.Read(file, name => contents.Has(name) ? contents.Text(name, out _) : null);
        var problems = package.Problems.Where(problem => !known.Contains(problem)).ToList();
        return new PackageFileCheck(package.Test is null || problems.Exists(problem => problem.Severity == QtiSeverity.Error), problems);
    }

    private static PackageFileCheck Of<T>(QtiReading<T> reading)
        where T : class =>
        new(reading.Value is null, reading.Problems);
}
