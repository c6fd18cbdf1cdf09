using ExamEngine.Server.Delivery;
using ExamEngine.Server.Delivery.Messages;
using ExamEngine.Server.Records;
using ExamEngine.Sessions;
using Microsoft.EntityFrameworkCore;

namespace ExamEngine.Specs.Server.Protocol;

/// <summary>
/// One schedule on the product, and the model beside it. After each step everything the product did is held against what the model permits and
/// demands; at the end all is brought to rest, handed in, sealed and scored.
/// </summary>
internal sealed partial class Run
{
    private readonly World _world;
    private readonly ExamContext _db;
    private readonly SessionId _id;
    private readonly SessionFacts _facts;
    private readonly Model _model = new();
    private readonly Answers _answers = new();
    private readonly Browser _browser = new();
    private readonly Tab[] _tabs = [new(0), new(1)];
    private Tab _tab;
    private int _ledger;
    private (IReadOnlyList<int> Holders, (string, byte[]?)[] Keys)? _copy;
    private Guid _grant;
    private int _section;

    private Run(World world, ExamContext db, SessionId id, SessionFacts facts)
    {
        (_world, _db, _id, _facts, _tab) = (world, db, id, facts, _tabs[0]);
        _browser.Believed = _answers.Believed;
    }

    private long Now => _world.Clock.Now;

    /// <summary>Runs a schedule.</summary>
    /// <exception cref="BrokenPromiseException">The product broke a promise.</exception>
    public static async Task ScheduleAsync(World world, IReadOnlyList<Step> steps)
    {
        var (id, facts) = await world.BeginAsync();
        await using var db = await world.DatabaseAsync();

        // One connection to look with: opening one costs more than looking.
        await db.Database.OpenConnectionAsync();
        var run = new Run(world, db, id, facts);
        await run.StartAsync();
        try
        {
            foreach (var step in steps)
            {
                try
                {
                    await run.DoAsync(step);
                }
                catch (BrokenPromiseException broken)
                {
                    throw new BrokenPromiseException($"{broken.Message} At {run.Now} ms, doing {step} {run._model}");
                }
            }

            await run.EndAsync();
        }
        finally
        {
            await run.LeaveAsync();
        }
    }

    private async Task StartAsync()
    {
        _ledger = await _db.Ledger.CountAsync(e => e.SessionId == _id.Value);
        await AttachAsync(_tab, node: 0, comesBack: false);
    }

    private async Task DoAsync(Step step)
    {
        _section = step.Act == Act.BeginSection && _model.Phase is not (SectionPhase.Opening or SectionPhase.Open) ? _model.Section + 1 : _model.Section;
        _world.Interruption.At(step.Dies, step.Act == Act.Beat ? Math.Max(1, step.Number) : 1);
        var outcome = await TryAsync(step);
        var hasDied = step.Dies != Dies.Never && !_world.Interruption.IsArmed;
        _world.Interruption.At(Dies.Never);
        _world.Interruption.Meanwhile(null);
        await LookAtPulseAsync();
        await LookAtLedgerAsync(step, outcome, hasDied);
        await LookAtJournalAsync();
        if (!hasDied)
        {
            await LookAtWhatIsDoneAsync(step);
        }
    }

    private async Task<OpResult?> TryAsync(Step step)
    {
        try
        {
            return await ActAsync(step);
        }
        catch (Exception exception) when (IsDeath(exception))
        {
            return null;
        }
    }

    private static bool IsDeath(Exception? exception) => exception is not null && (exception is ServerDiedException || IsDeath(exception.InnerException));

    private Task<OpResult?> ActAsync(Step step) => step.Act switch
    {
        <= Act.SendFromTheOtherTab => AnswerAsync(step),
        Act.TakeOver => AttachAsync(_tabs[1 - _tab.Number], step.Node, comesBack: false, isHeard: step.Number == 0),
        Act.ComeBack => AttachAsync(_tab, step.Node, comesBack: true),
        Act.OtherTabComesBack => AttachAsync(_tabs[1 - _tab.Number], step.Node, comesBack: true),
        Act.SignOfLife => OnPlaceAsync(place => On<CandidateActions>(_tab.Node).AliveAsync(place, new AliveReport(_browser.Pending.Count))),
        Act.BeginSection => OnPlaceAsync(place => On<CandidateActions>(_tab.Node).BeginSectionAsync(place, _section)),
        Act.ShowSection => OnPlaceAsync(place => On<CandidateActions>(_tab.Node).RunAsync(place, (s, now, me) => s.ShowSection(now, me, _section))),
        Act.EndSection => OnPlaceAsync(place => On<CandidateActions>(_tab.Node).EndSectionAsync(place, _section)),
        Act.Submit => OnPlaceAsync(place => On<CandidateActions>(_tab.Node).SubmitAsync(place)),
        Act.TimeIsUp => OnPlaceAsync(place => On<CandidateActions>(_tab.Node).RunAsync(place, (_, _, _) => Decision.Accept())),
        Act.Pause => CommandAsync(step, (s, now) => s.Pause(now, Model.Proctor, "Noise")),
        Act.Resume => CommandAsync(step, (s, now) => s.Resume(now, Model.Proctor)),
        Act.Extend or Act.ExtendAgain => ExtendAsync(step),
        Act.Terminate => CommandAsync(step, (s, now) => s.Terminate(now, Model.Proctor, "Fire")),
        Act.Reinstate => CommandAsync(step, (s, now) => s.Termination?.Request is { IsOpen: true } request
            ? s.AgreeToReinstatement(now, Model.Proctor, request.Number)
            : s.AskReinstatement(now, Model.Administrator, "No fire")),
        Act.Wait or Act.WaitUnhealthy or Act.WaitForTheCut or Act.WaitForWhatIsDue => WaitAsync(step),
        _ => TidyAsync(step),
    };

