using System.Text.Json;
using ExamEngine.Sessions;
using ExamEngine.Tests.Forms;

namespace ExamEngine.Records;

/// <summary>Computes the session again from its ledger and holds every change and every answer against the times that follow from it.</summary>
internal sealed class TimeCheck
{
    /// <summary>Servers' clocks may differ by this much (protocol); a state reaches the live store within <see cref="Projection"/>.</summary>
    private static readonly TimeSpan Clocks = TimeSpan.FromMilliseconds(1500);

    /// <summary>How long an answer may still have been taken after its section was ended early: a lost projection is repeated every 5 seconds.</summary>
    private static readonly TimeSpan Projection = TimeSpan.FromSeconds(10);

    private readonly List<RecordFinding> _findings = [];
    private readonly DateTimeOffset?[] _cuts;
    private ExamSession _session;

    private TimeCheck(SessionPlan plan)
    {
        _session = ExamSession.Schedule(plan);
        _cuts = new DateTimeOffset?[plan.Allowances.Count];
    }

    public static IEnumerable<RecordFinding> Findings(SessionRecord record)
    {
        try
        {
            var form = JsonSerializer.Deserialize<Form>(record.Facts.Form, RecordJson.Stored)!;
            var check = new TimeCheck(JsonSerializer.Deserialize<SessionPlan>(record.Facts.Plan, RecordJson.Stored)!);
            check.Replay(record);
            check.Answers(record, form);
            return check._findings;
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException or InvalidOperationException or ArgumentException or IndexOutOfRangeException or NullReferenceException or OverflowException)
        {
            // A ledger that was never decided by the engine can fail in any of its steps.
            return [RecordFinding.Bad($"Form, plan and ledger do not make a session that can be computed again ({exception.GetType().Name}).")];
        }
    }

    private void Replay(SessionRecord record)
    {
        foreach (var change in record.Entries.OfType<RecordedChange>())
        {
            var entry = JsonSerializer.Deserialize<SessionEvent>(change.Json, RecordJson.Stored)!;
            if (entry.At.ToUnixTimeMilliseconds() != change.At)
            {
                Bad($"Ledger entry {change.Number} names two different moments.");
            }

            Judge(change.Number, entry);
            var before = _session.State;
            _session = _session.Apply(entry);
            if (before != _session.State && SessionTransitions.Check(before, _session.State, entry.Actor.Role) is { } refusal)
            {
                Bad($"Ledger entry {change.Number} makes a change that {entry.Actor.Name} could not make: {refusal.Message}");
            }

            if (_session is { Phase: SectionPhase.Open, Cut: { } cut })
            {
                _cuts[_session.Section - 1] = cut;
            }
        }

        if (record.State != JsonNamingPolicy.CamelCase.ConvertName(_session.State.ToString()))
        {
            Bad($"The record says {record.State}, and its ledger leads to {SessionTransitions.Words(_session.State)}.");
        }

        if (_findings.Count == 0)
        {
            _findings.Add(RecordFinding.Good($"Every change was made by somebody who may make it, and every section had the time it was owed."));
        }
    }

    /// <summary>Was it the right moment for this entry?</summary>
    private void Judge(int number, SessionEvent entry)
    {
        switch (entry)
        {
            case SectionClosed { Reason: SectionCloseReason.Time } closed when closed.At != _session.Cut:
                Bad($"Section {closed.Section} was closed by its time at {closed.At:O}, and its cut was {_session.Cut:O}.");
                break;
            case SectionClosed closed when _session.Cut is { } cut && closed.At > cut:
                Bad($"Section {closed.Section} was closed at {closed.At:O}, after its cut at {cut:O}.");
                break;
            case SectionStarted started when _session.Phase != SectionPhase.Opening || started.At > _session.Deadline:
                Bad($"Section {started.Section} was started when it could not be (ledger entry {number}).");
                break;
            case SectionOpening opening when opening.Section != _session.Section + 1:
                Bad($"Section {opening.Section} was opened out of turn (ledger entry {number}).");
                break;
            case SectionSkipped skipped when skipped.Section != _session.Section + 1 || _session.Phase != SectionPhase.Between:
                Bad($"Section {skipped.Section} was passed over when it could not be (ledger entry {number}).");
                break;
            case MovedOn moved when moved.Section != _session.OpenSection || moved.Position <= _session.Place || moved.At > _session.Cut:
                Bad($"The candidate moved on to item {moved.Position} when it could not be (ledger entry {number}).");
                break;
            case TimeAdded added when added.Amount <= TimeSpan.Zero:
                Bad($"Ledger entry {number} takes time away.");
                break;
            case Ended { State: SessionState.Expired } ended when !IsTimeUp(ended.At):
                Bad($"The examination was ended by its time at {ended.At:O}, before its time was up.");
                break;
            default:
                break;
        }
    }

    private bool IsTimeUp(DateTimeOffset at) =>
        at >= _session.NextDue || (_session.IsComplete && _session.Sections[^1] is { CloseReason: SectionCloseReason.Time, ClosedAt: var closed } && closed == at);

    private void Answers(SessionRecord record, Form form)
    {
        var sections = form.Sections.SelectMany((section, index) => section.Items.Select(item => (item.Position, Section: index)))
            .ToDictionary(place => place.Position, place => place.Section);
        var before = _findings.Count(finding => !finding.Holds);
        foreach (var answer in record.Entries.OfType<RecordedAnswer>())
        {
            if (!sections.TryGetValue(answer.Position, out var section))
            {
                Bad($"Answer {answer.Seq} is to item {answer.Position}, which is not on the form.");
            }
            else if (Lateness(DateTimeOffset.FromUnixTimeMilliseconds(answer.ReceivedAt), section) is { } problem)
            {
                Bad($"Answer {answer.Seq} {problem}");
            }
        }

        if (before == _findings.Count(finding => !finding.Holds))
        {
            _findings.Add(RecordFinding.Good($"Every answer arrived while its section was open, before the cut."));
        }
    }

    private string? Lateness(DateTimeOffset received, int section)
    {
        var record = _session.Sections[section];
        if (record.StartedAt is not { } started || received < started - Clocks)
        {
            return FormattableString.Invariant($"arrived at {received:O}, before section {section + 1} was open.");
        }

        if (received >= _cuts[section])
        {
            return FormattableString.Invariant($"arrived at {received:O}, and the cut was {_cuts[section]:O}: it is too late.");
        }

        return (record.ClosedAt ?? _session.EndedAt) is { } closed && received > closed + Projection
            ? FormattableString.Invariant($"arrived at {received:O}, after section {section + 1} was ended at {closed:O}.")
            : null;
    }

    private void Bad(FormattableString sentence) => _findings.Add(RecordFinding.Bad(sentence));
}
