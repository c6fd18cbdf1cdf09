using System.Diagnostics;
using ExamEngine.LoadTests.Measuring;
using ExamEngine.LoadTests.Wire;

namespace ExamEngine.LoadTests.Sitting;

/// <summary>
/// A candidate at a page, without a browser: signs in, checks in, attaches, looks at items, answers, gives signs of life, comes back when the connection is lost. Follows
/// <c>candidate/</c> of the web client, and is to be changed with it.
/// </summary>
internal sealed partial class Candidate : IAsyncDisposable
{
    private static readonly int[] DelaysMs = [200, 500, 1000, 2000, 4000, 5000];
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly IReadOnlyList<Uri> _nodes;
    private readonly Recorder _recorder;
    private readonly Browser _browser;
    private readonly Lock _gate = new();
    private readonly Dictionary<int, Call> _calls = [];
    private readonly Answers _answers;
    private readonly string _client = $"load-{Guid.NewGuid():n}";
    private readonly int _items;
    private HubWire? _wire;
    private Entry[]? _batch;
    private TaskCompletionSource _attached = Fresh(), _firstItem = Fresh(), _open = Fresh();
    private int _node;
    private int _id;
    private int _batchId;
    private long _notBefore;
    private volatile bool _isInLine;
    private bool _wasAttached;
    private bool _leaves;

    public Candidate(Seat seat, IReadOnlyList<Uri> nodes, int number, int items, Recorder recorder)
    {
        (Seat, _nodes, _node, _items, _recorder) = (seat, nodes, number % nodes.Count, items, recorder);
        _browser = new Browser(nodes[_node]);
        _answers = new Answers(recorder);
    }

    public Seat Seat { get; }

    /// <summary>The page comes back by itself when its connection is lost, as pages do.</summary>
    public bool ComesBack { get; set; } = true;

    /// <summary>When the page was attached last; a time stamp of the stopwatch.</summary>
    public long AttachedAt { get; private set; }

    public bool IsAttached => Volatile.Read(ref _wire) is not null && _attached.Task.IsCompletedSuccessfully;

    /// <summary>How many answers were given.</summary>
    public int Given
    {
        get
        {
            lock (_gate)
            {
                return _answers.Given;
            }
        }
    }

    /// <summary>The answers that are not durable.</summary>
    public int Pending
    {
        get
        {
            lock (_gate)
            {
                return _answers.Pending;
            }
        }
    }

    public IReadOnlyList<int> Received
    {
        get
        {
            lock (_gate)
            {
                return [.. _answers.Received];
            }
        }
    }

    public Task SignInAsync() => TimedAsync("sign-in", () => _browser.SignInAsync(Seat.Email, Stand.Seeding.Password));

    public Task CheckInAsync(string rules) => TimedAsync("check-in", async () =>
    {
        var (status, text) = await _browser.PostAsync($"/api/candidate/sessions/{Seat.Session}/check-in", new { confirmationNumber = Seat.Number, rulesVersion = rules, rulesAccepted = true });
        if (status != System.Net.HttpStatusCode.OK)
        {
            throw new InvalidOperationException($"Check-in was refused: {text}");
        }
    });

    /// <summary>Loads the page of the examination; the live connection is opened by it.</summary>
    public Task LoadPageAsync() => TimedAsync("page", () => _browser.GetAsync($"/exams/{Seat.Session}"));

    /// <summary>Opens the live connection and takes the place.</summary>
    /// <param name="intended">From when the duration counts.</param>
    public async Task AttachAsync(long intended)
    {
        await ConnectAsync();
        await _attached.Task.WaitAsync(Patience);
        _recorder.Took("attach", intended);
    }

    /// <summary>Presses Start and waits until the first item is there and the clock runs.</summary>
    /// <param name="intended">From when the first item's duration counts.</param>
    public async Task StartAsync(long intended)
    {
        await OkAsync("BeginSection", "[1]");
        await _firstItem.Task.WaitAsync(Patience);
        _recorder.Took("first item", intended);
        await OkAsync("SectionShown", "[1]");
        await _open.Task.WaitAsync(Patience);
    }

    /// <summary>Ends the section and hands the examination in, once the server has every answer.</summary>
    public async Task SubmitAsync(long intended)
    {
        await OkAsync("EndSection", "[1]");
        await OkAsync("SubmitExam", "[]");
        _recorder.Took("submit", intended);
    }

    /// <summary>Gives an answer; the page sends it when it can.</summary>
    /// <param name="intended">When the candidate meant to.</param>
    /// <param name="looksAtNext">Then opens the next item.</param>
    public void Answer(long intended, bool looksAtNext)
    {
        int next;
        lock (_gate)
        {
            next = (_answers.Give(_items, intended).Position % _items) + 1;
        }

        _recorder.Took("generator late", intended);
        Deliver();
        if (looksAtNext)
        {
            Send("OpenItem", $"[{next}]", "open item");
        }
    }

    /// <summary>Gives an answer and waits until it is received.</summary>
    /// <returns>False when it was refused.</returns>
    public Task<bool> AnswerAsync(long intended)
    {
        var waiting = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            _answers.Give(_items, intended).Waiting = waiting;
        }

        Deliver();
        return waiting.Task;
    }

    /// <summary>A sign of life; also sends what had to wait.</summary>
    public void Alive()
    {
        Deliver();
        int pending, onDevice;
        long since;
        lock (_gate)
        {
            (pending, (onDevice, since)) = (_answers.Pending, _answers.OnDevice);
        }

        Send("Alive", $"[{{\"pending\":{pending},\"onDevice\":{onDevice},\"onDeviceMs\":{since}}}]", "sign of life");
    }

    /// <summary>The network takes the connection.</summary>
    public void CutOff() => Volatile.Read(ref _wire)?.Abort();

    public async ValueTask DisposeAsync()
    {
        _leaves = true;
        if (Volatile.Read(ref _wire) is { } wire)
        {
            await wire.DisposeAsync();
        }
    }

    private static TaskCompletionSource Fresh() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private async Task TimedAsync(string what, Func<Task> action)
    {
        var began = Stopwatch.GetTimestamp();
        await action();
        _recorder.Took(what, began);
    }
}
