using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Xml.Linq;
using ExamEngine.Server.Delivery.Messages;
using ExamEngine.Server.ItemBank;
using ExamEngine.Sessions;
using ExamEngine.Specs.Server.Fixtures;
using Xunit;

namespace ExamEngine.Specs.Server.Delivery;

public sealed class Sitting_a_linear_section(TestStores stores) : IDisposable
{
    private static readonly XNamespace Qti = "http://www.imsglobal.org/xsd/imsqti_result_v3p0";
    private static readonly object A = new { RESPONSE = "A" };
    private static readonly object B = new { RESPONSE = "B" };
    private readonly LinearBank _bank = new();

    public void Dispose() => _bank.Dispose();

    [Theory]
    [InlineData(Stores.Embedded)]
    [InlineData(Stores.Production)]
    public async Task Candidate_goes_forward_only_by_the_rules_and_gets_the_report_and_the_results_of_that(Stores kind)
    {
        await using var server = await stores.StartAsync(kind, settings: [_bank.Setting]);
        await using var candidate = await BegunAsync(server);
        Assert.Equal((true, 1), (candidate.Control!.Sections[0].Linear, candidate.Control.Sections[0].Place!.Value));
        Assert.Equal([1], candidate.Events.OfType<ItemEvent>().Select(item => item.Position));

        // Wrong at q1: q2 comes next. What was left cannot be opened or answered again, and what is ahead not yet.
        await candidate.AnswerAsync(1, B);
        Assert.Equal("ahead", (await candidate.AskAsync("OpenItem", 2)).Code);
        Assert.Equal(SaveCode.Closed, (await candidate.AnswerAsync(2, A)).Code);
        await MovedAsync(candidate, 1, 2);
        var left = await candidate.AskAsync("OpenItem", 1);
        Assert.Equal(("left", "You have left this item; in this section one cannot go back."), (left.Code, left.Message));
        Assert.Equal(SaveCode.Closed, (await candidate.AnswerAsync(1, A)).Code);

        // Asked twice it is done once; right at q2, q3 does not come.
        await candidate.AnswerAsync(2, A);
        await MovedAsync(candidate, 2, 4);
        await candidate.DoneAsync("MoveOn", 2);
        Assert.False((await candidate.AskAsync("OpenItem", 3)).Ok);
        Assert.DoesNotContain(candidate.Events.OfType<ItemEvent>(), item => item.Position == 3);

        // q4 may not be skipped, and is the last one; wrong there, section two is passed over.
        Assert.Equal("This item has to be answered.", (await candidate.AskAsync("MoveOn", 4)).Message);
        Assert.Equal("This item has to be answered.", (await candidate.AskAsync("EndSection", 1)).Message);
        await candidate.AnswerAsync(4, B);
        Assert.Equal("last", (await candidate.AskAsync("MoveOn", 4)).Code);
        await candidate.DoneAsync("EndSection", 1);
        await candidate.EventAsync<ControlEvent>(e => e.Sections[1] is { State: SectionStatus.Closed, ClosedReason: ClosedReason.Skipped });
        Assert.False((await candidate.AskAsync("BeginSection", 2)).Ok);

        await candidate.StartSectionAsync(3);
        await candidate.AnswerAsync(7, A);
        await candidate.DoneAsync("EndSection", 3);
        await candidate.DoneAsync("SubmitExam");
        await candidate.EventAsync<ControlEvent>(e => e.State == SessionState.Released);

        // Weights: q1 counts two. Presented are q1, q2, q4, q6 and q7: 2 + 1 + 1 + 1 + 1 = 6 points.
        var report = (await candidate.Http.GetFromJsonAsync<JsonElement>($"/api/candidate/sessions/{candidate.SessionId}/report")).GetProperty("report");
        Assert.Equal((2m, 6m), (report.GetProperty("rawPoints").GetDecimal(), report.GetProperty("maxPoints").GetDecimal()));
        Assert.Equal([3, 5], report.GetProperty("notPresented").EnumerateArray().Select(position => position.GetInt32()));
        Assert.Equal([6], report.GetProperty("notAnswered").EnumerateArray().Select(position => position.GetInt32()));
        await ResultsAgreeAsync(server, candidate);
    }

    [Fact]
    public async Task Right_answer_branches_over_the_items_between_and_opens_the_section_for_those_who_knew()
    {
        await using var server = await stores.StartAsync(Stores.Embedded, settings: [_bank.Setting]);
        await using var candidate = await BegunAsync(server);
        await candidate.AnswerAsync(1, A);
        await MovedAsync(candidate, 1, 4);
        await candidate.AnswerAsync(4, A);
        await candidate.DoneAsync("EndSection", 1);
        await candidate.StartSectionAsync(2);
        Assert.Equal(SaveCode.Received, (await candidate.AnswerAsync(5, A)).Code);
    }

