using System.Text.Json;
using ExamEngine.Specs.Items.Data;
using Xunit;

namespace ExamEngine.Specs.Cli;

public sealed class Scoring_at_the_command_line : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("exam-");

    public Scoring_at_the_command_line() => File.WriteAllText(At("choice.xml"), SampleItems.SingleChoice);

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
        File.WriteAllText(At("list.xml"), Item(
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

    public void Dispose() => _folder.Delete(recursive: true);

    private static string Item(string declarations, string body, string processing) => $"""
        <qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="short" title="short">
          {declarations}
          <qti-outcome-declaration identifier="SCORE" cardinality="single" base-type="float"/>
          <qti-item-body>{body}</qti-item-body>
          {processing}
        </qti-assessment-item>
        """;

    private string At(string name) => Path.Combine(_folder.FullName, name);

    private static (int Code, string[] Lines) Run(params string[] arguments)
    {
        var run = Exam.Run(arguments);
        return (run.Code, run.Lines);
    }
}
