using System.Text.Json;
using ExamEngine.Server.Delivery.Messages;
using ExamEngine.Server.Records;
using ExamEngine.Sessions;
using Microsoft.EntityFrameworkCore;

namespace ExamEngine.Specs.Server.Protocol;

// What the product has done, held against the model.
internal sealed partial class Run
{
    /// <summary>A healthy moment is one that the database has as such.</summary>
    private async Task LookAtPulseAsync() => _model.Healthy(VirtualClock.Since((await _db.Pulse.AsNoTracking().SingleAsync()).At));

    private async Task LookAtLedgerAsync(Step? step, OpResult? outcome, bool hasDied)
    {
        var texts = await _db.Ledger.Where(e => e.SessionId == _id.Value && e.Number > _ledger).OrderBy(e => e.Number).Select(e => e.Json).ToListAsync();
        var entries = new Queue<SessionEvent>(texts.Select(json => JsonSerializer.Deserialize<SessionEvent>(json, RecordsJson.Options)!));
        _ledger += entries.Count;
        while (entries.TryPeek(out var entry) && entry.Actor.Role == SessionRole.System)
        {
            if (entries.Dequeue() is TimeAdded credit)
            {
                _model.TakeCredit(credit);
            }
            else
            {
                _model.TakeOfTheClock(entry, Now);
            }
        }

        var expected = step is null || IsWithoutPlace(step.Act) ? null : _model.Expected(step.Act, Now, _section, Math.Max(1, step.Number), _grant);
        if (entries.TryDequeue(out var done))
        {
            Require(expected is not null && IsSame(done, expected), $"P5: {Model.Words(done)} was done, asked for and allowed was {(expected is null ? "nothing" : Model.Words(expected))}.");
            _model.Take(done);
        }
        else if (expected is not null && !hasDied)
        {
            Require(outcome is { Ok: false, Code: "fenced" } && _answers.Holders.Count > 1, $"P5: {Model.Words(expected)} was asked for and not done: {outcome?.Message}");
        }

        Require(entries.Count == 0, $"P5: more was done than asked for: {string.Join(", ", entries.Select(Model.Words))}.");
    }

    private bool IsWithoutPlace(Act act) => act is >= Act.BeginSection and <= Act.TimeIsUp && _tab.Place is not { IsFenced: false };

    private static bool IsSame(SessionEvent done, SessionEvent expected) =>
        done.GetType() == expected.GetType() && done.At == expected.At && done.Actor.Role == expected.Actor.Role && (done, expected) switch
        {
            (SectionOpening a, SectionOpening b) => a.Section == b.Section,
            (SectionStarted a, SectionStarted b) => a.Section == b.Section,
            (SectionClosed a, SectionClosed b) => a.Section == b.Section && a.Reason == b.Reason,
            (TimeAdded a, TimeAdded b) => a.Amount == b.Amount && a.Kind == b.Kind && a.Reference == b.Reference,
            (Ended a, Ended b) => a.State == b.State,
            _ => true,
        };

    private async Task LookAtJournalAsync()
    {
        var known = _answers.Rows.Count;
        _answers.Committed(known, await _db.Journal.AsNoTracking().Where(j => j.SessionId == _id.Value && j.Seq > known).OrderBy(j => j.Seq).ToListAsync());
        var durable = await _db.Sessions.Where(s => s.Id == _id.Value).Select(s => s.DurableSeq).SingleAsync();
        Require(durable == _answers.Rows.Count, $"P1: the database says {durable} are durable and has {_answers.Rows.Count}.");
        if (await LiveAsync("durable") is { } said)
        {
            _answers.SaidDurable(said);
        }
    }

    /// <summary>What has to be so after a step that nothing has interrupted.</summary>
    private async Task LookAtWhatIsDoneAsync(Step step)
    {
        switch (step.Act)
        {
            case Act.Beat:
                _model.EverythingIsGiven();
                break;
            case Act.Flush when await LiveAsync("seq") is { } seq:
                Require(seq <= _answers.Rows.Count, $"P1: {seq} were received, and after flushing the database has {_answers.Rows.Count}.");
                break;
            case Act.Reconcile:
                await LookAtLiveTimesAsync();
                break;
            default:
                break;
        }
    }

    /// <summary>The live state is the database's: version, state and times.</summary>
    private async Task LookAtLiveTimesAsync()
    {
        var fields = await _world.Redis.HashGetAsync(_world.Names.Session(_id), ["ctl", "state", "deadline", "cut", "remaining", "phase"]);
        if (fields[0].IsNull)
        {
            return;
        }

        var deadline = (long)fields[2] == 0 ? (long?)null : VirtualClock.Since((long)fields[2]);
        var cut = (long)fields[3] == 0 ? (long?)null : VirtualClock.Since((long)fields[3]);
        var isSame = (int)fields[0] == _ledger && fields[1] == _model.State.ToString() && deadline == _model.Deadline && cut == _model.Cut;
        Require(isSame, $"P3: the live state says version {fields[0]}, {fields[1]}, deadline {deadline}, cut {cut}; version {_ledger}, {_model.State}, deadline {_model.Deadline}, cut {_model.Cut} are owed.");
        if (_model is { State: SessionState.Paused, Phase: not SectionPhase.None })
        {
            var left = Math.Max(0, _model.End - _model.PausedAt!.Value);
            Require((long)fields[4] == left, $"P3: {fields[4]} ms are shown as left, {left} are owed.");
        }
    }

    private async Task<long?> LiveAsync(string field)
    {
        var value = await _world.Redis.HashGetAsync(_world.Names.Session(_id), field);
        return value.IsNull ? null : (long)value;
    }
}
