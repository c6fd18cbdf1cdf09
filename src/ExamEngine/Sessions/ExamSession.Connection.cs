using System.Collections.Immutable;
using System.Globalization;

namespace ExamEngine.Sessions;

// The candidate's connection, where the examination's policy lets the clock stand still while it is away; and what of the time that stood
// still was given back, so that none of it is given back twice.
public sealed partial record ExamSession
{
    /// <summary>Without a sign of life for this long a connection counts as away, from the last sign on.</summary>
    public static readonly TimeSpan Silence = TimeSpan.FromSeconds(5);

    /// <summary>Since when the connection is away; null while it is there, and where the clock runs on without it.</summary>
    public DateTimeOffset? LostSince { get; private init; }

    /// <summary>How much was given back for connections that were away.</summary>
    public TimeSpan DisconnectUsed { get; private init; }

    /// <summary>For how long the clock would still stand still while the connection is away; zero where it runs on.</summary>
    public TimeSpan DisconnectLeft => (Plan.DisconnectAllowance ?? TimeSpan.Zero) - DisconnectUsed;

    /// <summary>The times that were given back, in the order in which they were.</summary>
    private ImmutableArray<(DateTimeOffset From, DateTimeOffset To)> GivenBack { get; init; } = [];

    /// <summary>What the present phase gets on top if the connection stays away.</summary>
    private TimeSpan DisconnectAhead => LostSince is null ? TimeSpan.Zero : DisconnectLeft;

    /// <summary>Takes what is known of the candidate's connection.</summary>
    /// <param name="now">The server's time.</param>
    /// <param name="actor">The system.</param>
    /// <param name="heard">The last sign of life, or the last moment at which none could be heard, whichever is later.</param>
    /// <returns>The decision; no events while nothing changes, and where the clock runs on.</returns>
    public Decision WatchConnection(DateTimeOffset now, SessionActor actor, DateTimeOffset heard)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (actor.Role != SessionRole.System)
        {
            return Decision.Refuse("role", "Connections are watched by the system.");
        }

        if (LostSince is { } lost)
        {
            return IsLive && heard > lost ? Decision.Accept([.. Returned(now, Earlier(heard, now), actor), new ConnectionBack(now, actor)]) : Decision.Accept();
        }

        // Who is lost when the time is up already has nothing that could stand still.
        var since = Later(heard, PhaseSince);
        return State == SessionState.Running && DisconnectLeft > TimeSpan.Zero && now - since >= Silence && since < Deadline
            ? Decision.Accept(new ConnectionLost(now, actor, since))
            : Decision.Accept();
    }

    /// <summary>
    /// Gives an outage back, as far as the clock ran in it and that time was not given back before for a lost connection. Who was paused all along has
    /// lost nothing, who was paused in a part of it has lost the rest: a pause may come after the stores are back and before the beat that finds the outage.
    /// An outage that begins at the cut or later takes nothing any more.
    /// </summary>
    /// <param name="now">The server's time.</param>
    /// <param name="from">The last healthy moment before the outage.</param>
    /// <param name="to">The first healthy moment after it.</param>
    /// <param name="outage">Identifies the outage; it is given back once.</param>
    /// <returns>The decision; no events when nothing of it is to be given back.</returns>
    public Decision CreditOutage(DateTimeOffset now, DateTimeOffset from, DateTimeOffset to, Guid outage)
    {
        // The time was up before the outage began, and nobody had come to close the section.
        if ((this with { PausedAt = null }).Cut <= from)
        {
            return Decision.Accept();
        }

        // What came before the present phase is settled.
        var since = Phase == SectionPhase.None ? to : Later(from, PhaseSince);
        var until = PausedAt is { } paused ? Earlier(paused, to) : to;
        var standing = BreakAt is { } left ? this with { GivenBack = GivenBack.Add((left, left + (Plan.BreakAllowance - BreakUsed))) } : this;
        var (amount, _) = standing.NotGivenBack(since, until, TimeSpan.MaxValue);
        if (HasCredit(outage) || amount <= TimeSpan.Zero)
        {
            return Decision.Accept();
        }

        var words = $"The examination system was not reachable for {Length(to - from)}; {(amount == to - from ? "you get this time back." : $"you get the {Length(amount)} of it back in which your clock ran.")}";
        var decision = AddTime(now, SessionActor.OutageWatch, amount, TimeCredit.Outage, words, outage);
        return decision.Refusal is null
            ? Decision.Accept([.. decision.Events.Select(entry => entry is TimeAdded added ? added with { Since = since, Until = until } : entry)])
            : decision;
    }

    /// <summary>An entry, and before it what is given back for a connection that was away until then; who does something is back.</summary>
    private Decision Settled(SessionEvent entry) => LostSince is null ? Decision.Accept(entry) : Decision.Accept(
    [
        .. Returned(entry.At, entry.At, SessionActor.ConnectionWatch),
        .. entry.Actor.Role == SessionRole.Candidate ? [new ConnectionBack(entry.At, entry.Actor)] : Array.Empty<SessionEvent>(),
        entry,
    ]);

    /// <summary>What is given back for a connection that was away until a moment; at most what is left of the allowance.</summary>
    private IEnumerable<SessionEvent> Returned(DateTimeOffset at, DateTimeOffset until, SessionActor actor)
    {
        if (LostSince is not { } since || !IsLive)
        {
            yield break;
        }

        var (amount, end) = NotGivenBack(since, until, DisconnectLeft);
        if (amount > TimeSpan.Zero)
        {
            yield return new TimeAdded(at, actor, amount, TimeCredit.Disconnect, Words(amount), Since: since, Until: end);
        }
    }

    private string Words(TimeSpan amount)
    {
        var text = $"Your connection was away. The time it stood still for you, {Length(amount)}, has been given back to you.";
        return amount < DisconnectLeft ? text : $"{text} That was the last of the {Length(Plan.DisconnectAllowance!.Value)} there are in this examination: if the connection is lost again, the clock runs.";
    }

    private static string Length(TimeSpan time)
    {
        var seconds = (long)Math.Ceiling(time.TotalSeconds);
        return seconds < 60 ? string.Create(CultureInfo.InvariantCulture, $"{seconds} s")
            : seconds % 60 == 0 ? string.Create(CultureInfo.InvariantCulture, $"{seconds / 60} min")
            : string.Create(CultureInfo.InvariantCulture, $"{seconds / 60} min {seconds % 60} s");
    }

    /// <summary>How much of a time was not given back before, and where that much of it ends.</summary>
    private (TimeSpan Amount, DateTimeOffset End) NotGivenBack(DateTimeOffset from, DateTimeOffset until, TimeSpan most)
    {
        var (amount, at) = (TimeSpan.Zero, from);
        foreach (var (begin, end) in GivenBack.Where(given => given.To > from).OrderBy(given => given.From).Append((From: until, To: until)))
        {
            var next = Earlier(begin, until);
            if (next > at)
            {
                if (next - at >= most - amount)
                {
                    return (most, at + (most - amount));
                }

                amount += next - at;
            }

            at = Later(at, end);
        }

        return (amount, until);
    }
}
