namespace ExamEngine.Server.Delivery;

/// <summary>
/// Lets pages in a few at a time; the others wait in line, which costs nothing. All at once they would wait for each other's database connections until
/// they give up and come again, and nobody would get in. Who waits has to be told so, or takes the silence for a dead connection.
/// </summary>
internal sealed class Door(TimeProvider clock) : IDisposable
{
    private const int AtOnce = 16;
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _places = new(AtOnce);
    private int _waiting;

    /// <summary>How many wait in line.</summary>
    public int Waiting => Volatile.Read(ref _waiting);

    /// <summary>Joins the line.</summary>
    /// <param name="gone">The page has gone: who does not wait any more is not let in.</param>
    /// <returns>Comes to its end when the page is let in; to be given to <see cref="Leave"/> in any case.</returns>
    public async Task EnterAsync(CancellationToken gone)
    {
        Interlocked.Increment(ref _waiting);
        try
        {
            await _places.WaitAsync(gone);
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }

    /// <summary>Waits until a page is let in, or so long that it has to be told that it still waits.</summary>
    /// <returns>True when it still waits.</returns>
    public async Task<bool> StillWaitsAsync(Task entering, CancellationToken gone)
    {
        if (entering.IsCompleted || await Task.WhenAny(entering, Task.Delay(Silence, clock, gone)) == entering)
        {
            await entering;
            return false;
        }

        gone.ThrowIfCancellationRequested();
        return true;
    }

    /// <summary>Makes room for the next one; also for a page that is let in after it has gone.</summary>
    public void Leave(Task entering) => _ = entering.ContinueWith(
        _ => _places.Release(), CancellationToken.None, TaskContinuationOptions.OnlyOnRanToCompletion | TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);

    /// <inheritdoc/>
    public void Dispose() => _places.Dispose();
}