    private async Task<OpResult?> TidyAsync(Step step)
    {
        switch (step.Act)
        {
            case Act.Flush when await _world.Redis.SetContainsAsync(_world.Names.Dirty(_id), _id.ToString()):
                _world.Interruption.Meanwhile(step.Choice.Length == 0 ? null : () => AnswerAsync(step with { Act = Act.Answer }));
                await (_world.Mutant.Flush?.Invoke(_world, step.Node, _id) ?? On<JournalFlusher>(step.Node).DrainAsync(_id));
                break;
            case Act.Beat:
                await BeatAsync(step.Node);
                break;
            case Act.Sweep:
                await On<DueSweep>(step.Node).SweepAsync();
                break;
            case Act.Reconcile:
                await On<Reconciler>(step.Node).CompareAsync();
                break;
            case Act.WipeRedis:
                await _world.Redis.ExecuteAsync("FLUSHALL");
                _answers.MayHold(_tabs.Select(t => t.Number));
                break;
            case Act.CopyRedis:
                _copy = ([.. _answers.Holders], await _world.CopyAsync(_id));
                break;
            case Act.FallBackToTheCopy when _copy is { } copy:
                await _world.FallBackAsync(copy.Keys);
                _answers.MayHold(copy.Holders);
                break;
            default:
                break;
        }

        return null;
    }

    private async Task BeatAsync(int node)
    {
        if (_world.Mutant.BeforeBeat is { } before)
        {
            await before(_world);
        }

        await On<OutageWatch>(node).BeatAsync();
    }

    private async Task<OpResult?> WaitAsync(Step step)
    {
        const long BeatEvery = 2_900;
        if (step.Act == Act.WaitUnhealthy)
        {
            _world.Clock.Advance(step.Number);
            return null;
        }

        var until = step.Act switch
        {
            Act.WaitForTheCut => _model.Cut + step.Number,
            Act.WaitForWhatIsDue => _model.Due + step.Number,
            _ => Now + step.Number,
        };
        while (until is { } end && Now < end)
        {
            // An outage that is under way stays one until somebody looks.
            var isHealthy = Now - _model.Pulse < BeatEvery;
            _world.Clock.Advance(isHealthy ? Math.Min(_model.Pulse + BeatEvery, end) - Now : end - Now);
            if (isHealthy && Now < end)
            {
                await BeatAsync(0);
                _model.Healthy(Now);
                if (Now + BeatEvery >= end)
                {
                    await BeatAsync(1);
                }
            }
        }

        return null;
    }

    private Task<OpResult?> ExtendAsync(Step step)
    {
        _grant = step.Act == Act.ExtendAgain ? _grant : Guid.NewGuid();
        var (grant, amount) = (_grant, TimeSpan.FromSeconds(Math.Max(1, step.Number)));
        return CommandAsync(step, (s, now) => s.AddTime(now, Model.Proctor, amount, TimeCredit.Extension, "Noise", grant));
    }

    private async Task<OpResult?> CommandAsync(Step step, Func<ExamSession, DateTimeOffset, Decision> command) =>
        OpResult.Of((await On<SessionCommands>(step.Node).RunAsync(_id, command))!.Refusal);

    private async Task<OpResult?> OnPlaceAsync(Func<Place, Task<OpResult>> action) => _tab.Place is { IsFenced: false } place ? await action(place) : null;

    private async Task<OpResult?> AttachAsync(Tab tab, int node, bool comesBack, bool isHeard = true)
    {
        if (tab.Place is { } former)
        {
            await On<CandidatePlaces>(tab.Node).LeaveAsync(former);
        }

        // No two pages attach in one millisecond.
        _world.Clock.Advance(1);
        (tab.Node, tab.Place) = (node, null);
        var request = new AttachRequest(_id.Value, tab.Name, comesBack);
        tab.Place = await On<CandidatePlaces>(node).TakeAsync(request, _world.Candidate, device: null, "") ?? throw new BrokenPromiseException("P4: the page was not let in.");
        Require(!tab.Place.IsFenced || _answers.Holders.Any(h => h != tab.Number), "P4: the page that holds the place was told that it does not.");
        Require(tab.Place.IsFenced || !comesBack || _answers.Holders.Contains(tab.Number), "P4: a page that comes back took the place from another one.");
        if (!tab.Place.IsFenced)
        {
            await HoldAsync(tab, isHeard);
        }

        return null;
    }

    private async Task HoldAsync(Tab tab, bool isHeard)
    {
        _tab = tab;
        _answers.Took(tab.Number);
        foreach (var other in _tabs.Where(t => isHeard && t != tab && t.Place is not null))
        {
            // The hint reaches the other page; it is what its stream does with it.
            other.Place!.IsFenced = true;
        }

        await LookAtJournalAsync();
        if (await On<SessionSnapshots>(tab.Node).TakeAsync(_id) is { } snapshot)
        {
            _answers.SaidDurable(snapshot.Durable);
            _browser.Adopt(snapshot.Seq, snapshot.Durable);
        }
    }

    private async Task LeaveAsync()
    {
        foreach (var tab in _tabs.Where(t => t.Place is not null))
        {
            await On<CandidatePlaces>(tab.Node).LeaveAsync(tab.Place!);
        }
    }

    private T On<T>(int node)
        where T : notnull => _world.Of<T>(node);

    private static void Require(bool isKept, string otherwise)
    {
        if (!isKept)
        {
            throw new BrokenPromiseException(otherwise);
        }
    }

    private sealed class Tab(int number)
    {
        public int Number => number;

        public string Name { get; } = $"tab{number}";

        public int Node { get; set; }

        public Place? Place { get; set; }
    }
}
