using System.CommandLine;
using System.Text;
using System.Text.Json;

namespace ExamEngine.Cli;

/// <summary><c>exam drive</c>: takes the steps of recorded courses through tests and compares.</summary>
internal static class DriveCommand
{
    public static Command Create()
    {
        var traces = new Option<FileInfo>("--traces")
        {
            Description = "A JSON array of {id, package, steps}; packages are folders relative to the file's folder.",
            Required = true,
        };
        var seed = new Option<ulong>("--seed") { Description = "What selection, ordering and templates are drawn from." };
        var command = new Command("drive", "Prints one line per trace: passed, or the first step that differs. Exit code 1 when any differs.") { traces, seed };
        command.SetAction(call => Drive(call.GetValue(traces)!, call.GetValue(seed)));
        return command;
    }

    private static int Drive(FileInfo file, ulong seed)
    {
        try
        {
            using var stream = file.OpenRead();
            using var json = JsonDocument.Parse(stream);
            if (json.RootElement.ValueKind != JsonValueKind.Array)
            {
                Console.Error.WriteLine($"{file.Name} is not an array of traces.");
                return ExitCode.WrongCall;
            }

            using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
            var driver = new TraceDriver(file.DirectoryName!, seed);
            var haveAllPassed = true;
            foreach (var trace in json.RootElement.EnumerateArray())
            {
                var result = driver.Drive(trace);
                output.WriteLine(result.Line);
                haveAllPassed &= result.HasPassed;
            }

            return haveAllPassed ? ExitCode.Done : ExitCode.Refused;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or JsonException)
        {
            Console.Error.WriteLine($"{file.Name} cannot be read: {unreadable.Message}");
            return ExitCode.WrongCall;
        }
    }
}
