using System.Globalization;
using System.Text.Json;
using ExamEngine.Server.Delivery.Live;
using ExamEngine.Server.Delivery.Messages;
using ExamEngine.Server.ItemBank;
using ExamEngine.Server.Records;
using ExamEngine.Sessions;

namespace ExamEngine.Server.Delivery;

/// <summary>Shows a session to its candidate: the one place where engine and records become messages.</summary>
internal sealed class SessionViews(Bank bank, CandidateSittings sittings, TimeProvider clock)
{
    /// <summary>The whole state for a page that attaches; the place is where the candidate is in a linear section, else 0.</summary>
    public SessionSnapshot Snapshot(
        StoredSession stored, LiveState live, int place, IReadOnlyDictionary<int, LiveAnswer> answers, IReadOnlyList<MessageRow> messages)
    {
        var (facts, session) = (stored.Facts, stored.Session);
        var exam = bank.Exam(facts.ExamId);
        var shown = Shown(session);
        var (first, last) = facts.Positions(shown);
        var (state, reason, by) = live.Held is { } hold ? (live.Shown, hold.Reason, hold.By.Name) : (Told(session.State, session.EndedAs), session.Reason, By(session));
        return new SessionSnapshot(
            facts.Id.Value,
            exam?.Title ?? facts.ExamId,
            exam?.Practice ?? false,
            facts.CandidateName,
            state,
            reason,
            by,
            live.Epoch,
            Now(),
            live.Seq,
            live.Durable,
            Sections(stored, place),
            shown,
            place > 0 ? place : live.Current >= first && live.Current <= last ? live.Current : 0,
            // In a pause too: the content is hidden then, but a page reloaded meanwhile must know the answers when the examination goes on.
            shown == 0 ? [] : Items(first, last, answers),
            facts.Accommodations,
            [.. messages.OrderBy(m => m.At).Select(Message)],
            NextStartsBy(session),
            facts.AutoRelease,
            Stands(session),
            (long)session.BreakLeft.TotalMilliseconds,
            session.BreakUntil?.ToUnixTimeMilliseconds());
    }

    /// <summary>State and time after a change; the notice tells what is new since a version.</summary>
    public ControlEvent Control(StoredSession stored, int place, int sinceVersion)
    {
        var session = stored.Session;
        return new ControlEvent(
            Told(session.State, session.EndedAs),
            session.Reason,
            By(session),
            Shown(session),
            Sections(stored, place),
            NextStartsBy(session),
            Now(),
            Notice(stored.Ledger.Skip(sinceVersion)),
            session.Version,
            Stands(session),
            (long)session.BreakLeft.TotalMilliseconds,
            session.BreakUntil?.ToUnixTimeMilliseconds());
    }

    /// <summary>An item's content; null when the bank does not have the item any more.</summary>
    public ItemEvent? Item(SessionFacts facts, int position)
    {
        if (facts.Find(position) is not { } found || bank.Content(facts.ExamId, found.Item.ItemId, facts.Form.Seed) is not { } content)
        {
            return null;
        }

        var items = facts.Form.Sections[found.Section - 1].Items;
        return new ItemEvent(position, position - items[0].Position + 1, items.Count, content.Item, content.Stimulus);
    }

    /// <summary>A message as the page shows it.</summary>
    public static MessageEvent Message(MessageRow row) => new(row.Id, row.Text, row.From, row.At.ToUnixTimeMilliseconds());

    /// <summary>The section whose items the page shows: also while it opens, because its clock starts only when the first item has been shown.</summary>
    private static int Shown(ExamSession session) =>
        session is { IsLive: true, Phase: SectionPhase.Opening or SectionPhase.Open } ? session.Section : 0;

