using ExamEngine.Tests;

namespace ExamEngine.Qti;

/// <summary>Reads assessment tests of QTI 3.0, 2.2 and 2.1 without their items.</summary>
public static class QtiTestReader
{
    /// <summary>
    /// Reads the test at a path from the root of the package, and the sections it refers to in other files. It is refused, with file, line and
    /// reason, when a rule in it is not understood or names what is not there. The function gives the text of a file, or
    /// <see langword="null"/> when there is none; it is only asked for paths within the package.
    /// </summary>
    public static QtiReading<AssessmentTest> Read(string testPath, Func<string, string?> readText)
    {
        ArgumentNullException.ThrowIfNull(testPath);
        ArgumentNullException.ThrowIfNull(readText);
        var files = new PackageFiles(readText, isForScoring: true);
        var test = new TestReader(files).Read(testPath);
        var isRefused = files.Problems.Any(problem => problem.Severity == QtiSeverity.Error);
        return new QtiReading<AssessmentTest>(isRefused ? null : test, files.Problems);
    }
}
