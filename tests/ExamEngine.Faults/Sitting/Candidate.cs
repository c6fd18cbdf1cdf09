using System.Net.Http.Json;
using ExamEngine.Faults.Links;
using ExamEngine.Specs.Server.Fixtures;

namespace ExamEngine.Faults.Sitting;

/// <summary>One candidate in one exam session, from check-in to the end, over a link of its own and with one page or several.</summary>
internal sealed class Candidate : IAsyncDisposable
{
    // Who sees that nothing is taken stops and waits.
    private const int MostWaiting = 96;
    private readonly Func<Visitor> _visitor;
    private readonly string _number;
    private readonly string _folder;
    private readonly Random _random;
    private readonly int _pace;
    private readonly Acknowledgements _acknowledgements;
    private readonly List<Page> _pages = [];
    private readonly Dictionary<int, Profile> _devices = [];
    private readonly SemaphoreSlim _gate = new(1);
    private long _since;
    private int _section;
    private int _opened;

    public Candidate(Guid session, string name, string number, string folder, Link link, Func<Visitor> visitor, int seed, int pace, Acknowledgements acknowledgements)
    {
        (Session, Name, _number, _folder, Link, _visitor, _acknowledgements) = (session, name, number, folder, link, visitor, acknowledgements);
        _random = new Random(seed);
        _pace = pace;
        Directory.CreateDirectory(folder);
        Log = new PageLog(Path.Combine(folder, "page"), withWire: true);
    }

    public Guid Session { get; }

    /// <summary>Begins every note of this candidate.</summary>
    public string Name { get; }

    public Link Link { get; }

    public PageLog Log { get; }

    public Page? Page { get; private set; }

    /// <summary>What happens at the moment at which the candidate ends a section or hands in; set by the campaign, taken once.</summary>
    public Func<Task>? AtTheEnd { get; set; }

    public bool IsOver => Page?.Sight?.IsOver == true;

    /// <summary>Sits the examination.</summary>
    /// <param name="until">Nobody waits longer.</param>
    public async Task SitAsync(CancellationToken until)
    {
        try
        {
            await CheckInAsync(until);
            await OpenAsync(device: 1);
            var worksToTheEnd = _random.Next(2) == 0;
            while (!IsOver)
            {
                await StepAsync(Page!, worksToTheEnd, until);
                await Task.Delay(25, until);
            }

            // Who tries it after the end is refused.
            Answer(Page!, 1, 1, 1);
            await Task.Delay(1500, until);
            while (Page!.Journal.Pending > 0)
            {
                if (Page.IsFenced)
                {
                    await OpenAsync(device: 1);
                }

                await Task.Delay(200, until);
            }

            Log.Write("left", new { pending = Page.Journal.Pending });
        }
        catch (OperationCanceledException)
        {
            Log.Write("cut-off", new { pending = Page?.Journal.Pending ?? 0, sight = Page?.Sight });
        }
    }

