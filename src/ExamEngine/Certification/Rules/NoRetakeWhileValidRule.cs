using ExamEngine.Certification.Calendars;
using ExamEngine.Certification.Facts;
using NodaTime;

namespace ExamEngine.Certification.Rules;

/// <summary>
/// No attempt after a pass while the credential it led to is valid. While the award is not made yet, the credential is taken to be valid from
/// the day of the pass.
/// </summary>
internal sealed record NoRetakeWhileValidRule : LeafRule
{
    public override string Kind => "no-retake-while-valid";

    protected override Grounds Weigh(Case judged)
    {
        ExamAttempt[] passed = [.. judged.Attempts.Where(attempt => attempt.Result == AttemptResult.Passed)];
        return passed.Length == 0
            ? Grounds.Certain(WindowSet.Always, [])
            : Grounds.Certain(
                WindowSet.Of(passed.Select(attempt => new Window(attempt.At, ValidUntil(judged, attempt)))).Not(),
                [.. passed.Select(attempt => RetakeWaitRule.Fact(judged, attempt))]);
    }

    protected override string Words(Case judged, Standing standing) => standing.IsMet
        ? "No examination that you have passed rules out an attempt."
        : standing.OpensAt is { } opens
            ? $"You have passed. You can sit the examination again from {judged.Calendar.Words(opens)}, when the credential is no longer valid."
            : "You have passed, and the credential does not expire.";

    private static Instant ValidUntil(Case judged, ExamAttempt pass)
    {
        var credential = judged.Route.Credential;
        var day = judged.Calendar.DateOf(pass.At);
        if (judged.Holdings.Of(credential).FirstOrDefault(holding => holding.Award.Attained >= day) is { } holding)
        {
            var expired = holding.Expires is { } expires ? judged.Calendar.End(expires) : Instant.MaxValue;
            return holding.Withdrawn is { } withdrawn ? Instant.Min(expired, judged.Calendar.Start(withdrawn)) : expired;
        }

        return judged.Holdings.Validity(credential, day) is { } valid ? judged.Calendar.End(valid.After(day)) : Instant.MaxValue;
    }
}
