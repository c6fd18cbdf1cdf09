using System.Diagnostics;
using Xunit;

namespace ExamEngine.Specs.Browser.Fixtures;

/// <summary>
/// How soon others see what somebody did. Each change is waited for with patience; whether they came promptly is asked of all of them together,
/// because a moment in which the machine was busy with something else says nothing of the pages.
/// </summary>
public sealed class Promptness
{
    private static readonly TimeSpan Prompt = TimeSpan.FromSeconds(1);

    private readonly List<(string What, TimeSpan After)> _seen = [];

    /// <summary>How long each change took to appear.</summary>
    public IReadOnlyList<(string What, TimeSpan After)> Seen => _seen;

    /// <summary>Waits for a change, and notes how long it took.</summary>
    public async Task SeesAsync(string what, Func<Task> shown)
    {
        var watch = Stopwatch.StartNew();
        await shown();
        _seen.Add((what, watch.Elapsed));
    }

    /// <summary>Three of four came within a second. Of those that a page finds by looking again, every two seconds, half would.</summary>
    public void Holds() => Assert.True(
        _seen.Count(each => each.After <= Prompt) * 4 >= _seen.Count * 3,
        string.Join(", ", _seen.Select(each => $"{each.What} after {each.After.TotalMilliseconds:0} ms")));
}