    private List<SectionView> Sections(StoredSession stored, int place)
    {
        var session = stored.Session;
        var views = new List<SectionView>(session.Sections.Length);
        foreach (var record in session.Sections)
        {
            var form = stored.Facts.Form.Sections[record.Number - 1];
            var isCurrent = record.Number == session.Section && session.IsLive;
            var state = (record.ClosedAt, session.Phase) switch
            {
                ({ }, _) => SectionStatus.Closed,
                (null, SectionPhase.Open) when isCurrent => SectionStatus.Open,
                (null, SectionPhase.Opening) when isCurrent => SectionStatus.Opening,
                _ when session.IsOver => SectionStatus.Closed,
                _ => SectionStatus.Upcoming,
            };
            var isOpen = state == SectionStatus.Open;
            views.Add(new SectionView(
                record.Number,
                form.Id,
                form.Title,
                form.Items.Count,
                form.Items[0].Position,
                record.Allowance.TotalMinutes,
                state,
                isOpen ? session.Deadline?.ToUnixTimeMilliseconds() : null,
                isOpen && session.PausedAt is not null ? (long)session.Remaining(clock.GetUtcNow())!.Value.TotalMilliseconds : null,
                state != SectionStatus.Closed ? null : record.CloseReason switch
                {
                    SectionCloseReason.Candidate => ClosedReason.Candidate,
                    SectionCloseReason.Time => ClosedReason.Time,
                    SectionCloseReason.Skipped => ClosedReason.Skipped,
                    _ => ClosedReason.Ended,
                },
                sittings.IsLinear(stored.Facts, record.Number),
                place > 0 && record.Number == session.Section && state is (SectionStatus.Opening or SectionStatus.Open) ? place : null));
        }

        return views;
    }

    private static List<ItemStatus> Items(int first, int last, IReadOnlyDictionary<int, LiveAnswer> answers)
    {
        var items = new List<ItemStatus>(last - first + 1);
        for (var position = first; position <= last; position++)
        {
            var answer = answers.GetValueOrDefault(position, LiveAnswer.None);
            JsonElement? response = answer.Response is null or "{}" ? null : JsonSerializer.Deserialize<JsonElement>(answer.Response);
            items.Add(new ItemStatus(position, answer.Seen, answer.Complete, answer.Flagged, response));
        }

        return items;
    }

    /// <summary>The state as its candidate is told it: a terminated examination stays one until a person has decided whether it counts.</summary>
    public static SessionState Told(SessionState state, SessionState? endedAs) =>
        endedAs == SessionState.Terminated && state is (SessionState.Sealed or SessionState.Scored) ? SessionState.Terminated : state;

    private static long Stands(ExamSession session) => session.IsOver ? 0 : (long)session.DisconnectLeft.TotalMilliseconds;

    private static string? By(ExamSession session) => session.State is SessionState.Paused or SessionState.Terminated ? session.ChangedBy?.Name : null;

    private static long? NextStartsBy(ExamSession session) =>
        session.Phase == SectionPhase.Between ? session.Deadline?.ToUnixTimeMilliseconds() : null;

    private static string? Notice(IEnumerable<SessionEvent> entries)
    {
        SessionEvent[] news = [.. entries];
        var isDecided = news.LastOrDefault(entry => entry is DeviceAsked or DeviceAdmitted or DeviceRefused) is not DeviceAsked;
        var sentences = news.Where(entry => !(isDecided && entry is DeviceAsked)).Select(entry => entry switch
        {
            TimeAdded { Kind: TimeCredit.Extension } added => string.Create(CultureInfo.InvariantCulture, $"{added.Actor.Name} added {Amount(added.Amount)}: {added.Reason}"),
            TimeAdded added => added.Reason,
            Reinstated => "Your examination goes on: the termination was taken back. You have exactly the time that was left; the clock stands still until your proctor lets it run again.",
            Resumed => "The examination goes on. The time it stood still has been given back to you.",
            SectionClosed { Reason: SectionCloseReason.Time } closed => string.Create(CultureInfo.InvariantCulture, $"The time of section {closed.Section} is up. Everything received before then counts."),
            DeviceAsked asked => $"Somebody asks to go on with your examination at another device ({asked.Description}). If that is not you, tell your proctor at once.",
            DeviceRefused => "Your proctor has refused the other device. Your examination goes on here.",
            BreakEnded => "Your break is over; your time runs again.",
            MadeReady => "You are released and can start.",
            _ => null,
        }).OfType<string>().ToArray();
        return sentences.Length == 0 ? null : string.Join(" ", sentences);
    }

    private static string Amount(TimeSpan amount) => amount.TotalSeconds % 60 == 0
        ? string.Create(CultureInfo.InvariantCulture, $"{amount.TotalMinutes:0} {(amount.TotalMinutes == 1 ? "minute" : "minutes")}")
        : string.Create(CultureInfo.InvariantCulture, $"{amount.TotalSeconds:0} seconds");

    private long Now() => clock.GetUtcNow().ToUnixTimeMilliseconds();
}
