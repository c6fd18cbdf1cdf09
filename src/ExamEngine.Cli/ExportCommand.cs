using System.CommandLine;
using ExamEngine.Qti.Packages;

namespace ExamEngine.Cli;

/// <summary><c>exam export</c>: a package or an examination as a QTI 3 package.</summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        var package = new Argument<string>("package") { Description = "A folder or a zip file; QTI 2.1 and 2.2 come out as 3.0." };
        var output = new Option<FileInfo>("--out") { Description = "The zip file to write.", Required = true };
        var force = new Option<bool>("--force") { Description = "Overwrite the zip file, and leave out what is refused." };
        var command = new Command(
            "export",
            """
            Writes a QTI 3.0 content package: items, stimuli, sections, tests, assets and a manifest. The same package gives the same bytes.
            Items that cannot be shown here yet are exported all the same, as long as they can be scored.
            Examples:
              exam export item-bank/exams/ctss-standard --out ctss-standard.zip
              exam export old-bank-2.1.zip --out new-bank-3.0.zip
            Exit code: 0 written, 1 not written because something is refused (--force leaves it out), 2 a wrong call.
            """)
        {
            package,
            output,
            force,
        };
        command.SetAction(call => Export(call.GetValue(package)!, call.GetValue(output)!, call.GetValue(force)));
        return command;
    }

    private static int Export(string package, FileInfo output, bool isForced)
    {
        if (output.Exists && !isForced)
        {
            Console.Error.WriteLine($"{output.FullName} exists. Name another file, or overwrite it with --force.");
            return ExitCode.WrongCall;
        }

        return PackageCall.With(package, isForScoring: true, asJson: false, import =>
        {
            if (import.Report.IsPackageRefused || (import.Report.IsAnyRefused && !isForced))
            {
                Console.Out.Write(ImportReportText.Of(import.Report with { Entries = [.. import.Report.Entries.Where(entry => entry.Verdict == ImportVerdict.Refused)] }));
                Console.Error.WriteLine("Nothing is written, as something is refused. Leave it out with --force.");
                return ExitCode.Refused;
            }

            return Write(PackageExport.Of(import, BlueprintBeside(import)), output);
        });
    }

    private static Dictionary<string, byte[]> BlueprintBeside(PackageImport import) =>
        import.Contents.Bytes(ImportedExamination.BlueprintFile, out _) is { } blueprint
            ? new(StringComparer.Ordinal) { [ImportedExamination.BlueprintFile] = blueprint }
            : [];

    private static int Write(PackageExport export, FileInfo output)
    {
        foreach (var remark in export.Remarks)
        {
            Console.Error.WriteLine(remark);
        }

        var unfinished = output.FullName + ".part";
        try
        {
            output.Directory?.Create();
            using (var zip = File.Create(unfinished))
            {
                PackageZip.Write(export.Files, zip);
            }

            File.Move(unfinished, output.FullName, overwrite: true);
        }
        catch (Exception notWritten) when (notWritten is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            Console.Error.WriteLine($"{output.FullName} cannot be written: {notWritten.Message}");
            return ExitCode.WrongCall;
        }

        Console.Out.WriteLine($"{output.FullName}: {export.Files.Count} files, {export.Remarks.Count} remarks");
        return ExitCode.Done;
    }
}
