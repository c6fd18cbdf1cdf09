using System.CommandLine;

namespace ExamEngine.Cli;

/// <summary><c>exam check</c>: the import report of a package.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var package = new Argument<string>("package") { Description = "A zip file, a folder, or one XML file." };
        var json = new Option<bool>("--json") { Description = "Print the report as JSON." };
        var command = new Command(
            "check",
            """
            Prints what of a QTI package (2.1, 2.2 or 3.0) would be accepted or refused, and why. Nothing is written.
            Examples:
              exam check bank.zip
              exam check item-bank/exams/practice-demo
              exam check bank.zip --json > report.json
            Exit code: 0 all accepted, 1 anything refused, 2 the package cannot be read.
            """)
        {
            package,
            json,
        };
        command.SetAction(call => PackageCall.With(call.GetValue(package)!, isForScoring: false, call.GetValue(json), import =>
        {
            PackageCall.Print(import.Report, call.GetValue(json));
            return import.Report.IsAnyRefused ? ExitCode.Refused : ExitCode.Done;
        }));
        return command;
    }
}
