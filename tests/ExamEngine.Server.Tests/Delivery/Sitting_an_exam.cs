using System.Net.Http.Json;
using System.Text.Json;
using ExamEngine.Server.Delivery;
using ExamEngine.Server.Delivery.Messages;
using ExamEngine.Server.Records;
using ExamEngine.Sessions;
using ExamEngine.Specs.Server.Fixtures;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace ExamEngine.Specs.Server.Delivery;

public sealed class Sitting_an_exam(TestStores stores)
{
    [Theory]
    [InlineData(Stores.Embedded)]
    [InlineData(Stores.Production)]
    public async Task Every_item_of_the_upgrade_examination_is_answered_saved_submitted_and_reported(Stores kind)
    {
        await using var server = await stores.StartAsync(kind);
        await using var candidate = await CandidateAtHub.ReadyAsync(server, "candidate1", "ctss-upgrade");

        for (var section = 1; section <= 2; section++)
        {
            await candidate.StartSectionAsync(section);
            foreach (var position in candidate.Positions(section))
            {
                await candidate.DoneAsync("OpenItem", position);
                await candidate.EventAsync<ItemEvent>(e => e.Position == position);
                var saved = await candidate.AnswerAsync(position, candidate.AnyAnswer(position));
                Assert.Equal(SaveCode.Received, saved.Code);
                Assert.NotNull(saved.Receipt);
            }

            await candidate.DoneAsync("EndSection", section);
            await candidate.EventAsync<ControlEvent>(e => e.Sections[section - 1].State == SectionStatus.Closed);
        }

        await candidate.EventAsync<SavedEvent>(e => e.Durable == 60);
        await candidate.DoneAsync("SubmitExam");
        await candidate.EventAsync<ControlEvent>(e => e.State == SessionState.Released);

        var report = await candidate.Http.GetFromJsonAsync<JsonElement>($"/api/candidate/sessions/{candidate.SessionId}/report");
        Assert.Equal(0, report.GetProperty("report").GetProperty("notAnswered").GetArrayLength());
        Assert.Equal(60, report.GetProperty("report").GetProperty("maxPoints").GetDecimal());
        Assert.Equal(2, report.GetProperty("report").GetProperty("sectionScores").GetArrayLength());
    }

    [Fact]
    public async Task The_embedded_Garnet_runs_every_script_as_Redis_does()
    {
        await using var server = await stores.StartAsync(Stores.Embedded, settings: [KeyValuePair.Create<string, string?>("ConnectionStrings:Redis", "")]);
        await using var candidate = await CandidateAtHub.ReadyAsync(server, "candidate1", "practice-demo");
        await candidate.StartSectionAsync(1);
        var answer = candidate.AnyAnswer(1);
        Assert.Equal(SaveCode.Received, (await candidate.AnswerAsync(1, answer)).Code);
        var again = await candidate.SaveAsync(CandidateAtHub.Entry(1, 1, answer), CandidateAtHub.Entry(3, 1, answer));
        Assert.Equal([SaveCode.Duplicate, SaveCode.Gap], again.Results.Select(r => r.Code));
        await candidate.EventAsync<SavedEvent>(e => e.Durable == 1);

        await server.WipeRedisAsync();
        Assert.Equal(SaveCode.Received, (await candidate.AnswerAsync(2, candidate.AnyAnswer(2), flagged: true)).Code);
        await candidate.DropAsync();
        await candidate.AttachAsync(comesBack: true);
        Assert.Equal(2, candidate.Snapshot.Seq);
        Assert.Equal([true, true], candidate.Snapshot.Items.Take(2).Select(i => i.Complete));

        await candidate.DoneAsync("EndSection", 1);
        await candidate.DoneAsync("SubmitExam");
        await candidate.EventAsync<ControlEvent>(e => e.State == SessionState.Released);
    }

    [Fact]
    public async Task Nothing_can_be_answered_before_the_first_item_is_shown_and_the_clock_starts_then()
    {
        await using var server = await stores.StartAsync(Stores.Embedded);
        await using var candidate = await CandidateAtHub.ReadyAsync(server, "candidate1", "ctss-upgrade");

        Assert.Equal(SaveCode.Closed, (await candidate.AnswerAsync(1, response: null)).Code);
        await candidate.DoneAsync("BeginSection", 1);
        var opening = await candidate.EventAsync<ControlEvent>(e => e.Sections[0].State == SectionStatus.Opening);
        Assert.Null(opening.Sections[0].Deadline);
        var before = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds();
        await candidate.DoneAsync("SectionShown", 1);
        var after = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds();
        var open = await candidate.EventAsync<ControlEvent>(e => e.Sections[0].State == SectionStatus.Open);

        Assert.InRange(open.Sections[0].Deadline!.Value - (long)TimeSpan.FromMinutes(30).TotalMilliseconds, before, after);
    }

