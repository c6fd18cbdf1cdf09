using System.CommandLine;

namespace ExamEngine.Cli;

/// <summary><c>exam check</c>: the import report of a package.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var package = new Argument<string>("package") { Description = "A zip file, a folder, or one XML file." };
        var command = new Command("check", "Prints what of a package would be accepted or refused, and why. Exit code 1 when anything is refused.") { package };
        command.SetAction(call => Check(call.GetValue(package)!));
        return command;
    }

    private static int Check(string path)
    {
        if (PackageContents.Open(path, out var reason) is not { } contents)
        {
            Console.Error.WriteLine(reason);
            return ExitCode.WrongCall;
        }

        using (contents)
        {
            return Report(contents);
        }
    }

    private static int Report(PackageContents contents)
    {
        int accepted = 0, remarked = 0, refused = 0;
        foreach (var (file, check) in PackageFileCheck.All(contents))
        {
            _ = check.IsRefused ? refused++ : check.Problems.Count > 0 ? remarked++ : accepted++;
            Console.Out.WriteLine($"{file}: {(check.IsRefused ? "refused" : check.Problems.Count > 0 ? "accepted with remarks" : "accepted")}");
            foreach (var problem in check.Problems)
            {
                Console.Out.WriteLine($"  {problem}");
            }
        }

        Console.Out.WriteLine($"{accepted} accepted, {remarked} accepted with remarks, {refused} refused");
        return refused == 0 && accepted + remarked > 0 ? ExitCode.Done : ExitCode.Refused;
    }
}
