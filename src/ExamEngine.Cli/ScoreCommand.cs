using System.CommandLine;
using System.Text;
using System.Text.Json;

namespace ExamEngine.Cli;

/// <summary><c>exam score</c>: one item with responses, or a file of cases.</summary>
internal static class ScoreCommand
{
    public static Command Create()
    {
        var item = new Argument<FileInfo?>("item") { Description = "An item's XML file.", Arity = ArgumentArity.ZeroOrOne };
        var responses = new Option<string?>("--responses") { Description = "The responses as JSON, for example {\"RESPONSE\":[\"H\",\"O\"]}." };
        var cases = new Option<FileInfo?>("--cases") { Description = "A JSON array of {id, file, responses} or {id, file, attempts}; files are relative to its folder." };
        var seed = new Option<ulong>("--seed") { Description = "What items made anew for each candidate are drawn from." };
        var command = new Command("score", "Prints the outcomes of an item, or one line per case.") { item, responses, cases, seed };
        command.SetAction(call => (call.GetValue(item), call.GetValue(cases)) switch
        {
            ({ } file, null) => ScoreItem(file, call.GetValue(responses) ?? "{}", call.GetValue(seed)),
            (null, { } file) => ScoreCases(file, call.GetValue(seed)),
            _ => WrongCall("Name either an item or --cases."),
        });
        return command;
    }

    private static int ScoreItem(FileInfo file, string responses, ulong seed)
    {
        CaseScore score;
        try
        {
            using var json = JsonDocument.Parse(responses);
            score = new CaseScorer(seed).Guarded(scorer => scorer.Score(file.FullName, file.Name, [json.RootElement]));
        }
        catch (JsonException malformed)
        {
            return WrongCall($"--responses is not JSON: {malformed.Message}");
        }

        if (score.Error is { } error)
        {
            Console.Out.WriteLine(OutcomeJson.Text(writer =>
            {
                writer.WriteStartObject();
                writer.WriteString("error", error);
                writer.WriteEndObject();
            }));
            return ExitCode.Refused;
        }

        Console.Out.WriteLine(OutcomeJson.Text(writer => OutcomeJson.Write(writer, score.Outcomes)));
        return ExitCode.Done;
    }

    private static int ScoreCases(FileInfo file, ulong seed)
    {
        try
        {
            using var stream = file.OpenRead();
            using var json = JsonDocument.Parse(stream);
            if (json.RootElement.ValueKind != JsonValueKind.Array)
            {
                return WrongCall($"{file.Name} is not an array of cases.");
            }

            // One write at the end of a thousand lines, not a thousand flushes.
            using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16);
            output.NewLine = "\n";
            var scorer = new CaseScorer(seed);
            foreach (var each in json.RootElement.EnumerateArray())
            {
                output.WriteLine(scorer.Line(file.DirectoryName!, each));
            }

            return ExitCode.Done;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or JsonException)
        {
            return WrongCall($"{file.Name} cannot be read: {unreadable.Message}");
        }
    }

    private static int WrongCall(string reason)
    {
        Console.Error.WriteLine(reason);
        return ExitCode.WrongCall;
    }
}
