using System.Diagnostics;
using System.IO.Compression;
using System.Text.Json;
using ExamEngine.Specs.Items.Data;
using Xunit;

namespace ExamEngine.Specs.Cli;

public sealed class Exam_command_line : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("exam-");

    public Exam_command_line() => File.WriteAllText(At("choice.xml"), SampleItems.SingleChoice);

    [Fact]
    public void Scores_one_item()
    {
        var (code, lines) = Run("score", At("choice.xml"), "--responses", """{"RESPONSE":"C"}""");

        Assert.Equal(0, code);
        Assert.Equal(1, JsonDocument.Parse(Assert.Single(lines)).RootElement.GetProperty("SCORE").GetDouble());
    }

    [Fact]
    public void Scores_cases_one_line_each_in_order_and_refuses_the_broken_ones()
    {
        File.WriteAllText(At("broken.xml"), "<qti-assessment-item");
        File.WriteAllText(At("list.xml"), ShortItems.Xml(
            """
            <qti-response-declaration identifier="R" cardinality="ordered" base-type="point"/>
            <qti-outcome-declaration identifier="P" cardinality="ordered" base-type="point"/>
            <qti-outcome-declaration identifier="T" cardinality="single" base-type="boolean"/>
            <qti-outcome-declaration identifier="N" cardinality="multiple" base-type="string"/>
            """,
            "<p>x</p>",
            "<qti-response-processing><qti-set-outcome-value identifier=\"P\"><qti-variable identifier=\"R\"/></qti-set-outcome-value><qti-set-outcome-value identifier=\"T\"><qti-is-null><qti-null/></qti-is-null></qti-set-outcome-value></qti-response-processing>"));
        File.WriteAllText(At("cases.json"), """
            [{"id":"right","file":"choice.xml","responses":{"RESPONSE":"C"}},
             {"id":2,"file":"list.xml","responses":{"R":["1 2","3 4"]}},
             {"id":"broken","file":"broken.xml","responses":{}},
             {"id":"none","file":"../missing.xml","responses":{}},
             {"id":"shape","file":"choice.xml","responses":[]},
             {"id":"twice","file":"choice.xml","attempts":[{"RESPONSE":"A"},{"RESPONSE":"C"}]},
             {"file":7}, "x"]
            """);

        var (code, lines) = Run("score", "--cases", At("cases.json"));

        Assert.Equal(0, code);
        Assert.Equal(8, lines.Length);
        Assert.Equal("""{"id":"right","outcomes":{"SCORE":1}}""", lines[0]);
        Assert.Equal("""{"id":2,"outcomes":{"P":["1 2","3 4"],"T":true,"N":null,"SCORE":0}}""", lines[1]);
        Assert.All(lines[2..5], line => Assert.Contains("\"error\":", line));
        Assert.Equal("""{"id":"twice","outcomes":{"SCORE":1}}""", lines[5]);
        Assert.All(lines[6..], line => Assert.StartsWith("""{"id":null,"error":""", line));
    }

    [Theory]
    [InlineData("""{"id":"\ud800","file":"choice.xml"}""", "{\"id\":\"\\ud800\",\"outcomes\":")]
    [InlineData("""{"id":1,"file":"\ud800"}""", "{\"id\":1,\"error\":")]
    [InlineData("""{"id":1,"file":"/dev/zero"}""", "{\"id\":1,\"error\":")]
    [InlineData("""{"id":1,"file":"a\u0000b"}""", "{\"id\":1,\"error\":")]
    [InlineData("""{"id":1,"file":"."}""", "{\"id\":1,\"error\":")]
    [InlineData("""{"id":[1],"file":null}""", "{\"id\":null,\"error\":")]
    [InlineData("""{"id":1,"file":"choice.xml","attempts":7}""", "{\"id\":1,\"error\":")]
    [InlineData("""{"id":1,"file":"choice.xml","responses":{"\ud800":"C"}}""", "{\"id\":1,\"error\":")]
    [InlineData("""{"id":1,"file":"choice.xml","responses":{"RESPONSE":"\ud800"}}""", "{\"id\":1,\"error\":")]
    [InlineData("""{"id":1,"file":"choice.xml","responses":{"RESPONSE":[[["C"]]]}}""", "{\"id\":1,\"error\":")]
    public void Never_loses_the_cases_after_an_odd_one(string odd, string line)
    {
        File.WriteAllText(At("cases.json"), $$$"""[{{{odd}}},{"id":"next","file":"choice.xml","responses":{"RESPONSE":"C"} }]""");

        var (code, lines) = Run("score", "--cases", At("cases.json"));

        Assert.Equal(0, code);
        Assert.StartsWith(line, lines[0]);
        Assert.DoesNotContain("fault of the engine", lines[0]);
        Assert.Equal("""{"id":"next","outcomes":{"SCORE":1}}""", lines[1]);
    }

    [Theory]
    [InlineData("score")]
    [InlineData("score", "--cases", "nowhere.json")]
    [InlineData("score", "choice.xml", "--responses", "{")]
    [InlineData("check", "nowhere.zip")]
    public void Says_that_a_call_is_wrong(params string[] arguments)
    {
        var (code, _) = Run([.. arguments.Select(each => each.Contains('.') ? At(each) : each)]);

        Assert.Equal(2, code);
    }

    [Fact]
    public void Checks_a_folder_and_says_why_an_item_is_refused()
    {
        File.WriteAllText(At("bad.xml"), SampleItems.SingleChoice.Replace("identifier=\"SCORE\"", "identifier=\"POINTS\""));

        var (code, lines) = Run("check", _folder.FullName);

        Assert.Equal(1, code);
        Assert.Contains("bad.xml: refused", lines);
        Assert.Contains(lines, line => line.Contains("bad.xml(1): error") && line.Contains("no outcome SCORE"));
        Assert.Contains("choice.xml: accepted", lines);
        Assert.Equal("1 accepted, 0 accepted with remarks, 1 refused", lines[^1]);
    }

    [Fact]
    public void Checks_a_test_and_misses_an_item_it_refers_to()
    {
        File.WriteAllText(At("test.xml"), """
            <assessmentTest xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="t" title="t">
              <testPart identifier="p" navigationMode="linear" submissionMode="individual">
                <assessmentSection identifier="s" title="s" visible="true">
                  <assessmentItemRef identifier="here" href="choice.xml"/>
                  <assessmentItemRef identifier="gone" href="gone.xml"/>
                </assessmentSection>
              </testPart>
            </assessmentTest>
            """);

        var (code, lines) = Run("check", _folder.FullName);

        Assert.Equal(1, code);
        Assert.Contains("choice.xml: accepted", lines);
        Assert.Contains("test.xml: refused", lines);
        Assert.Contains(lines, line => line.Contains("gone.xml") && line.Contains("not in the package"));
    }

    [Fact]
    public void Checks_a_zip_file()
    {
        var (code, lines) = Run("check", Zip("items/choice.xml"));

        Assert.Equal(0, code);
        Assert.Contains("items/choice.xml: accepted", lines);
    }

    [Theory]
    [InlineData("../choice.xml")]
    [InlineData("/choice.xml")]
    [InlineData("a\\..\\choice.xml")]
    public void Refuses_a_zip_file_with_a_name_that_leads_out_of_it(string name) => Assert.Equal(2, Run("check", Zip(name)).Code);

    public void Dispose() => _folder.Delete(recursive: true);

    private string At(string name) => Path.Combine(_folder.FullName, name);

    private string Zip(string entry)
    {
        var path = At("package.zip");
        using var archive = ZipFile.Open(path, ZipArchiveMode.Create);
        using var writer = new StreamWriter(archive.CreateEntry(entry).Open());
        writer.Write(SampleItems.SingleChoice);
        return path;
    }

    private static (int Code, string[] Lines) Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "exam.dll"), .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        var lines = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        process.WaitForExit();
        return (process.ExitCode, lines);
    }
}
