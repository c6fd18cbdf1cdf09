using System.IO.Compression;
using System.Text.Json;
using ExamEngine.Specs.Items.Data;
using Xunit;

namespace ExamEngine.Specs.Cli;

public sealed class Packages_at_the_command_line : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("exam-");

    public Packages_at_the_command_line()
    {
        Directory.CreateDirectory(At("bank"));
        File.WriteAllText(At("bank/choice.xml"), SampleItems.SingleChoice);
        File.WriteAllText(At("bank/match.xml"), SampleItems.Match);
    }

    [Fact]
    public void Are_checked_and_it_is_said_why_an_item_is_refused()
    {
        File.WriteAllText(At("bank/bad.xml"), SampleItems.SingleChoice.Replace("identifier=\"SCORE\"", "identifier=\"POINTS\"", StringComparison.Ordinal));

        var run = Exam.Run("check", At("bank"));

        Assert.Equal(1, run.Code);
        Assert.Contains("bad.xml: refused", run.Lines);
        Assert.Contains(run.Lines, line => line.Contains("bad.xml(1): error") && line.Contains("no outcome SCORE"));
        Assert.Contains("choice.xml: accepted", run.Lines);
        Assert.Contains("Items: 2 accepted, 0 accepted with remarks, 1 refused", run.Lines);
        Assert.Equal("2 accepted, 2 accepted with remarks, 1 refused", run.Lines[^1]);
    }

    [Fact]
    public void Are_checked_as_zip_files_with_a_report_in_JSON()
    {
        var run = Exam.Run("check", Zip("items/choice.xml"), "--json");

        Assert.Equal(0, run.Code);
        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal(0, json.RootElement.GetProperty("totals").GetProperty("refused").GetInt32());
        Assert.Contains(json.RootElement.GetProperty("entries").EnumerateArray(), entry => entry.GetProperty("path").GetString() == "items/choice.xml");
    }

    [Theory]
    [InlineData("../choice.xml")]
    [InlineData("/choice.xml")]
    [InlineData("a\\..\\choice.xml")]
    public void Are_refused_with_a_name_that_leads_out(string name)
    {
        var run = Exam.Run("check", Zip(name));

        Assert.Equal(1, run.Code);
        Assert.Contains("package: refused", run.Lines);
        Assert.DoesNotContain("   at ", run.Errors);
    }

    [Fact]
    public void Are_imported_as_an_examination_with_a_drafted_blueprint()
    {
        var run = Exam.Run("import", At("bank"), "--into", At("out/network"));

        Assert.Equal(0, run.Code);
        Assert.True(File.Exists(At("out/network/test.xml")) && File.Exists(At("out/network/imsmanifest.xml")) && File.Exists(At("out/network/choice.xml")));
        var blueprint = ExamEngine.Tests.Forms.BlueprintReader.Read("blueprint.yaml", File.ReadAllText(At("out/network/blueprint.yaml"))).Value!;
        Assert.Equal(("network", 2), (blueprint.ExamId, blueprint.ItemCount));
        Assert.Contains(run.Lines, line => line.StartsWith("remark: The cut score is assumed", StringComparison.Ordinal));
        Assert.Single(Directory.EnumerateDirectories(At("out")));
        Assert.Equal(0, Exam.Run("check", At("out/network")).Code);
    }

    [Fact]
    public void Are_imported_over_an_examination_only_when_told_so()
    {
        Assert.Equal(0, Exam.Run("import", At("bank"), "--into", At("out/network")).Code);
        File.WriteAllText(At("out/network/mine.txt"), "mine");

        var refused = Exam.Run("import", At("bank"), "--into", At("out/network"));
        Assert.Equal(2, refused.Code);
        Assert.Contains("--replace", refused.Errors);
        Assert.True(File.Exists(At("out/network/mine.txt")));

        Assert.Equal(0, Exam.Run("import", At("bank"), "--into", At("out/network"), "--replace").Code);
        Assert.False(File.Exists(At("out/network/mine.txt")));
        Assert.Single(Directory.EnumerateDirectories(At("out")));
    }

    [Fact]
    public void Are_imported_without_what_is_refused()
    {
        File.WriteAllText(At("bank/bad.xml"), "<qti-assessment-item");

        var run = Exam.Run("import", At("bank"), "--into", At("out/network"));

        Assert.Equal(1, run.Code);
        Assert.False(File.Exists(At("out/network/bad.xml")));
        Assert.Equal(0, Exam.Run("check", At("out/network")).Code);
    }

    [Fact]
    public void Are_exported_and_score_as_before()
    {
        var run = Exam.Run("export", At("bank"), "--out", At("bank.zip"));
        ZipFile.ExtractToDirectory(At("bank.zip"), At("unpacked"));

        Assert.Equal(0, run.Code);
        Assert.True(File.Exists(At("unpacked/imsmanifest.xml")));
        Assert.Equal(
            Exam.Run("score", At("bank/choice.xml"), "--responses", """{"RESPONSE":"C"}""").Output,
            Exam.Run("score", At("unpacked/choice.xml"), "--responses", """{"RESPONSE":"C"}""").Output);
        var again = Exam.Run("export", At("bank"), "--out", At("bank.zip"));
        Assert.Equal(2, again.Code);
        Assert.Contains("--force", again.Errors);
        var before = File.ReadAllBytes(At("bank.zip"));
        Assert.Equal(0, Exam.Run("export", At("bank"), "--out", At("bank.zip"), "--force").Code);
        Assert.Equal(before, File.ReadAllBytes(At("bank.zip")));
    }

    [Theory]
    [InlineData("check")]
    [InlineData("import")]
    [InlineData("export")]
    public void Are_explained_with_examples_and_exit_codes(string command)
    {
        var run = Exam.Run(command, "--help");

        Assert.Equal(0, run.Code);
        Assert.Contains($"exam {command} ", run.Output);
        Assert.Contains("Exit code:", run.Output);
    }

    [Theory]
    [InlineData("check", "nowhere.zip")]
    [InlineData("import", "nowhere.zip")]
    [InlineData("drive", "--traces", "nowhere.json")]
    public void Are_missed_with_exit_code_2(params string[] arguments)
    {
        var run = Exam.Run([.. arguments.Select(each => each.Contains('.') ? At(each) : each)]);

        Assert.Equal(2, run.Code);
        Assert.NotEmpty(run.Errors);
        Assert.DoesNotContain("Exception", run.Errors);
    }

    [Fact]
    public void Are_driven_through_a_test()
    {
        Assert.Equal(0, Exam.Run("import", At("bank"), "--into", At("out/network")).Code);
        File.WriteAllText(At("out/traces.json"), """
            [{"id":"walk","package":"network","steps":[{"action":"beginTestSession","args":[]},{"action":"beginAttempt","args":[]}]},
             {"id":"wrong","package":"network","steps":[{"action":"moveBack","args":[]}]},
             {"id":"odd","package":"nowhere","steps":[]}, 7]
            """);

        var run = Exam.Run("drive", "--traces", At("out/traces.json"));

        Assert.Equal(1, run.Code);
        Assert.Equal(4, run.Lines.Length);
        Assert.Contains("\"passed\":true", run.Lines[0]);
        Assert.All(run.Lines[2..], line => Assert.Contains("error", line));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string At(string name) => Path.Combine(_folder.FullName, name);

    private string Zip(string entry)
    {
        using var archive = ZipFile.Open(At("package.zip"), ZipArchiveMode.Create);
        using var writer = new StreamWriter(archive.CreateEntry(entry).Open());
        writer.Write(SampleItems.SingleChoice);
        return At("package.zip");
    }
}