    /// <summary>Opens the examination in another page. The former one stays as it is and finds out by itself.</summary>
    /// <param name="device">Pages of one device share the profile, and so the journal.</param>
    public async Task OpenAsync(int device)
    {
        await _gate.WaitAsync();
        try
        {
            var client = $"{Name}-page{++_opened}";
            Log.Write("opened", new { client, device });
            var page = new Page(_visitor(), Session, client, new FileJournal(Device(device), Log), Log, _acknowledgements);
            _pages.Add(page);
            Page = page;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>The browser crashes and is opened again.</summary>
    public async Task ReloadAsync(int device)
    {
        if (Page is { } page)
        {
            _pages.Remove(page);
            Log.Write("crashed", new { pending = page.Journal.Pending });
            await page.DisposeAsync();
            await OpenAsync(device);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var page in _pages)
        {
            await page.DisposeAsync();
        }

        foreach (var device in _devices.Values)
        {
            device.Dispose();
        }

        Log.Dispose();
        Link.Dispose();
        _gate.Dispose();
    }

    private Profile Device(int number)
    {
        if (!_devices.TryGetValue(number, out var profile))
        {
            _devices[number] = profile = new Profile(Path.Combine(_folder, $"device{number}.journal"));
        }

        return profile;
    }

    private async Task StepAsync(Page page, bool worksToTheEnd, CancellationToken until)
    {
        if (page.IsFenced)
        {
            // “Go on here”: the candidate takes the place back on the page that is in front.
            await OpenAsync(device: 1);
            await Task.Delay(500, until);
            return;
        }

        switch (page.Sight)
        {
            case { State: "paused" }:
                break;
            case { Open: { Deadline: { } deadline } open }:
                await WorkAsync(page, open, deadline, worksToTheEnd, until);
                break;
            case { Opening: { } opening }:
                await page.AskAsync("SectionShown", opening.Number);
                await Task.Delay(200, until);
                break;
            case { State: "ready" or "running", Next: { } next }:
                await page.AskAsync("BeginSection", next.Number);
                await Task.Delay(200, until);
                break;
            case { State: "running", Next: null, Open: null, Opening: null }:
                await EndAsync(page, () => page.AskAsync("SubmitExam"), until);
                break;
            default:
                break;
        }
    }

    private async Task WorkAsync(Page page, SectionSight open, long deadline, bool worksToTheEnd, CancellationToken until)
    {
        if (_section != open.Number)
        {
            (_section, _since) = (open.Number, PageLog.Now);
        }

        // Nobody sits through a whole minute that a proctor has added.
        var left = deadline - PageLog.Now;
        if ((!worksToTheEnd && left < 4000) || (left > 5000 && PageLog.Now - _since > 40_000))
        {
            await EndAsync(page, () => page.AskAsync("EndSection", open.Number), until);
            return;
        }

        // In the last second, and in the time of grace and after it, as fast as the hand can, but one thing at a time.
        var isHasty = left < 1000;
        if (page.Journal.Unreceived < MostWaiting)
        {
            Answer(page, open.First, open.Items, isHasty ? 1 : _random.Next(1, (2 * _pace) + 1));
        }

        await Task.Delay(isHasty && left > -3000 ? _random.Next(20, 80) : left <= -3000 ? 1000 : _random.Next(100, 500), until);
    }

    private void Answer(Page page, int first, int items, int count) =>
        page.Answer([.. Enumerable.Range(0, count).Select(_ => (first + _random.Next(items), ((char)('A' + _random.Next(3))).ToString()))]);

    private async Task EndAsync(Page page, Func<Task> end, CancellationToken until)
    {
        // As the page does: nothing is ended before the server has every answer.
        if (page.Journal.Unreceived > 0)
        {
            return;
        }

        var race = AtTheEnd;
        AtTheEnd = null;
        await Task.WhenAll(race?.Invoke() ?? Task.CompletedTask, end());
        await Task.Delay(300, until);
    }

    public async Task CheckInAsync(CancellationToken until)
    {
        using var visitor = _visitor();
        while (true)
        {
            try
            {
                using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/candidate/sessions/{Session}/check-in")
                {
                    Content = JsonContent.Create(new { confirmationNumber = _number, rulesVersion = "2026-11", rulesAccepted = true }),
                };
                request.Headers.Add("Origin", visitor.Http.BaseAddress!.GetLeftPart(UriPartial.Authority));
                using var patience = CancellationTokenSource.CreateLinkedTokenSource(until);
                patience.CancelAfter(TimeSpan.FromSeconds(8));
                using var response = await visitor.Http.SendAsync(request, patience.Token);
                var text = await response.Content.ReadAsStringAsync(until);
                if (response.IsSuccessStatusCode || text.Contains("checked in already", StringComparison.Ordinal))
                {
                    return;
                }

                Log.Write("check-in", new { status = (int)response.StatusCode, text });
            }
            catch (Exception exception) when (exception is HttpRequestException or IOException or TaskCanceledException && !until.IsCancellationRequested)
            {
                Log.Write("check-in", new { why = exception.GetType().Name });
            }

            await Task.Delay(500, until);
        }
    }
}
