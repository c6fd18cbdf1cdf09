using System.Globalization;
using ExamEngine.Certification.Calendars;
using NodaTime;

namespace ExamEngine.Certification.Rules;

/// <summary>The credential that counts was renewed fewer than so many times.</summary>
internal sealed record RecertificationsRule(CredentialId Credential, int FewerThan) : LeafRule
{
    public override string Kind => "recertifications";

    protected override Grounds Weigh(Case judged)
    {
        var holds = WindowSet.Never;
        foreach (var holding in judged.Holdings.Of(Credential))
        {
            var renewals = holding.Award.Recertified;
            var end = renewals.Count >= FewerThan ? judged.Calendar.Start(renewals.Order().ElementAt(FewerThan - 1)) : Instant.MaxValue;
            holds = holds.Or(WindowSet.Between(judged.Calendar.Start(holding.Award.Attained), end).And(holding.Counts(judged.Calendar)));
        }

        var count = judged.Latest(Credential)?.Award.Recertified.Count ?? 0;
        return Grounds.Certain(holds, [new UsedFact($"{Credential} recertified", string.Create(CultureInfo.InvariantCulture, $"{count} times"))]);
    }

    protected override string Words(Case judged, Standing standing)
    {
        if (judged.Latest(Credential) is not { } holding)
        {
            return $"You need {Credential} for this, and we have no {Credential} of yours on record.";
        }

        return standing.IsMet
            ? $"Your {Credential} can still be recertified."
            : standing.OpensAt is { } opens
                ? $"This opens on {judged.Calendar.Words(opens)}, when your {Credential} is attained."
                : TermWords.Withdrawn(holding) is { Length: > 0 } withdrawn
                    ? withdrawn
                    : $"{Credential} can be recertified {Times}, and yours has been. Another recertification is not possible.";
    }

    private string Times => FewerThan switch
    {
        1 => "once only",
        2 => "twice only",
        _ => string.Create(CultureInfo.InvariantCulture, $"{FewerThan} times only"),
    };
}
