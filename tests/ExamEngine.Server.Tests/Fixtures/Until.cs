using System.Diagnostics;

namespace ExamEngine.Specs.Server.Fixtures;

/// <summary>Waits for something outside this process, and fails with a sentence when it does not come.</summary>
public static class Until
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(20);

    public static async Task TrueAsync(Func<Task<bool>> condition, Func<string> otherwise)
    {
        var waited = Stopwatch.StartNew();
        using var looks = new PeriodicTimer(LookEvery);
        while (!await condition())
        {
            if (waited.Elapsed > Patience)
            {
                throw new TimeoutException(otherwise());
            }

            await looks.WaitForNextTickAsync();
        }
    }
}
