using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using ExamEngine.Faults.Checking;
using ExamEngine.Faults.Links;
using ExamEngine.Faults.Sitting;
using ExamEngine.Faults.Stand;
using ExamEngine.Specs.Server.Fixtures;
using Npgsql;

namespace ExamEngine.Faults.Campaign;

/// <summary>One round: candidates sit from check-in to report while faults are injected; then everything heals, comes to rest, and is judged.</summary>
internal sealed class Round(TestStand stand, SignIns signIns, CampaignOptions options, int number, string folder)
{
    private static readonly TimeSpan SittingLimit = TimeSpan.FromSeconds(240);
    private static readonly TimeSpan RestLimit = TimeSpan.FromSeconds(180);
    private readonly List<FaultEvidence> _faults = [];
    private readonly Lock _gate = new();

    public Acknowledgements Acknowledgements { get; } = new();

    /// <summary>What it took its time for, in words.</summary>
    public string Times { get; private set; } = "";

    public IReadOnlyList<FaultEvidence> Faults => _faults;

    /// <summary>Runs it.</summary>
    /// <param name="schedule">Its faults.</param>
    public async Task<IReadOnlyList<Violation>> RunAsync(Schedule schedule)
    {
        Directory.CreateDirectory(folder);
        var watch = Stopwatch.StartNew();
        var times = new List<double>();
        using var log = new PageLog(Path.Combine(folder, "proctor"), withWire: false);
        var proctor = new ProctorDesk([.. stand.Nodes.Select(node => new Func<Visitor>(() => signIns.Proctor(node.Address)))], log);
        var candidates = await BookAsync(options.Slots);
        times.Add(watch.Elapsed.TotalSeconds);
        var sessions = candidates.ConvertAll(candidate => candidate.Session);
        using var until = new CancellationTokenSource(SittingLimit + RestLimit);
        var sitting = Task.WhenAll(candidates.Select(candidate => candidate.SitAsync(until.Token)));
        using var sitters = new CancellationTokenSource(SittingLimit);
        _ = sitting.ContinueWith(_ => sitters.CancelAsync(), TaskScheduler.Default);
        await InjectAsync(schedule, candidates, proctor, sitters.Token);
        await ResumeAllAsync(sessions, proctor, sitting);
        await sitting;
        times.Add(watch.Elapsed.TotalSeconds);
        await RestAsync(sessions);
        times.Add(watch.Elapsed.TotalSeconds);
        foreach (var candidate in candidates)
        {
            await candidate.DisposeAsync();
        }

        WriteFaults();
        log.Flush();

        // One of each slot: taking it out has the slot signed as it stands now.
        var sample = candidates.Where((_, index) => index % SignIns.Candidates == number % SignIns.Candidates).Select(candidate => candidate.Session);
        var verified = await new SecondOpinion(stand, signIns, folder).OnAsync(sample);
        await using var database = await stand.Postgres.OpenAsync();
        var evidence = await Evidence.ReadAsync(folder, database);
        Violation[] found = [.. new Checker(evidence).Judge(), .. verified];
        foreach (var session in evidence.Sessions.Where(session => found.Any(violation => violation.Session == session.Id)))
        {
            await File.WriteAllLinesAsync(Path.Combine(folder, $"{session.Id}", "ledger.txt"), session.Ledger.Select(row => $"{row.Number} stored {row.StoredAt} {row.Text}"));
        }

        Times = string.Create(CultureInfo.InvariantCulture, $"booked after {times[0]:0} s, sat until {times[1]:0} s, at rest after {times[2]:0} s, judged after {watch.Elapsed.TotalSeconds:0} s");
        return found;
    }

    private async Task InjectAsync(Schedule schedule, List<Candidate> candidates, ProctorDesk proctor, CancellationToken over)
    {
        var begun = PageLog.Now;
        var great = new GreatFaults(stand, candidates);
        var small = new SmallFaults(candidates, proctor);
        var running = new List<Task>();
        var greatLane = Task.Run(
            async () =>
            {
                foreach (var fault in schedule.Great.TakeWhile(_ => !over.IsCancellationRequested))
                {
                    await WaitAsync(begun + fault.At, over);
                    await InjectAsync(fault, great.InjectAsync);
                }

                await great.SettledAsync();
            },
            CancellationToken.None);
        foreach (var fault in schedule.Small.TakeWhile(_ => !over.IsCancellationRequested))
        {
            await WaitAsync(begun + fault.At, over);
            running.Add(Task.Run(() => InjectAsync(fault, small.InjectAsync), CancellationToken.None));
        }

        await Task.WhenAll([.. running, greatLane]);
        candidates.ForEach(candidate => (candidate.Link.Weather, candidate.Link.Refusing) = (LinkWeather.Fair, false));
    }

