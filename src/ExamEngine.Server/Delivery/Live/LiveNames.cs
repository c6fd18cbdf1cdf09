using ExamEngine.Sessions;
using StackExchange.Redis;

namespace ExamEngine.Server.Delivery.Live;

/// <summary>
/// Every Redis name there is. The keys of one session share a hash tag (its bucket), so that a script touches one
/// slot of a Redis Cluster.
/// </summary>
/// <param name="prefix">Put before every name, so that several installations can share a server; may be empty.</param>
internal sealed class LiveNames(string prefix)
{
    /// <summary>How many buckets the sessions are spread over.</summary>
    public const int Buckets = 256;

    /// <summary>The session hash: state, epoch, journal numbers, times.</summary>
    public RedisKey Session(SessionId id) => Key(id, "s");

    /// <summary>The current answers: <c>r7</c> response, <c>f7</c> flag, <c>c7</c> complete, <c>v7</c> seen.</summary>
    public RedisKey Answers(SessionId id) => Key(id, "a");

    /// <summary>The journal: entries that are not committed yet, oldest first.</summary>
    public RedisKey Journal(SessionId id) => Key(id, "j");

    /// <summary>The sessions of a bucket that have journal entries.</summary>
    public RedisKey Dirty(int bucket) => FormattableString.Invariant($"{prefix}{{b{bucket}}}:dirty");

    /// <summary>The dirty set a session belongs to.</summary>
    public RedisKey Dirty(SessionId id) => Dirty(Bucket(id));

    /// <summary>Hints about one session, for the nodes its pages are connected to.</summary>
    public RedisChannel SessionHints(SessionId id) => new($"{prefix}hint:s:{id}", RedisChannel.PatternMode.Literal);

    /// <summary>Hints about the sessions of a slot, for the proctors' boards.</summary>
    public RedisChannel SlotHints(Guid slot) => new($"{prefix}hint:slot:{slot:n}", RedisChannel.PatternMode.Literal);

    private static int Bucket(SessionId id) => id.Value.ToByteArray()[15];

    private RedisKey Key(SessionId id, string kind) => FormattableString.Invariant($"{prefix}{{b{Bucket(id)}}}:{kind}:{id}");
}
