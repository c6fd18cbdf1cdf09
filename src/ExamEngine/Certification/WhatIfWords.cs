using ExamEngine.Certification.Calendars;
using ExamEngine.Certification.Programmes;
using ExamEngine.Certification.Rules;
using NodaTime;

namespace ExamEngine.Certification;

/// <summary>
/// A time line in sentences. Days after the first are named without the year while it does not change.
/// </summary>
internal sealed class WhatIfWords
{
    private readonly ProgrammeCalendar _calendar;
    private readonly Instant _at;
    private readonly List<string> _sentences = [];
    private LocalDate? _named;

    private WhatIfWords(ProgrammeCalendar calendar, Instant at)
    {
        _calendar = calendar;
        _at = at;
    }

    public static IReadOnlyList<string> Sentences(ProgrammeCalendar calendar, List<RouteJudgement> judgements, CredentialId asked, Instant at)
    {
        var words = new WhatIfWords(calendar, at);
        var ways = Way.Of(judgements, asked, at);
        if (ways.Count == 0)
        {
            return [$"Going by what we have on record, no way to {asked} is open to you.", .. words.Reasons(judgements)];
        }

        words.Tell(ways);
        words.Recommend(ways);
        return words._sentences;
    }

    private void Tell(List<Way> ways)
    {
        var first = ways[0];
        Story(first);
        List<Way> rest = ways[1..];
        if (first.EndsAt is { } end)
        {
            Way[] left = [.. rest.Where(way => way.Open.Contains(end))];
            if (left.Length > 0)
            {
                _sentences.Add($"After that only {Names(left)} is open.");
            }
            else if (!rest.Exists(way => way.Open.FirstFrom(end) is not null))
            {
                _sentences.Add("After that nothing is open.");
            }

            // What has no end was told with that.
            rest.RemoveAll(way => left.Contains(way) && way.EndsAt is null && way.Open.Windows.Count == 1);
        }

        rest.ForEach(Story);
    }

    private void Story(Way way)
    {
        for (var index = 0; index < way.Open.Windows.Count; index++)
        {
            var window = way.Open.Windows[index];
            var follows = Follows(way, window.From);
            _sentences.Add($"You can {way.Verb}{(index > 0 ? " again" : "")}{When(way, window)}.");
            if (follows.Length > 0 && way.Kind != RouteKind.Recertification || follows.Contains("compulsory", StringComparison.Ordinal))
            {
                _sentences.Add(OneDay(way, window, follows) is { } day ? $"On {Name(day)} alone {follows}." : Capitalised($"{follows}."));
            }

            foreach (var change in way.Changes(window))
            {
                var next = Follows(way, change);
                if (next != follows && next.Length > 0)
                {
                    _sentences.Add($"From {Name(change)} {next}.");
                }

                follows = next;
            }
        }
    }

    // The day, where what follows does so on one day only and then changes: nobody may take it for a rule that lasts.
    private LocalDate? OneDay(Way way, Window window, string follows)
    {
        var day = _calendar.DateOf(window.From);
        return way.Changes(window).Any(change => _calendar.LastDay(change) == day && Follows(way, change) is { Length: > 0 } next && next != follows) ? day : null;
    }

    private string When(Way way, Window window)
    {
        var isOneDay = window.From > _at && window.HasEnd && _calendar.LastDay(window.Until) == _calendar.DateOf(window.From);
        var from = window.From > _at ? $"{(isOneDay ? " on" : " from")} {Name(window.From)}" : "";
        var until = isOneDay ? " alone" : window.HasEnd ? $" until {Name(_calendar.LastDay(window.Until))}" : "";
        var because = from.Length > 0 && Because(way, window.From) is { } reason ? $"{(until.Length > 0 ? "; it opens" : ":")} {reason}" : "";
        // The reason may name another year: the next day is told with its own.
        _named = because.Length > 0 ? null : _named;
        return from.Length + until.Length == 0 ? " at any time" : $"{from}{until}{because}";
    }