    /// <summary>Another device has used the number, and its answer is committed; the live state knows the number alone.</summary>
    [Theory]
    [InlineData(Stores.Embedded)]
    [InlineData(Stores.Production)]
    public async Task Another_answer_under_a_number_that_is_saved_is_a_conflict_and_the_same_one_a_duplicate(Stores kind)
    {
        await using var server = await stores.StartAsync(kind);
        await using var candidate = await CandidateAtHub.ReadyAsync(server, "candidate1", "practice-demo");
        await candidate.StartSectionAsync(1);
        var answer = candidate.AnyAnswer(1);
        await candidate.SaveAsync(CandidateAtHub.Entry(1, 1, answer));
        await candidate.EventAsync<SavedEvent>(e => e.Durable == 1);

        Assert.Equal(SaveCode.Duplicate, (await candidate.SaveAsync(CandidateAtHub.Entry(1, 1, answer))).Results[0].Code);
        Assert.Equal(SaveCode.Conflict, (await candidate.SaveAsync(CandidateAtHub.Entry(1, 1, answer, flagged: true))).Results[0].Code);
    }

    [Fact]
    public async Task An_answer_sent_twice_is_taken_once_and_one_that_leaves_a_gap_is_not_taken()
    {
        await using var server = await stores.StartAsync(Stores.Embedded);
        await using var candidate = await CandidateAtHub.ReadyAsync(server, "candidate1", "practice-demo");
        await candidate.StartSectionAsync(1);

        var position = candidate.Positions(1).First();
        var answer = candidate.AnyAnswer(position);
        var first = await candidate.SaveAsync(CandidateAtHub.Entry(1, position, answer));
        var again = await candidate.SaveAsync(CandidateAtHub.Entry(1, position, answer), CandidateAtHub.Entry(3, position, answer));

        Assert.Equal(SaveCode.Received, first.Results[0].Code);
        Assert.Equal(SaveCode.Duplicate, again.Results[0].Code);
        Assert.Equal(SaveCode.Gap, again.Results[1].Code);
        Assert.Equal(2, again.Results[1].Expected);
        await candidate.EventAsync<SavedEvent>(e => e.Durable == 1);
    }

    [Fact]
    public async Task A_cleared_answer_is_no_answer_and_a_flag_alone_leaves_the_answer_as_it_was()
    {
        await using var server = await stores.StartAsync(Stores.Embedded);
        await using var candidate = await CandidateAtHub.ReadyAsync(server, "candidate1", "practice-demo");
        await candidate.StartSectionAsync(1);
        var answer = candidate.AnyAnswer(1);

        Assert.Equal(SaveCode.Received, (await candidate.AnswerAsync(1, answer)).Code);
        Assert.Equal(SaveCode.Received, (await candidate.SaveAsync(new AnswerEntry(2, 1, default, Flagged: true, 0))).Results[0].Code);
        await candidate.DropAsync();
        await candidate.AttachAsync();
        Assert.True(candidate.Snapshot.Items[0] is { Complete: true, Flagged: true, Response: not null });

        Assert.Equal(SaveCode.Received, (await candidate.AnswerAsync(1, response: null)).Code);
        await candidate.DropAsync();
        await candidate.AttachAsync();
        Assert.True(candidate.Snapshot.Items[0] is { Complete: false, Flagged: true, Response: null });
    }

    [Fact]
    public async Task Another_window_takes_the_place_and_the_older_one_can_save_nothing_more()
    {
        await using var server = await stores.StartAsync(Stores.Embedded);
        await using var older = await CandidateAtHub.ReadyAsync(server, "candidate1", "practice-demo");
        await older.StartSectionAsync(1);
        await older.AnswerAsync(1, older.AnyAnswer(1));

        await using var newer = await CandidateAtHub.SignInAsync(server, "candidate1", "practice-demo");
        await newer.AttachAsync();
        await older.EventAsync<FencedEvent>(_ => true);

        Assert.Equal(SaveCode.Fenced, (await older.AnswerAsync(1, older.AnyAnswer(1))).Code);
        Assert.False((await older.AskAsync("EndSection", 1)).Ok);
        Assert.Equal(1, newer.Snapshot.Seq);
        Assert.True(newer.Snapshot.Items.Single(i => i.Position == 1).Complete);
        Assert.Equal(SaveCode.Received, (await newer.AnswerAsync(1, older.AnyAnswer(1), flagged: true)).Code);
    }

