using System.Globalization;
using ExamEngine.Certification.Calendars;

namespace ExamEngine.Certification.Rules;

/// <summary>
/// The credential that counts is of a version no more than so many versions older than the current one. Which is current is said by the
/// programme that awards it, and can change with a version of that programme.
/// </summary>
/// <param name="Credential">The credential.</param>
/// <param name="NotOlderThan">How many versions it may be behind.</param>
internal sealed record CredentialVersionRule(CredentialId Credential, int NotOlderThan) : LeafRule
{
    public override string Kind => "credential-version";

    protected override Grounds Weigh(Case judged)
    {
        var proven = WindowSet.Never;
        var possible = WindowSet.Never;
        foreach (var holding in judged.Holdings.Of(Credential))
        {
            var counts = holding.Counts(judged.Calendar);
            if (holding.Award.Version is not { } version)
            {
                possible = possible.Or(counts);
                continue;
            }

            foreach (var (current, within) in judged.Holdings.CurrentVersions(Credential))
            {
                proven = current - version <= NotOlderThan ? proven.Or(counts.And(within)) : proven;
            }
        }

        return new Grounds(proven, possible.Or(proven),
            [new UsedFact($"{Credential} version", Text(judged.Latest(Credential)?.Award.Version)), new UsedFact($"{Credential} current version", Text(Current(judged)))]);
    }

    protected override string Words(Case judged, Standing standing)
    {
        var asked = string.Create(CultureInfo.InvariantCulture, $"version {Math.Max(1, (Current(judged) ?? 1) - NotOlderThan)} or later");
        return standing.Status switch
        {
            RuleStatus.Satisfied => $"Your {Credential} is of {asked}.",
            RuleStatus.NeedsEvidence => $"Tell us the version of your {Credential}: it must be {asked}.",
            _ => $"This is open to holders of {Credential} of {asked}.",
        };
    }

    private int? Current(Case judged)
    {
        foreach (var (current, within) in judged.Holdings.CurrentVersions(Credential))
        {
            if (within.Contains(judged.At))
            {
                return current;
            }
        }

        return null;
    }

    private static string Text(int? version) => version?.ToString(CultureInfo.InvariantCulture) ?? "not known";
}
