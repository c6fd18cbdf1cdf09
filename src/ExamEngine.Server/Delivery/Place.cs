using System.Threading.Channels;
using ExamEngine.Server.Records;

namespace ExamEngine.Server.Delivery;

/// <summary>One page that is attached to an exam session over one connection.</summary>
internal sealed class Place(SessionFacts facts)
{
    // A page that does not read what it is sent must not fill the memory. A hint that is dropped is made up for by the next sign of life.
    private readonly Channel<string> _inbox = Channel.CreateBounded<string>(new BoundedChannelOptions(1024) { SingleReader = true, FullMode = BoundedChannelFullMode.DropOldest });
    private readonly HashSet<int> _sent = [];

    /// <summary>The session.</summary>
    public SessionFacts Facts => facts;

    /// <summary>The page's own name.</summary>
    public required string Client { get; init; }

    /// <summary>The take-over under which the page may save.</summary>
    public long Epoch { get; set; }

    /// <summary>The device whose approval is waited for; null when the page holds a place.</summary>
    public string? WaitsFor { get; set; }

    /// <summary>
    /// The page is at another device than the one at which the examination is sat: it looks at one that is over, and may do nothing else. If a termination
    /// is taken back, a proctor has to approve the device first.
    /// </summary>
    public bool LooksOn { get; set; }

    /// <summary>How the session stood when the page was let in; null for one that had to wait for its device.</summary>
    public SessionGlance? Glance { get; set; }

    /// <summary>Another page took the place; this one never gets it back.</summary>
    public bool IsFenced { get; set; }

    /// <summary>The last sign of life before the page was attached; null when there was none.</summary>
    public DateTimeOffset? LastSeen { get; set; }

    /// <summary>The listening to the session's hints; disposed when the page goes.</summary>
    public IAsyncDisposable? Listening { get; set; }

    /// <summary>The entry with which this node tells the page to go before it stops; disposed when the page goes.</summary>
    public IDisposable? Staying { get; set; }

    /// <summary>The ledger version the page has been told of.</summary>
    public int ToldVersion { get; set; }

    /// <summary>The durable number the page has been told of.</summary>
    public long ToldDurable { get; set; }

    /// <summary>The section whose first items have been pushed.</summary>
    public int PushedSection { get; set; }

    /// <summary>What the page's stream has to look at.</summary>
    public ChannelReader<string> Inbox => _inbox.Reader;

    /// <summary>Something may have changed: <c>c7</c> control, up to a ledger version, <c>d12@7</c> durable, for the place with that epoch, <c>e5</c> epoch, <c>h</c> held, <c>m…</c> message, <c>i7</c> item wanted, <c>z900</c> go after so many milliseconds.</summary>
    public void Hint(string hint) => _inbox.Writer.TryWrite(hint);

    /// <summary>Nothing more comes: the stream ends.</summary>
    public void Close() => _inbox.Writer.TryComplete();

    /// <summary>Says whether an item's content still has to be sent over this connection, and that it is now.</summary>
    public bool IsFirstSending(int position) => _sent.Add(position);
}
