using System.Text.Json;
using ExamEngine.Records;
using ExamEngine.Scoring;
using ExamEngine.Server.Delivery;
using ExamEngine.Server.Delivery.Messages;
using ExamEngine.Server.Records;
using ExamEngine.Server.Reporting;
using ExamEngine.Sessions;
using Microsoft.EntityFrameworkCore;

namespace ExamEngine.Specs.Server.Protocol;

// The end of every schedule: the stores are well again, the page comes back and sends what it has, and the examination is scored.
internal sealed partial class Run
{
    private static readonly Step Nothing = new(Act.Sweep, 0);

    private async Task EndAsync()
    {
        await DoAsync(new Step(Act.Beat, 0));
        await DoAsync(new Step(Act.Beat, 1));
        await DoAsync(new Step(Act.Reconcile, 0));
        await AttachAsync(_tab, _tab.Node, comesBack: false);
        await DoAsync(Nothing);
        await SendAllAsync();
        if (_model.State == SessionState.Paused)
        {
            Require(_browser.Batch().All(e => e.Receipt is null), "P1: an answer with a receipt is not taken while paused.");
            await DoAsync(new Step(Act.Resume, 0));
        }

        await SendAllAsync();
        Require(_browser.Batch().Count == 0, "P1: the page cannot get rid of its answers.");
        await DoAsync(new Step(Act.Flush, 1));
        _answers.EveryPromiseIsKept();
        await DoAsync(new Step(Act.Reconcile, 1));
        await LookAtLiveTimesAsync();
        await ScoreAsync();
    }

    /// <summary>As the page does: again and again, while the server's pulse goes on.</summary>
    private async Task SendAllAsync()
    {
        for (var i = 0; i < 60 && _browser.Batch().Count > 0; i++)
        {
            await DoAsync(new Step(Act.Send, 0));
            if (i % 10 == 3)
            {
                await DoAsync(new Step(Act.Beat, _tab.Node));
            }
        }
    }

    private async Task ScoreAsync()
    {
        if (_model.State == SessionState.Ready)
        {
            return;
        }

        for (var i = 0; i < 6 && _model.IsLive; i++)
        {
            await DoAsync(new Step(Act.WaitForWhatIsDue, 0, 1));
            await DoAsync(new Step(Act.Beat, 0));
            await DoAsync(new Step(Act.Beat, 1));
            await DoAsync(new Step(Act.Sweep, i % 2));
        }

        Require(!_model.IsLive, "P3: the examination does not end.");
        _world.Clock.Advance(25 * 3_600_000);
        await On<SessionScoring>(0).FinishAsync(_id);
        await LookAtJournalAsync();
        _answers.Committed(0, await _db.Journal.AsNoTracking().Where(j => j.SessionId == _id.Value).OrderBy(j => j.Seq).ToListAsync());
        var state = await _db.Sessions.Where(s => s.Id == _id.Value).Select(s => s.State).SingleAsync();
        var report = await _db.ScoreReports.Where(r => r.SessionId == _id.Value).Select(r => r.Json).SingleAsync();
        var points = JsonSerializer.Deserialize<ScoreReport>(report!, RecordsJson.Options)!.RawPoints;
        Require(state is SessionState.Released or SessionState.Scored, $"P5: the examination is {state} at the end.");
        Require(points == _answers.Score, $"P1: {points} points were given, {_answers.Score} were earned.");
        await NothingCountsAnyMoreAsync();
    }

    /// <summary>After sealing no answer is taken, not even one with a receipt.</summary>
    private async Task NothingCountsAnyMoreAsync()
    {
        var before = _answers.Rows.Count;
        var browser = new Browser();
        browser.Adopt(before, before);
        var entry = browser.Write(1, "A").Entry;
        var hash = AnswerContent.Hash(entry.Position, entry.Response.GetRawText(), entry.Flagged);
        var receipt = Receipts.Sign(_facts.ReceiptKey, _id, _tab.Place!.Epoch, entry.Seq, hash, VirtualClock.Start.ToUnixTimeMilliseconds());
        var reply = await On<AnswerIntake>(1).SaveOverHttpsAsync(_facts, new AnswerBatch(_tab.Place!.Epoch, [entry with { Receipt = receipt }]));
        await On<JournalFlusher>(1).DrainAsync(_id);
        await LookAtJournalAsync();
        Require(reply.Results[0].Code == SaveCode.Closed && _answers.Rows.Count == before, $"P2: after sealing an answer was told {reply.Results[0].Code}.");
    }
}
