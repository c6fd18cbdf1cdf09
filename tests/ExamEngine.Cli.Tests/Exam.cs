using System.Diagnostics;

namespace ExamEngine.Specs.Cli;

/// <summary>The real program, run as a person would.</summary>
internal static class Exam
{
    public static ExamRun Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "exam.dll"), .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new ExamRun(process.ExitCode, output, errors.Result);
    }
}