    private async Task InjectAsync(PlannedFault fault, Func<PlannedFault, Action<string, int>, Task> inject)
    {
        FaultEvidence? record = null;
        await inject(fault, (target, outageMs) =>
        {
            lock (_gate)
            {
                if (record is null)
                {
                    var now = PageLog.Now;
                    record = new FaultEvidence(_faults.Count + 1, fault.Kind.ToString(), target, now, now + outageMs, outageMs > 0, Acknowledgements.InFlight);
                    _faults.Add(record);
                }
            }
        });
        lock (_gate)
        {
            // How long an outage was for certain is known before; what starting again took comes on top of it.
            if (record is { Outage: false })
            {
                _faults[record.Number - 1] = record with { To = PageLog.Now };
            }
        }
    }

    private static async Task WaitAsync(long at, CancellationToken over)
    {
        if (at > PageLog.Now)
        {
            await Task.Delay((int)(at - PageLog.Now), over).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>A proctor's last look: nobody stays paused because an answer to Resume was lost.</summary>
    private async Task ResumeAllAsync(List<Guid> sessions, ProctorDesk proctor, Task sitting)
    {
        while (!sitting.IsCompleted)
        {
            foreach (var session in await InStateAsync(sessions, [4]))
            {
                await proctor.ResumeAsync(session);
            }

            await Task.WhenAny(sitting, Task.Delay(1000));
        }
    }

    /// <summary>Waits until every session has come to its end by itself.</summary>
    private async Task RestAsync(List<Guid> sessions)
    {
        var limit = PageLog.Now + (long)RestLimit.TotalMilliseconds;
        while ((await InStateAsync(sessions, [3, 4, 6, 7, 9, 10])).Count > 0 && PageLog.Now < limit)
        {
            await Task.Delay(500);
        }

        await Task.Delay(2500);
    }

    private async Task<List<Guid>> InStateAsync(List<Guid> sessions, int[] states)
    {
        await using var connection = await stand.Postgres.OpenAsync();
        await using var command = new NpgsqlCommand("""SELECT "Id" FROM "Sessions" WHERE "Id" = ANY($1) AND "State" = ANY($2)""", connection)
        {
            Parameters = { new() { Value = sessions.ToArray() }, new() { Value = states } },
        };
        await using var row = await command.ExecuteReaderAsync();
        var found = new List<Guid>();
        while (await row.ReadAsync())
        {
            found.Add(row.GetGuid(0));
        }

        return found;
    }

    private async Task<List<Candidate>> BookAsync(int slots)
    {
        var candidates = new List<Candidate>();
        using var administrator = signIns.Administrator(stand.Nodes[0].Address);
        var people = await administrator.Http.GetFromJsonAsync<JsonElement>("/api/admin/people");
        for (var s = 0; s < slots; s++)
        {
            var slot = await Booking.SlotAsync(administrator, people, signIns, $"Round {number}, {s + 1}");
            for (var c = 1; c <= SignIns.Candidates; c++)
            {
                var (session, confirmation) = await Booking.BookAsync(administrator, people, signIns, slot, c);
                var (account, index) = (c, candidates.Count + 1);
                var link = stand.ToNodes();
                candidates.Add(new Candidate(
                    session, $"r{number}c{index}", confirmation, Path.Combine(folder, $"{session}"), link,
                    () => signIns.Candidate(account, new Uri($"http://127.0.0.1:{link.Port}")), unchecked((number * 1000) + index), options.Pace, Acknowledgements));
            }
        }

        return candidates;
    }

    private void WriteFaults() =>
        File.WriteAllLines(Path.Combine(folder, "faults.log"), _faults.Select(fault => JsonSerializer.Serialize(fault, JsonSerializerOptions.Web)));
}
