using ExamEngine.Certification.Calendars;
using NodaTime;

namespace ExamEngine.Certification.Rules;

/// <summary>
/// The candidate holds, or held, a credential, and the moment is in a window of its term: from one day of it up to and including another.
/// “Until expiry” asks for a valid credential, “no end” also takes one that has lapsed, and “30 days after expiry” is a period of grace.
/// </summary>
internal sealed record HeldCredentialRule(CredentialId Credential, TermAnchor From, TermAnchor Until) : LeafRule
{
    public override string Kind => "held-credential";

    protected override Grounds Weigh(Case judged)
    {
        var holds = WindowSet.Never;
        foreach (var holding in judged.Holdings.Of(Credential))
        {
            holds = holds.Or(holding.Between(judged.Calendar, From, Until));
        }

        return Grounds.Certain(holds, TermWords.Facts(judged, Credential));
    }

    protected override string Words(Case judged, Standing standing)
    {
        if (judged.Latest(Credential) is not { } holding)
        {
            return $"You need {Credential} for this, and we have no {Credential} of yours on record.";
        }

        if (standing.OpensAt is not { } opens)
        {
            return Missed(judged, holding);
        }

        if (!standing.IsMet)
        {
            return $"This opens on {judged.Calendar.Words(opens)}{TermWords.Reason(judged, From, holding)}.";
        }

        return standing.ClosesAt is { } closes
            ? $"You hold {Credential}. This is open until {ProgrammeCalendar.Words(judged.Calendar.LastDay(closes))}{TermWords.Reason(judged, Until, holding)}."
            : Held(judged, holding);
    }

    // Two rules may ask for one credential, such as for a year of it and for its end: each tells the day it opened on.
    private string Held(Case judged, Holding holding)
    {
        LocalDate? since = From == TermAnchor.Attained ? null : From.Day(holding.Award.Attained, holding.Expires);
        return since is { } day && judged.Calendar.Start(day) <= judged.At
            ? $"This has been open since {ProgrammeCalendar.Words(day)}{TermWords.Reason(judged, From, holding)}."
            : $"You hold or held {Credential}, attained on {ProgrammeCalendar.Words(holding.Award.Attained)}.";
    }

    protected override string? Because(Case judged, Standing standing) =>
        judged.Latest(Credential) is { } holding && TermWords.Reason(judged, From, holding) is { Length: > 2 } reason ? reason[2..] : null;

    private string Missed(Case judged, Holding holding)
    {
        if (TermWords.Withdrawn(holding) is { Length: > 0 } withdrawn)
        {
            return withdrawn;
        }

        LocalDate? last = Until.Day(holding.Award.Attained, holding.Expires);
        if (last is null || From.Day(holding.Award.Attained, holding.Expires) is null)
        {
            return $"Your {Credential} does not expire, so this does not open.";
        }

        return Until == TermAnchor.Expiry
            ? $"Your {Credential} expired on {ProgrammeCalendar.Words(last.Value)}."
            : $"This was open until {ProgrammeCalendar.Words(last.Value)}{TermWords.Reason(judged, Until, holding)}.";
    }
}
