using System.Text.Json;
using System.Text.Json.Serialization;
using ExamEngine.Sessions;
using Xunit;
using static ExamEngine.Specs.Sessions.Sitting;

namespace ExamEngine.Specs.Sessions;

public sealed class Ledger_kept_as_JSON
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private static readonly SessionPlan ThreeSections = SessionPlan.From(
        [30 * Minute, 20 * Minute, 10 * Minute], new Accommodation(1, TimeSpan.Zero, 10 * Minute), 2 * Second, 60 * Second) with
    {
        DisconnectAllowance = 5 * Minute,
    };

    [Fact]
    public void Every_kind_of_entry_is_read_back_as_it_was_written()
    {
        var written = Eventful().Ledger;
        Assert.Equal(written, written.Select(Copy));
    }

    [Fact]
    public void Examination_used_here_has_every_kind_of_entry()
    {
        var kinds = typeof(SessionEvent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(SessionEvent)));
        Assert.Equal(
            kinds.Select(kind => kind.Name).Order(StringComparer.Ordinal),
            Eventful().Ledger.Select(entry => entry.GetType().Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Replay_of_what_was_stored_gives_the_same_session_at_every_step()
    {
        var sitting = Eventful();
        var session = ExamSession.Schedule(ThreeSections);
        for (var i = 0; i < sitting.Ledger.Count; i++)
        {
            session = session.Apply(sitting.Ledger[i]);
            Assert.Equal(i + 1, session.Version);
            Assert.Equal(
                Likeness.Of(session, sitting.Now),
                Likeness.Of(ExamSession.Replay(ThreeSections, sitting.Ledger.Take(i + 1).Select(Copy)), sitting.Now));
        }
    }

    /// <summary>Stored names are for ever: a renamed class must not make old ledgers unreadable.</summary>
    [Fact]
    public void Names_in_the_stored_ledger_are_the_agreed_ones() => Assert.Equal(
        [
            "breakEnded", "breakStarted", "checkedIn", "connectionBack", "connectionLost", "deviceAdmitted", "deviceAsked",
            "deviceRefused", "ended", "madeReady", "moved", "movedOn", "noted", "paused", "reinstated", "reinstatementAsked", "reinstatementRefused",
            "reinstatementWithdrawn", "resumed", "sectionClosed", "sectionOpening", "sectionSkipped", "sectionStarted", "timeAdded",
        ],
        Eventful().Ledger.Select(entry => JsonSerializer.SerializeToElement(entry, Options).GetProperty("event").GetString()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    /// <summary>A termination was once taken back by one person, and actors had no accounts.</summary>
    [Fact]
    public void Entry_of_an_old_ledger_without_accounts_and_without_a_request_is_still_read()
    {
        const string Old = """{"event":"reinstated","at":"2026-03-02T09:00:00+00:00","actor":{"role":"administrator","name":"Grace Murray"},"reason":"It was a glucose meter"}""";
        var session = In(SessionState.Terminated).Session.Apply(JsonSerializer.Deserialize<SessionEvent>(Old, Options)!);
        Assert.Equal((SessionState.Paused, "It was a glucose meter", null), (session.State, session.Reason, session.ChangedBy!.Id));
    }

    private static SessionEvent Copy(SessionEvent entry) => JsonSerializer.Deserialize<SessionEvent>(JsonSerializer.Serialize(entry, Options), Options)!;

    private static Sitting Eventful() => Scheduled(ThreeSections)
        .Do((s, now) => s.CheckIn(now, Candidate, "rules-1", "here")).Do((s, now) => s.MakeReady(now, Proctor))
        .Do((s, now) => s.BeginSection(now, Candidate, 1)).Do((s, now) => s.ShowSection(now, Candidate, 1))
        .Do((s, now) => s.UseDevice(now, Candidate, "there", "Firefox on Windows", again: false)).Do((s, now) => s.RefuseDevice(now, Proctor, "there", "Not you"))
        .Do((s, now) => s.UseDevice(now, Candidate, "there", "Firefox on Windows", again: true)).Do((s, now) => s.AdmitDevice(now, Proctor, "there"))
        .After(Minute + Millisecond).Pause().After(Minute).Resume()
        .StartBreak().After(12 * Minute).EndBreak()
        .Do((s, now) => s.WatchConnection(now, Engine, now - (8 * Second))).After(Minute).Do((s, now) => s.WatchConnection(now, Engine, now))
        .Extend(5 * Minute).CreditOutage(Minute, new Guid("77777777-7777-4777-8777-777777777777"))
        .Do((s, now) => s.MoveOn(now, Candidate, 1, 4, seq: 17))
        .Do((s, now) => s.EndSection(now, Candidate, 1)).Do((s, now) => s.SkipSection(now, SessionActor.TestRules, 2)).Extend(2 * Minute).After(Minute + Second)
        .Terminate().After(Hour).AskReinstatement().Do((s, now) => s.RefuseReinstatement(now, Proctor, s.Version, "It was a phone"))
        .AskReinstatement().Do((s, now) => s.WithdrawReinstatement(now, Administrator, s.Version, "It was a phone after all")).Reinstate().Resume()
        .After(2 * Hour)
        .Do((s, now) => s.Note(now, Engine, NoteKind.StoredLate, "1 entry was late"))
        .Do((s, now) => s.Move(now, Engine, SessionState.Sealed));
}
