using ExamEngine.Certification.Calendars;

namespace ExamEngine.Certification.Rules;

/// <summary>The opposite of <see cref="HeldCredentialRule"/>: a way for those who do not hold a credential, or not in that window of its term.</summary>
internal sealed record NotHeldCredentialRule(CredentialId Credential, TermAnchor From, TermAnchor Until) : LeafRule
{
    public override string Kind => "not-held-credential";

    protected override Grounds Weigh(Case judged)
    {
        var held = WindowSet.Never;
        foreach (var holding in judged.Holdings.Of(Credential))
        {
            held = held.Or(holding.Between(judged.Calendar, From, Until));
        }

        return Grounds.Certain(held.Not(), TermWords.Facts(judged, Credential));
    }

    protected override string Words(Case judged, Standing standing)
    {
        if (standing.IsMet)
        {
            return standing.ClosesAt is { } closes
                ? $"This is open until {ProgrammeCalendar.Words(judged.Calendar.LastDay(closes))}. From the next day on your {Credential} rules it out."
                : judged.Latest(Credential) is null ? $"You do not hold {Credential}." : $"Your {Credential} does not rule this out.";
        }

        return standing.OpensAt is { } opens
            ? $"This opens on {judged.Calendar.Words(opens)}: until then your {Credential} rules it out."
            : $"This is for applicants who have not held {Credential}, and you hold it or have held it.";
    }
}