    [Fact]
    public async Task Live_state_that_is_lost_is_rebuilt_at_the_same_place_and_a_page_loaded_again_stands_there()
    {
        await using var server = await stores.StartAsync(Stores.Embedded, settings: [_bank.Setting]);
        await using var candidate = await BegunAsync(server);
        await server.WipeRedisAsync();
        await candidate.DropAsync();
        await candidate.AttachAsync();
        Assert.Equal((1, 1), (candidate.Snapshot.Current, candidate.Snapshot.Sections[0].Place));
        await candidate.AnswerAsync(1, B);
        await MovedAsync(candidate, 1, 2);
        await candidate.AnswerAsync(2, A);
        await candidate.EventAsync<SavedEvent>(e => e.Durable == 2);

        await server.WipeRedisAsync();
        Assert.Equal(SaveCode.Closed, (await candidate.AnswerAsync(1, A)).Code);
        await candidate.DropAsync();
        await candidate.AttachAsync();

        Assert.Equal((2, 2), (candidate.Snapshot.Current, candidate.Snapshot.Sections[0].Place));
        Assert.Equal("left", (await candidate.AskAsync("OpenItem", 1)).Code);
        await MovedAsync(candidate, 2, 4);
        var page = await candidate.Http.GetStringAsync($"/exams/{candidate.SessionId}");
        Assert.Contains("\"place\":4", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_moves_on_in_a_pause_or_from_an_item_ahead()
    {
        await using var server = await stores.StartAsync(Stores.Embedded, settings: [_bank.Setting]);
        await using var candidate = await BegunAsync(server);
        Assert.Equal("item", (await candidate.AskAsync("MoveOn", 4)).Code);
        Assert.Equal("closed", (await candidate.AskAsync("MoveOn", 6)).Code);
        Assert.Equal("closed", (await candidate.AskAsync("MoveOn", 99)).Code);
        await candidate.DoneAsync("EndSection", 1);
        Assert.Equal("closed", (await candidate.AskAsync("MoveOn", 1)).Code);
    }

    [Fact]
    public async Task Results_are_for_administrators_alone_and_only_of_what_is_finished()
    {
        await using var server = await stores.StartAsync(Stores.Embedded, settings: [_bank.Setting]);
        await using var candidate = await BegunAsync(server);
        using var admin = await server.SignedInAsync("admin");
        var path = $"/api/admin/sessions/{candidate.SessionId}/results.xml";
        Assert.Equal(HttpStatusCode.NotFound, (await admin.Http.GetAsync(path)).StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, (await candidate.Http.GetAsync(path)).StatusCode);
    }

    [Fact]
    public void Time_limit_of_the_test_that_the_blueprint_does_not_keep_keeps_the_examination_out()
    {
        using var limited = new LinearBank("""<qti-time-limits max-time="60"/>""");
        var bank = Bank.Read(limited.Folder);
        Assert.Null(bank.Exam(LinearBank.Exam));
        var problem = Assert.Single(bank.Problems, problem => problem.Refused);
        Assert.Equal("blueprint.yaml", problem.File);
        Assert.Contains("more than the 1 that the test allows", problem.Message, StringComparison.Ordinal);
        Assert.NotNull(Bank.Read(_bank.Folder).Exam(LinearBank.Exam));
    }

    private static async Task<CandidateAtHub> BegunAsync(ServerUnderTest server)
    {
        var candidate = await CandidateAtHub.ReadyAsync(server, "candidate1", LinearBank.Exam);
        await candidate.StartSectionAsync(1);
        return candidate;
    }

    private static async Task MovedAsync(CandidateAtHub candidate, int from, int to)
    {
        await candidate.DoneAsync("MoveOn", from);
        await candidate.EventAsync<ItemEvent>(item => item.Position == to);
        await candidate.EventAsync<ControlEvent>(control => control.Sections[0].Place == to);
        await candidate.DoneAsync("OpenItem", to);
    }

    private static async Task ResultsAgreeAsync(ServerUnderTest server, CandidateAtHub candidate)
    {
        using var admin = await server.SignedInAsync("admin");
        var results = XDocument.Parse(await admin.Http.GetStringAsync($"/api/admin/sessions/{candidate.SessionId}/results.xml")).Root!;
        Assert.Equal(Qti + "assessmentResult", results.Name);
        string Outcome(XElement of, string identifier) =>
            of.Elements(Qti + "outcomeVariable").Single(variable => (string?)variable.Attribute("identifier") == identifier).Value;
        Assert.Equal(("2", "6"), (Outcome(results.Element(Qti + "testResult")!, "SCORE"), Outcome(results.Element(Qti + "testResult")!, "MAXSCORE")));
        var items = results.Elements(Qti + "itemResult").ToList();
        Assert.Equal(["q1", "q2", "q4"], items.Take(3).Select(item => (string?)item.Attribute("identifier")));
        Assert.Equal(["q6", "q7"], items.Skip(3).Select(item => (string?)item.Attribute("identifier")).Order(StringComparer.Ordinal));
        Assert.Equal(["1", "2", "4", "6", "7"], items.Select(item => (string?)item.Attribute("sequenceIndex")));
        Assert.Equal(["0", "1", "0", "0", "1"], items.Select(item => Outcome(item, "SCORE")));
        Assert.Equal(["final", "final", "final", "initial", "final"], items.Select(item => (string?)item.Attribute("sessionStatus")));
        Assert.Equal(["B", "A", "B", "", "A"], items.Select(item => item.Elements(Qti + "responseVariable")
            .Single(variable => (string?)variable.Attribute("identifier") == "RESPONSE").Element(Qti + "candidateResponse")!.Value));
        Assert.All(items, item => Assert.Equal("A", item.Descendants(Qti + "correctResponse").Single().Value));
    }
}