    [Fact]
    public async Task A_page_that_comes_back_gets_its_own_place_but_takes_it_from_nobody()
    {
        await using var server = await stores.StartAsync(Stores.Embedded);
        await using var first = await CandidateAtHub.ReadyAsync(server, "candidate1", "practice-demo");
        await first.DropAsync();
        await first.AttachAsync(comesBack: true);
        await first.StartSectionAsync(1);
        await first.DropAsync();
        await using var second = await CandidateAtHub.SignInAsync(server, "candidate1", "practice-demo");
        await second.AttachAsync();

        await first.AttachAsync(comesBack: true);

        await first.EventAsync<FencedEvent>(_ => true);
        Assert.False((await first.AskAsync("OpenItem", 1)).Ok);
        await second.DoneAsync("OpenItem", 1);
    }

    [Fact]
    public async Task Redis_is_wiped_and_the_candidate_goes_on_with_every_saved_answer()
    {
        await using var server = await stores.StartAsync(Stores.Embedded);
        await using var candidate = await CandidateAtHub.ReadyAsync(server, "candidate1", "practice-demo");
        await candidate.StartSectionAsync(1);
        var answer = candidate.AnyAnswer(1);
        await candidate.AnswerAsync(1, answer, flagged: true);
        await candidate.EventAsync<SavedEvent>(e => e.Durable == 1);

        await server.WipeRedisAsync();
        Assert.Equal(SaveCode.Received, (await candidate.AnswerAsync(2, candidate.AnyAnswer(2))).Code);
        await candidate.DoneAsync("OpenItem", 2);
        Assert.DoesNotContain(candidate.Events, e => e is FencedEvent);
        await candidate.EventAsync<SavedEvent>(e => e.Durable == 2);
        await server.WipeRedisAsync();
        await candidate.DropAsync();
        await candidate.AttachAsync();

        var item = candidate.Snapshot.Items.Single(i => i.Position == 1);
        Assert.True(item is { Complete: true, Flagged: true });
        Assert.Equal(JsonSerializer.Serialize(answer), item.Response!.Value.GetRawText());
        Assert.Equal(SaveCode.Received, (await candidate.AnswerAsync(1, answer)).Code);
    }

    [Fact]
    public async Task Nobody_starts_before_the_time_of_the_slot_or_after_it()
    {
        await using var server = await stores.StartAsync(Stores.Embedded);
        await using var db = await server.DatabaseAsync();
        await db.ExamSlots.ExecuteUpdateAsync(set => set.SetProperty(s => s.StartsAt, DateTimeOffset.UtcNow.AddMinutes(20)));
        await using var early = await CandidateAtHub.ReadyAsync(server, "candidate1", "practice-demo");
        Assert.Equal("early", (await early.AskAsync("BeginSection", 1)).Code);

        await db.ExamSlots.ExecuteUpdateAsync(set => set.SetProperty(s => s.StartsAt, DateTimeOffset.UtcNow.AddMinutes(-20)));
        await using var late = await CandidateAtHub.ReadyAsync(server, "candidate2", "practice-demo");
        await db.ExamSlots.ExecuteUpdateAsync(set => set.SetProperty(s => s.EndsAt, DateTimeOffset.UtcNow.AddMinutes(-10)));
        server.Services.GetRequiredService<SessionFactsCache>().Clear();
        await late.DropAsync();
        await late.AttachAsync();
        Assert.Equal("late", (await late.AskAsync("BeginSection", 1)).Code);
    }

    [Fact]
    public async Task A_decision_that_did_not_reach_the_live_state_is_projected_by_the_reconciler()
    {
        await using var server = await stores.StartAsync(Stores.Embedded);
        await using var candidate = await CandidateAtHub.ReadyAsync(server, "candidate1", "practice-demo");
        await candidate.StartSectionAsync(1);
        var actor = new SessionActor(SessionRole.Proctor, "Test proctor");
        await server.Services.GetRequiredService<SessionLedger>().DecideAsync(new SessionId(candidate.SessionId), (s, now) => s.Pause(now, actor, "Unseen"));

        Assert.InRange(await server.Services.GetRequiredService<Reconciler>().CompareAsync(), 0, 1);

        await candidate.EventAsync<ControlEvent>(e => e.State == SessionState.Paused);
        Assert.Equal(SaveCode.Paused, (await candidate.AnswerAsync(1, candidate.AnyAnswer(1))).Code);
    }
}
