using System.CommandLine;
using ExamEngine.Qti.Packages;
using ExamEngine.Tests.Forms;

namespace ExamEngine.Cli;

/// <summary><c>exam import</c>: a package as an examination that the server can serve.</summary>
internal static class ImportCommand
{
    public static Command Create()
    {
        var package = new Argument<string>("package") { Description = "A zip file or a folder with a QTI 2.1, 2.2 or 3.0 package." };
        var into = new Option<DirectoryInfo?>("--into") { Description = "The folder of the examination; its name becomes the examination's identifier. Else item-bank/exams/<identifier of the test>." };
        var json = new Option<bool>("--json") { Description = "Print the report as JSON; everything else goes to the error output." };
        var replace = new Option<bool>("--replace") { Description = "Replace the folder if it exists." };
        var command = new Command(
            "import",
            """
            Writes an examination folder from a QTI package: test, items, stimuli, assets, manifest and a blueprint.
            What is refused is left out and named. Without a blueprint.yaml in the package one is drafted from the test: look at it before use.
            The folder appears when it is complete, and nothing is overwritten without --replace.
            Examples:
              exam import bank.zip
              exam import bank.zip --into item-bank/exams/network-basics --replace
            Exit code: 0 all imported, 1 something was refused (the rest is imported, or nothing when the test or the package is refused), 2 a wrong call.
            """)
        {
            package,
            into,
            json,
            replace,
        };
        command.SetAction(call => PackageCall.With(
            call.GetValue(package)!,
            isForScoring: false,
            call.GetValue(json),
            import => Import(import, call.GetValue(into), call.GetValue(json), call.GetValue(replace))));
        return command;
    }

    private static int Import(PackageImport import, DirectoryInfo? into, bool asJson, bool mayReplace)
    {
        PackageCall.Print(import.Report, asJson);
        if (import.Package is null || import.Report.IsPackageRefused)
        {
            Console.Error.WriteLine("Nothing is imported: the package has no test that is accepted.");
            return ExitCode.Refused;
        }

        var folder = into ?? new DirectoryInfo(Path.Combine("item-bank", "exams", BankItems.IdOf(import.Test!.Identifier)));
        if (folder.Name != BankItems.IdOf(folder.Name))
        {
            Console.Error.WriteLine($"“{folder.Name}” cannot be an examination's identifier. Name a folder of at most 64 letters, digits, hyphens and underscores with --into.");
            return ExitCode.WrongCall;
        }

        if (folder.Exists && !mayReplace)
        {
            Console.Error.WriteLine($"{folder.FullName} exists. Name another folder with --into, or replace it with --replace.");
            return ExitCode.WrongCall;
        }

        var examination = ImportedExamination.Of(import, folder.Name);
        if (ExaminationFolder.Write(examination.Files, folder) is { } reason)
        {
            Console.Error.WriteLine(reason);
            return ExitCode.WrongCall;
        }

        var output = asJson ? Console.Error : Console.Out;
        foreach (var remark in examination.Remarks)
        {
            output.WriteLine($"remark: {remark}");
        }

        output.WriteLine($"Imported into {folder.FullName}. The server reads it when it starts.");
        return import.Report.IsAnyRefused ? ExitCode.Refused : ExitCode.Done;
    }
}
