using ExamEngine.Qti.Packages;

namespace ExamEngine.Cli;

/// <summary>What check, import and export share: opening and reading a package, and telling of it.</summary>
internal static class PackageCall
{
    // Below so many files nobody has to be told that something is going on.
    private const int ProgressFrom = 200;

    /// <summary>Opens and reads a package and hands it on; else says why not and gives the exit code.</summary>
    public static int With(string path, bool isForScoring, bool asJson, Func<PackageImport, int> then)
    {
        using var place = PackagePlace.Open(path, out var reason, out var isRefused);
        if (place is not null)
        {
            return then(isForScoring ? PackageImportReader.ReadForScoring(place.Contents, Progress) : PackageImportReader.Read(place.Contents, Progress));
        }

        if (!isRefused)
        {
            Console.Error.WriteLine(reason);
            return ExitCode.WrongCall;
        }

        Print(ImportReport.OfRefusedPackage(reason!), asJson);
        return ExitCode.Refused;
    }

    public static void Print(ImportReport report, bool asJson) =>
        Console.Out.Write(asJson ? ImportReportJson.Of(report) + "\n" : ImportReportText.Of(report));

    private static void Progress(int done, int total)
    {
        if (total >= ProgressFrom && done % ProgressFrom == 0)
        {
            Console.Error.WriteLine($"{done} of {total} files read");
        }
    }
}
