using System.Net;
using System.Text.Json;
using ExamEngine.Records;
using ExamEngine.Server.Delivery;
using ExamEngine.Server.Delivery.Messages;
using ExamEngine.Server.ItemBank;
using ExamEngine.Server.Records;
using ExamEngine.Sessions;
using ExamEngine.Specs.Server.Fixtures;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace ExamEngine.Specs.Server.Records;

public sealed class The_record_of_a_session(TestStores stores)
{
    [Theory]
    [InlineData(Stores.Embedded)]
    [InlineData(Stores.Production)]
    public async Task Can_be_taken_out_by_an_administrator_and_holds_against_the_published_key(Stores kind)
    {
        await using var server = await stores.StartAsync(kind);
        await using var candidate = await SatAsync(server);
        using var visitor = server.Visitor();
        using var admin = await server.SignedInAsync("admin");

        var keys = JsonSerializer.Deserialize<JsonElement>(await visitor.Http.GetStringAsync("/api/record-keys")).GetProperty("keys");
        var key = RecordJson.Read<RecordKey>(keys[0].GetRawText(), out _)!;
        var record = RecordJson.Read<SessionRecord>(await admin.Http.GetStringAsync($"/api/admin/sessions/{candidate.SessionId}/record.json"), out var problem);

        Assert.Null(problem);
        Assert.All(RecordVerification.Verify(record!, [key]), finding => Assert.True(finding.Holds, finding.Sentence));
        Assert.Equal("released", record!.State);
        Assert.Equal(3, record.Entries.OfType<RecordedAnswer>().Count());
        Assert.Equal(1, keys.GetArrayLength());
        var heads = JsonSerializer.Deserialize<SlotHead[]>(await admin.Http.GetStringAsync($"/api/admin/slots/{record.Facts.SlotId}/heads.json"), RecordJson.Document)!;
        Assert.All(heads, head => Assert.True(key.HasSigned(head.Signed(), head.Signature)));
        Assert.Equal(heads[^1], record.Heads[^1].Head);
        var exam = server.Services.GetRequiredService<Bank>().Exam(record.Facts.ExamId)!;
        var score = ScoreCheck.Verify(record, exam.Blueprint, exam.Package.Test!, exam.Package.Items);
        Assert.True(score.Holds, score.Sentence);
        Assert.StartsWith("Scored again, the report is the same to the last digit", score.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_what_was_changed_in_the_database()
    {
        await using var server = await stores.StartAsync(Stores.Embedded);
        await using var candidate = await SatAsync(server);
        var export = server.Services.GetRequiredService<RecordExport>();
        var id = new SessionId(candidate.SessionId);
        await using var db = await server.DatabaseAsync();

        var row = await db.Journal.SingleAsync(j => j.SessionId == id.Value && j.Seq == 2);
        row.ReceivedAt = row.ReceivedAt.AddSeconds(-1);
        await db.SaveChangesAsync();
        Assert.Contains(RecordVerification.Verify((await export.RecordAsync(id))!, []), finding => !finding.Holds && finding.Sentence.Contains("chain is broken", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Is_not_for_candidates_proctors_or_strangers()
    {
        await using var server = await stores.StartAsync(Stores.Embedded);
        await using var candidate = await CandidateAtHub.SignInAsync(server, "candidate1", "practice-demo");
        using var proctor = await server.SignedInAsync("proctor");
        using var admin = await server.SignedInAsync("admin");
        var path = $"/api/admin/sessions/{candidate.SessionId}/record.json";

        Assert.Equal(HttpStatusCode.Forbidden, (await candidate.Http.GetAsync(path)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await proctor.Http.GetAsync(path)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.Http.GetAsync($"/api/admin/sessions/{Guid.NewGuid()}/record.json")).StatusCode);
    }

    [Theory]
    [InlineData(Stores.Embedded)]
    [InlineData(Stores.Production)]
    public async Task Is_one_chain_whoever_writes_to_it_at_the_same_time(Stores kind)
    {
        await using var server = await stores.StartAsync(kind);
        await using var candidate = await CandidateAtHub.ReadyAsync(server, "candidate1", "practice-demo");
        await candidate.StartSectionAsync(1);
        var commands = server.Services.GetRequiredService<SessionCommands>();
        var flusher = server.Services.GetRequiredService<JournalFlusher>();
        var id = new SessionId(candidate.SessionId);
        var proctor = new SessionActor(SessionRole.Proctor, "Test proctor");
        var giving = Task.Run(async () =>
        {
            for (var i = 0; i < 20; i++)
            {
                await commands.RunAsync(id, (s, now) => s.AddTime(now, proctor, TimeSpan.FromSeconds(1), TimeCredit.Extension, "Noise"));
            }
        });
        for (var i = 0; i < 40; i++)
        {
            Assert.Equal(SaveCode.Received, (await candidate.AnswerAsync(1, candidate.AnyAnswer(1))).Code);
            await Task.WhenAll(flusher.DrainAsync(id), flusher.DrainAsync(id));
        }

        await giving;

        var record = await server.Services.GetRequiredService<RecordExport>().RecordAsync(id);
        Assert.All(RecordVerification.Verify(record!, []), finding => Assert.True(finding.Holds, finding.Sentence));
        Assert.Equal(40, record!.Entries.OfType<RecordedAnswer>().Count());
        Assert.Equal(24, record.Entries.OfType<RecordedChange>().Count());
    }

    [Theory]
    [InlineData(Stores.Embedded)]
    [InlineData(Stores.Production)]
    public async Task From_before_there_were_chains_gets_its_chain_with_the_next_entry(Stores kind)
    {
        await using var server = await stores.StartAsync(kind);
        await using var candidate = await SatAsync(server);
        var id = new SessionId(candidate.SessionId);
        await using var db = await server.DatabaseAsync();
        await db.Ledger.ExecuteUpdateAsync(set => set.SetProperty(e => e.Link, (long?)null).SetProperty(e => e.LinkHash, (string?)null));
        await db.Journal.ExecuteUpdateAsync(set => set.SetProperty(e => e.Link, (long?)null).SetProperty(e => e.LinkHash, (string?)null));
        await db.Sessions.ExecuteUpdateAsync(set => set.SetProperty(s => s.ChainHash, (string?)null).SetProperty(s => s.ChainLength, 0L));
        await db.SlotHeads.ExecuteDeleteAsync();

        await server.Services.GetRequiredService<SessionCommands>().RunAsync(
            id, (s, now) => s.Move(now, new SessionActor(SessionRole.Administrator, "Test"), SessionState.Voided, "Test"));

        var record = await server.Services.GetRequiredService<RecordExport>().RecordAsync(id);
        Assert.All(RecordVerification.Verify(record!, []), finding => Assert.True(finding.Holds, finding.Sentence));
        Assert.Equal("voided", record!.State);
    }

    [Fact]
    public async Task Gives_the_candidate_a_signed_receipt_without_any_content()
    {
        await using var server = await stores.StartAsync(Stores.Embedded);
        await using var running = await CandidateAtHub.ReadyAsync(server, "candidate2", "practice-demo");
        await using var candidate = await SatAsync(server);
        var path = $"/api/candidate/sessions/{candidate.SessionId}/receipt";

        var text = await candidate.Http.GetStringAsync(path);
        var receipt = RecordJson.Read<SubmissionReceipt>(text, out _)!;

        Assert.All(RecordVerification.Verify(receipt, []), finding => Assert.True(finding.Holds, finding.Sentence));
        Assert.Contains(RecordVerification.Verify(receipt with { ItemsAnswered = 9 }, []), finding => !finding.Holds);
        Assert.Equal((2, 3, "submitted"), (receipt.ItemsAnswered, receipt.Entries, receipt.EndedAs));
        Assert.DoesNotContain("RESPONSE", text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await running.Http.GetAsync(path)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await running.Http.GetAsync($"/api/candidate/sessions/{running.SessionId}/receipt")).StatusCode);
    }

    [Theory]
    [InlineData(Stores.Embedded)]
    [InlineData(Stores.Production)]
    public async Task Is_signed_each_time_something_has_happened_and_not_otherwise(Stores kind)
    {
        await using var server = await stores.StartAsync(kind);
        await using var candidate = await CandidateAtHub.ReadyAsync(server, "candidate1", "practice-demo");
        await candidate.StartSectionAsync(1);
        var heads = server.Services.GetRequiredService<SlotHeads>();
        await heads.SignAsync();

        Assert.Equal(0, await heads.SignAsync());
        await candidate.AnswerAsync(1, candidate.AnyAnswer(1));
        await candidate.EventAsync<SavedEvent>(e => e.Durable == 1);
        Assert.Equal(1, await heads.SignAsync());
        Assert.Equal(0, await heads.SignAsync());
    }

    /// <summary>Several nodes sign at the same time as entries are appended: heads come in some order, and none may take back what another has signed.</summary>
    [Fact]
    public async Task Is_never_signed_shorter_than_before_however_many_sign_at_once()
    {
        await using var server = await stores.StartAsync(Stores.Production);
        await using var candidate = await CandidateAtHub.ReadyAsync(server, "candidate1", "practice-demo");
        await candidate.StartSectionAsync(1);
        var (heads, ledger, id) = (server.Services.GetRequiredService<SlotHeads>(), server.Services.GetRequiredService<SessionLedger>(), new SessionId(candidate.SessionId));
        var slot = (await ledger.FindAsync(id))!.Facts.SlotId;
        using var over = new CancellationTokenSource();
        var signing = Enumerable.Range(0, 6).Select(_ => Task.Run(async () =>
        {
            while (!over.IsCancellationRequested)
            {
                await heads.SignAsync(slot);
            }
        })).ToArray();
        for (var minutes = 1; minutes <= 100; minutes++)
        {
            await ledger.DecideAsync(id, (s, now) => s.AddTime(now, new SessionActor(SessionRole.Proctor, "Test proctor"), TimeSpan.FromMinutes(1), TimeCredit.Extension, "Noise", Guid.NewGuid()));
        }

        await over.CancelAsync();
        await Task.WhenAll(signing);

        await using var db = await server.DatabaseAsync();
        var entries = await db.SlotHeads.Where(h => h.SlotId == slot).OrderBy(h => h.Number).Select(h => h.Entries).ToListAsync();
        Assert.True(entries.Count > 10, $"Only {entries.Count} heads were signed.");
        Assert.Equal(entries.Order(), entries);
    }

    /// <summary>An examination with three entries on two items, submitted and released.</summary>
    private static async Task<CandidateAtHub> SatAsync(ServerUnderTest server)
    {
        var candidate = await CandidateAtHub.ReadyAsync(server, "candidate1", "practice-demo");
        await candidate.StartSectionAsync(1);
        await candidate.DoneAsync("OpenItem", 2);
        await candidate.EventAsync<ItemEvent>(e => e.Position == 2);
        await candidate.AnswerAsync(1, candidate.AnyAnswer(1));
        await candidate.AnswerAsync(2, candidate.AnyAnswer(2), flagged: true);
        await candidate.AnswerAsync(1, candidate.AnyAnswer(1));
        await candidate.DoneAsync("EndSection", 1);
        await candidate.DoneAsync("SubmitExam");
        await candidate.EventAsync<ControlEvent>(e => e.State == SessionState.Released);
        return candidate;
    }
}
