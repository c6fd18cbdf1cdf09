using System.Threading.Channels;

namespace ExamEngine.Server.Proctoring;

/// <summary>One proctor's view of a board that is read for all: what they have not been told of yet.</summary>
internal sealed class BoardWatcher
{
    // A page that reads slowly is told the latest, not everything: what changes twice meanwhile is one entry.
    private readonly Channel<bool> _wake = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { SingleReader = true, FullMode = BoundedChannelFullMode.DropWrite });
    private HashSet<Guid> _news = [];

    /// <summary>Says that candidates have changed.</summary>
    public void Tell(IReadOnlyCollection<Guid> sessions)
    {
        lock (_wake)
        {
            _news.UnionWith(sessions);
        }

        _wake.Writer.TryWrite(true);
    }

    /// <summary>Everything up to now has been told.</summary>
    public void Forget()
    {
        lock (_wake)
        {
            _news = [];
        }
    }

    /// <summary>Says that nothing more comes.</summary>
    public void End(Exception? failure) => _wake.Writer.TryComplete(failure);

    /// <summary>Waits until candidates have changed.</summary>
    /// <returns>Their sessions; null when nothing more comes.</returns>
    public async Task<IReadOnlyCollection<Guid>?> NextAsync(CancellationToken until)
    {
        if (!await _wake.Reader.WaitToReadAsync(until))
        {
            return null;
        }

        _wake.Reader.TryRead(out _);
        lock (_wake)
        {
            (var news, _news) = (_news, []);
            return news;
        }
    }
}
