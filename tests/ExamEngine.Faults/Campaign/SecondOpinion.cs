using System.Diagnostics;
using ExamEngine.Faults.Checking;
using ExamEngine.Faults.Stand;

namespace ExamEngine.Faults.Campaign;

/// <summary>Takes out records as an administrator does, which also signs their slots, and has <c>exam verify</c> judge them, as somebody does who does not trust the server.</summary>
internal sealed class SecondOpinion(TestStand stand, SignIns signIns, string folder)
{
    public async Task<IReadOnlyList<Violation>> OnAsync(IEnumerable<Guid> sessions)
    {
        using var administrator = signIns.Administrator(stand.Nodes[0].Address);
        var keys = Path.Combine(folder, "record-keys.json");
        await File.WriteAllTextAsync(keys, await administrator.Http.GetStringAsync("/api/record-keys"));
        var found = new List<Violation>();
        foreach (var session in sessions)
        {
            var record = Path.Combine(folder, $"record-{session}.json");
            await File.WriteAllTextAsync(record, await administrator.Http.GetStringAsync($"/api/admin/sessions/{session}/record.json"));
            var (code, words) = await VerifyAsync(record, keys);
            if (code != 0)
            {
                found.Add(new Violation("P7", "verify", session, $"exam verify: {string.Join(' ', words.Split('\n').Where(line => !line.StartsWith("holds", StringComparison.Ordinal)))}"));
            }
        }

        return found;
    }

    private async Task<(int Code, string Words)> VerifyAsync(string record, string keys)
    {
        string[] arguments = [Path.Combine(AppContext.BaseDirectory, "exam.dll"), "verify", record, "--key", keys, "--bank", Path.Combine(stand.Folder, "bank")];
        using var exam = Process.Start(new ProcessStartInfo("dotnet", arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = exam.StandardError.ReadToEndAsync();
        var words = await exam.StandardOutput.ReadToEndAsync();
        await exam.WaitForExitAsync();
        return (exam.ExitCode, words + await errors);
    }
}
