using System.Diagnostics;

namespace ExamEngine.Specs.Server.Fixtures;

/// <summary>Waits for something outside this process, and fails with a sentence when it does not come.</summary>
public static class Until
{
    private static readonly TimeSpan Usual = TimeSpan.FromSeconds(30);

    /// <summary>For a server to start, which takes a second on a quiet machine.</summary>
    public static readonly TimeSpan ServerStarts = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(20);

    /// <param name="condition">What is waited for.</param>
    /// <param name="otherwise">What is said when it does not come.</param>
    /// <param name="patience">How long it may take; half a minute when not said.</param>
    public static async Task TrueAsync(Func<Task<bool>> condition, Func<string> otherwise, TimeSpan? patience = null)
    {
        var waited = Stopwatch.StartNew();
        using var looks = new PeriodicTimer(LookEvery);
        while (!await condition())
        {
            if (waited.Elapsed > (patience ?? Usual))
            {
                throw new TimeoutException(otherwise());
            }

            await looks.WaitForNextTickAsync();
        }
    }
}
