using ExamEngine.Certification.Calendars;

namespace ExamEngine.Certification.Rules;

/// <summary>The term of a credential in sentences and facts.</summary>
internal static class TermWords
{
    public static IReadOnlyList<UsedFact> Facts(Case judged, CredentialId credential)
    {
        if (judged.Latest(credential) is not { } holding)
        {
            return [new UsedFact($"{credential} held", "no")];
        }

        List<UsedFact> facts =
        [
            new($"{credential} attained", ProgrammeCalendar.Words(holding.Award.Attained)),
            new($"{credential} expires", holding.Expires is { } expires ? ProgrammeCalendar.Words(expires) : "never"),
        ];
        if (holding.Withdrawn is { } withdrawn)
        {
            facts.Add(new UsedFact($"{credential} withdrawn", ProgrammeCalendar.Words(withdrawn)));
        }

        return facts;
    }

    /// <summary>Why a day is the day: such as “2 weeks before your CCSS expires on 12 May 2027”; empty when there is nothing to add.</summary>
    public static string Reason(Case judged, TermAnchor anchor, Holding holding)
    {
        var credential = holding.Award.Credential;
        var span = anchor.Span.Amount == 0 ? "when " : $"{anchor.Span} {(anchor.IsBefore ? "before" : "after")} ";
        return anchor.Event switch
        {
            TermEvent.Attained => $": {span}your {credential} was attained on {ProgrammeCalendar.Words(holding.Award.Attained)}",
            TermEvent.Expiry when holding.Expires is { } expires => $": {span}your {credential} {(judged.Calendar.End(expires) <= judged.At ? "expired" : "expires")} on {ProgrammeCalendar.Words(expires)}",
            _ => "",
        };
    }

    public static string Withdrawn(Holding holding) => holding.Withdrawn is { } day
        ? $"Your {holding.Award.Credential} was withdrawn from {ProgrammeCalendar.Words(day)} and no longer counts."
        : "";
}
