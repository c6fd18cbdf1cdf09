using System.CommandLine;
using System.Text.Json;
using ExamEngine.Records;

namespace ExamEngine.Cli;

/// <summary><c>exam verify</c>: checks the record of an exam session, or a candidate's receipt, without the server.</summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        var record = new Argument<FileInfo>("record") { Description = "A record (record-….json) or a receipt (receipt-….json) from the server." };
        var key = new Option<FileInfo?>("--key") { Description = "The server's public keys, got another way than the record: a JSON Web Key, or the set at /api/record-keys." };
        var bank = new Option<DirectoryInfo?>("--bank") { Description = "The item bank, the folder that holds exams/: the examination is scored again." };
        var command = new Command("verify", "Says in sentences what of a record holds and what does not. Exit code 1 when anything does not.") { record, key, bank };
        command.SetAction(call => Verify(call.GetValue(record)!, call.GetValue(key), call.GetValue(bank)));
        return command;
    }

    private static int Verify(FileInfo file, FileInfo? keyFile, DirectoryInfo? bank)
    {
        try
        {
            RecordKey[]? keys = keyFile is null ? [] : Keys(File.ReadAllText(keyFile.FullName));
            var text = File.ReadAllText(file.FullName);
            if (keys is null)
            {
                return WrongCall($"{keyFile!.Name} has no public key of the kind this tool knows (EC, P-256, ES256).");
            }

            return IsReceipt(text) ? Receipt(text, keys) : Record(text, keys, bank);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return WrongCall($"The file cannot be read: {unreadable.Message}");
        }
    }

    private static int Receipt(string text, IReadOnlyList<RecordKey> keys) =>
        RecordJson.Read<SubmissionReceipt>(text, out var problem) is { } receipt ? Say(RecordVerification.Verify(receipt, keys)) : Say([new RecordFinding(Holds: false, problem!)]);

    private static int Record(string text, IReadOnlyList<RecordKey> keys, DirectoryInfo? bank)
    {
        if (RecordJson.Read<SessionRecord>(text, out var problem) is not { } record)
        {
            return Say([new RecordFinding(Holds: false, problem!)]);
        }

        List<RecordFinding> findings = [.. RecordVerification.Verify(record, keys)];
        if (bank is not null && findings.TrueForAll(finding => finding.Holds))
        {
            if (BankFolder.Open(bank, record.Facts.ExamId, out var reason) is not { } exam)
            {
                return WrongCall(reason!);
            }

            findings.Add(ScoreCheck.Verify(record, exam.Blueprint, exam.Test, exam.Items));
        }

        return Say(findings);
    }

    private static int Say(IReadOnlyList<RecordFinding> findings)
    {
        foreach (var finding in findings)
        {
            Console.Out.WriteLine($"{(finding.Holds ? "holds " : "BROKEN")}  {finding.Sentence}");
        }

        var broken = findings.Count(finding => !finding.Holds);
        Console.Out.WriteLine(broken == 0 ? "The record holds." : $"The record does not hold: {broken} of {findings.Count} findings.");
        return broken == 0 ? ExitCode.Done : ExitCode.Refused;
    }

    private static bool IsReceipt(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return json.RootElement.ValueKind == JsonValueKind.Object
                && json.RootElement.TryGetProperty("format", out var format) && format.ValueEquals(SubmissionReceipt.CurrentFormat);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>One key or a set of them; null when there is none that can be used.</summary>
    private static RecordKey[]? Keys(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            JsonElement[] all = json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("keys", out var set) && set.ValueKind == JsonValueKind.Array
                ? [.. set.EnumerateArray()]
                : [json.RootElement];
            RecordKey[] keys = [.. all.Select(key => RecordJson.Read<RecordKey>(key.GetRawText(), out _)).OfType<RecordKey>()];
            return keys.Length > 0 ? keys : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static int WrongCall(string reason)
    {
        Console.Error.WriteLine(reason);
        return ExitCode.WrongCall;
    }
}