    // The reason of the one rule that is waited for; where several are, their sentences stand at the route.
    private static string? Because(Way way, Instant opens)
    {
        string[] reasons =
        [
            .. way.Routes.Where(route => route.Open.Contains(opens)).SelectMany(route => Leaves(route.Finding))
                .Where(leaf => leaf.Status == RuleStatus.NotSatisfied && leaf.OpensAt == opens && leaf.Because is not null)
                .Select(leaf => leaf.Because!).Distinct(StringComparer.Ordinal),
        ];
        return reasons.Length == 1 ? reasons[0] : null;
    }

    /// <summary>What follows when the way is taken at a moment.</summary>
    private static string Follows(Way way, Instant at) =>
        string.Join(", or ", way.OpenAt(at).Select(route => Follows(way, route.Route.Outcome)).Distinct(StringComparer.Ordinal));

    private static string Follows(Way way, RouteOutcome outcome)
    {
        // A new application goes the way of a new applicant: that it leads to an examination need not be said again.
        if (outcome.IsFresh && way.Kind != RouteKind.Application)
        {
            return $"it counts as a new application{(outcome.Fee is { } fee ? $" at the {fee.Title}" : "")}";
        }

        return outcome.Examination is { } examination ? $"the {examination.Title} is compulsory" : "no examination is needed";
    }

    // Renewing is no way for those who do not hold the credential: that they do not is no reason worth telling.
    private IEnumerable<string> Reasons(List<RouteJudgement> judgements) => judgements
        .Where(judgement => judgement.Route.Kind != RouteKind.Recertification || judgement.Case.Holdings.Of(judgement.Route.Credential).Count > 0)
        .Where(judgement => judgement.Case.Version.IsInForce(judgement.Case.Calendar.DateOf(_at)))
        .SelectMany(judgement => Missing(judgement.Finding))
        .Where(rule => rule.Status == RuleStatus.NotSatisfied && rule.OpensAt is null)
        .Select(rule => rule.Sentence)
        .Distinct(StringComparer.Ordinal);

    // Of rules of which one is enough, the sentence is that of all of them together: told singly, each would seem to be needed.
    private static IEnumerable<RuleFinding> Missing(RuleFinding finding) =>
        finding.Children.Count == 0 || finding.Kind == AnyOfRule.Any ? [finding] : finding.Children.SelectMany(Missing);

    private static IEnumerable<RuleFinding> Leaves(RuleFinding finding) =>
        finding.Children.Count == 0 ? [finding] : finding.Children.SelectMany(Leaves);

    private void Recommend(List<Way> ways)
    {
        foreach (var way in ways)
        {
            var day = way.Routes.Where(route => route.Open.Contains(_at)).Select(route => route.Day(route.Route.Recommended)).FirstOrDefault(day => day is not null);
            if (day is { } best && best >= _calendar.DateOf(_at))
            {
                _sentences.Add($"It is best to {way.Verb} by {Name(best)}.");
            }
        }
    }

    private static string Names(Way[] ways)
    {
        string[] upgrades = [.. ways.Where(way => way.Kind == RouteKind.Upgrade).Select(way => way.Credential.Value)];
        IEnumerable<string> others = ways.Where(way => way.Kind != RouteKind.Upgrade).Select(way => way.Kind == RouteKind.Recertification ? "recertification" : $"a new application for {way.Credential}");
        return string.Join(" or ", upgrades.Length > 0 ? others.Prepend($"the upgrade to {string.Join(" or ", upgrades)}") : others);
    }

    private string Name(Instant moment)
    {
        var date = _calendar.DateOf(moment);
        return _calendar.Start(date) == moment ? Name(date) : _calendar.Words(moment);
    }

    private string Name(LocalDate date)
    {
        var name = ProgrammeCalendar.Words(date, _named);
        _named = date;
        return name;
    }

    private static string Capitalised(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
