using System.Diagnostics;
using ExamEngine.LoadTests.Measuring;
using ExamEngine.LoadTests.Sitting;
using ExamEngine.LoadTests.Stand;

namespace ExamEngine.LoadTests.Running;

/// <summary>What a scenario has to work with.</summary>
internal sealed class LoadRun(LoadOptions options, LoadStand stand, Recorder recorder, Seeding seeding, Action<string> say)
{
    /// <summary>The rules a candidate accepts at check-in; the server refuses another version.</summary>
    private const string Rules = "2026-11";

    public LoadOptions Options => options;

    public LoadStand Stand => stand;

    public Recorder Recorder => recorder;

    public Seeding Seeding => seeding;

    public Action<string> Say => say;

    /// <summary>The candidates' slot.</summary>
    public Guid Slot { get; private set; }

    public Crowd Crowd { get; private set; } = new([]);

    public Findings Findings { get; } = new();

    /// <summary>Second by second; complete when the phases are over.</summary>
    public IReadOnlyList<Sample> Samples { get; set; } = [];

    /// <summary>Everybody goes.</summary>
    public async Task LeaveAsync()
    {
        await Crowd.DisposeAsync();
        Crowd = new Crowd([]);
    }

    /// <summary>Makes accounts and books seats.</summary>
    public async Task BookAsync(int candidates)
    {
        await LeaveAsync();
        var watch = Stopwatch.StartNew();
        var accounts = await seeding.AccountsAsync(candidates);
        Slot = await seeding.SlotAsync(LoadBank.Exam, candidates);
        var seats = await seeding.BookAsync(Slot, accounts);
        say($"{candidates} accounts and bookings after {watch.Elapsed.TotalSeconds:0.0} s.");
        Crowd = new Crowd([.. seats.Select((seat, n) => new Candidate(seat, stand.Addresses, n, options.Items, recorder))]);
    }

    /// <summary>Signs in and checks in.</summary>
    public Task EnterAsync() => Crowd.EnterAsync(Rules);

    /// <summary>Makes accounts, books, signs in, checks in, attaches and starts: everybody sits and the clock runs.</summary>
    public async Task SitDownAsync(int candidates)
    {
        await BookAsync(candidates);
        await EnterAsync();
        await Crowd.SitDownAsync();
    }
}
