using System.Runtime.CompilerServices;
using System.Text.Json;
using Xunit;

namespace ExamEngine.Specs.Cli;

public sealed class Eligibility_at_the_command_line : IDisposable
{
    private const string Holder = """{"work": [{"kinds": ["customer-service"], "from": "2025-01-01", "verified": true}], "credentials": [{"credential": "CCSS", "attained": "2026-05-12"}]}""";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("exam-");

    [Fact]
    public void Is_told_in_sentences_with_every_route_and_window()
    {
        var run = Exam.Run("eligible", Programmes(), Write(Holder), "--credential", "CCSS", "--on", "2027-04-01");

        Assert.Equal((0, ""), (run.Code, run.Errors));
        Assert.Equal("CCSS on 1 April 2027", run.Lines[0]);
        Assert.Equal(
            ["  You can recertify until 12 May 2027.", "  From 29 April it counts as a new application at the full fee.", "  After that only the upgrade to CCIS or CCSM is open."],
            run.Lines[1..4]);
        Assert.Contains("  needs   CCSS recertification (gsqi-ccss, version 1), until 28 April 2027", run.Lines);
        Assert.Contains("  closed  CCSS late (gsqi-ccss, version 1), opens on 29 April 2027, until 12 May 2027", run.Lines);
        Assert.Contains("  window  29 April 2027 to 12 May 2027: CCSS late", run.Lines);
    }

    [Fact]
    public void Is_told_as_JSON_with_the_tree_of_rules()
    {
        var run = Exam.Run("eligible", Programmes(), Write(Holder), "--credential", "CCSS", "--on", "2027-04-29", "--json");

        using var json = JsonDocument.Parse(run.Output);
        var answer = json.RootElement[0];
        Assert.Equal("2027-04-29", answer.GetProperty("on").GetString());
        var late = answer.GetProperty("routes").EnumerateArray().Single(route => route.GetProperty("route").GetString() == "late");
        Assert.Equal(("needs-evidence", "full", true, 1), (late.GetProperty("status").GetString(), late.GetProperty("fee").GetString(), late.GetProperty("isFresh").GetBoolean(), late.GetProperty("version").GetInt32()));
        Assert.Equal("held-credential", late.GetProperty("rule").GetProperty("children")[0].GetProperty("kind").GetString());
    }

    [Fact]
    public void Is_told_of_every_credential_when_none_is_named()
    {
        var run = Exam.Run("eligible", Programmes(), Write("{}"));
        Assert.Equal(0, run.Code);
        Assert.Equal(9, run.Lines.Count(line => !line.StartsWith(' ')));
    }

    [Theory]
    [InlineData("{", "The file cannot be read")]
    [InlineData("null", "no content")]
    [InlineData("[]", "The file cannot be read")]
    [InlineData("""{"work": null}""", "work")]
    [InlineData("""{"work": [null]}""", "An entry of work is null.")]
    [InlineData("""{"work": [{"kinds": [null], "from": "2026-05-12"}]}""", "An entry of kinds is null.")]
    [InlineData("""{"work": [], "work": []}""", "The file cannot be read")]
    [InlineData("""{"credentials": [{"credential": null, "attained": "2026-05-12"}]}""", "The file cannot be read")]
    [InlineData("""{"works": []}""", "works")]
    [InlineData("""{"born": {"date": "31.1.1990"}}""", "A date such as 2027-04-29 is expected")]
    [InlineData("""{"attempts": [{"credential": "CTSS", "examination": "x", "at": "2027-06-01", "result": "failed"}]}""", "A moment such as")]
    [InlineData("""{"attempts": [{"credential": "CTSS", "examination": "x", "at": "2027-06-01T10:00:00Z"}]}""", "result")]
    [InlineData("""{"credentials": [{"credential": "CTSX", "attained": "2026-05-12"}]}""", "No programme awards a credential CTSX.")]
    [InlineData("""{"work": [{"kinds": ["a"], "from": "2026-05-12", "until": "2026-05-11"}]}""", "work[0] ends on 2026-05-11, before it begins on 2026-05-12.")]
    [InlineData("""{"training": [{"kind": "ceu", "amount": 0, "completed": "2026-05-12"}]}""", "training[0] has an amount that is not above 0.")]
    public void Is_refused_for_a_history_that_is_wrong(string history, string reason)
    {
        var run = Exam.Run("eligible", Programmes(), Write(history), "--credential", "CTSS");
        Assert.Equal((1, ""), (run.Code, run.Output));
        Assert.Contains(reason, run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_refused_for_a_broken_programme_with_file_line_and_column()
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "broken.yaml"), "programme: x\ntitel: X\n");
        var run = Exam.Run("eligible", _folder.FullName, Write("{}"));
        Assert.Equal(1, run.Code);
        Assert.Contains("broken.yaml:2:1: The programme has the unknown key titel.", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--on", "29 April")]
    [InlineData("--on", "2027-02-30")]
    [InlineData("--credential", "CTSX")]
    public void Is_a_wrong_call_for_a_day_or_credential_that_does_not_exist(string option, string value) =>
        Assert.Equal(2, Exam.Run("eligible", Programmes(), Write("{}"), option, value).Code);

    [Fact]
    public void Is_a_wrong_call_without_the_files()
    {
        Assert.Equal(2, Exam.Run("eligible", Programmes(), Path.Combine(_folder.FullName, "missing.json")).Code);
        Assert.Equal(2, Exam.Run("eligible", _folder.CreateSubdirectory("empty").FullName, Write("{}")).Code);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string Write(string history)
    {
        var path = Path.Combine(_folder.FullName, "history.json");
        File.WriteAllText(path, history);
        return path;
    }

    private static string Programmes([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "item-bank", "programmes"));
}
