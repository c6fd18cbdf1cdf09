using System.Globalization;
using System.Text;
using ExamEngine.Certification;
using ExamEngine.Certification.Facts;
using ExamEngine.Certification.Rules;
using NodaTime;
using Xunit;

namespace ExamEngine.Specs.Certification;

/// <summary>Properties of decisions on random histories. Every failure names the seed of its history.</summary>
public sealed class Any_history
{
    private const int Histories = 1000;

    // A window that is further away than this is not walked to.
    private const int Horizon = 1500;

    [Fact]
    public void Is_decided_as_by_a_slow_and_independent_reckoning()
    {
        var open = 0;
        ForEach((seed, history, credential, on) =>
        {
            var slow = new SlowReckoning(history);
            foreach (var decision in Decide(history, credential, on))
            {
                var route = decision.Route.Id;
                int Status(int day) => slow.Status(credential, route, on.PlusDays(day).ToDateOnly());
                var told = $"seed {seed}, {credential} {route} on {Person.Text(on)}";
                open += Status(0) > 0 ? 1 : 0;
                Assert.True(Status(0) == (int)decision.Status, $"{told}: {decision.Status} is not {Status(0)}. {decision.Finding.Sentence}");
                Same(told, on, decision.OpensOn, Enumerable.Range(0, Horizon).FirstOrDefault(day => Status(day) > 0, -1));
                var satisfied = decision.Finding.SatisfiedAt?.InZone(DateTimeZoneProviders.Tzdb["Europe/London"]).Date;
                if (history.Attempts.Any(attempt => attempt.At.InUtc().Date == satisfied))
                {
                    // Satisfied in the morning alone: the reckoning of whole days does not see it.
                    continue;
                }

                Same(told, on, satisfied, Enumerable.Range(0, Horizon).FirstOrDefault(day => Status(day) == 2, -1));
            }
        });

        Assert.InRange(open, 300, 2000);
    }

    [Fact]
    public void Is_open_on_the_day_that_was_named_and_not_on_the_day_before() => ForEach((seed, history, credential, on) =>
    {
        foreach (var decision in Decide(history, credential, on).Where(decision => !decision.IsOpen && decision.OpensOn is not null))
        {
            var told = $"seed {seed}, {credential} {decision.Route.Id} on {Person.Text(on)}";
            var opens = decision.OpensOn!.Value;
            Assert.True(On(history, credential, decision, opens).IsOpen, $"{told}: closed on {Person.Text(opens)}, which was named.");
            Assert.False(On(history, credential, decision, opens.PlusDays(-1)).IsOpen, $"{told}: open before {Person.Text(opens)}, which was named.");
        }
    });

    [Fact]
    public void Is_open_on_the_last_day_that_was_named_and_not_on_the_day_after() => ForEach((seed, history, credential, on) =>
    {
        foreach (var decision in Decide(history, credential, on).Where(decision => decision is { IsOpen: true, ClosesOn: not null }))
        {
            var told = $"seed {seed}, {credential} {decision.Route.Id} on {Person.Text(on)}";
            Assert.True(On(history, credential, decision, decision.ClosesOn!.Value).IsOpen, told);
            Assert.False(On(history, credential, decision, decision.ClosesOn.Value.PlusDays(1)).IsOpen, told);
        }
    });

    [Fact]
    public void Gets_no_refusal_without_a_day_when_there_is_one() => ForEach((seed, history, credential, on) =>
    {
        foreach (var never in Decide(history, credential, on).Where(decision => decision.OpensOn is null))
        {
            // Days far and near; the slow reckoning walks all of them up to its horizon.
            foreach (var ahead in Enumerable.Range(0, 60).Select(step => (step * step) + step))
            {
                Assert.False(On(history, credential, never, on.PlusDays(ahead)).IsOpen, $"seed {seed}, {credential} {never.Route.Id}: open {ahead} days after {Person.Text(on)}.");
            }
        }
    });

    [Fact]
    public void Is_decided_twice_alike_and_by_rules_that_agree_with_their_tree() => ForEach((seed, history, credential, on) =>
    {
        foreach (var (first, second) in Decide(history, credential, on).Zip(Decide(history, credential, on)))
        {
            Assert.Equal(Text(first.Finding), Text(second.Finding));
            Check(first.Finding, seed);
        }
    });

    [Fact]
    public void Is_told_in_sentences_without_gaps() => ForEach((seed, history, credential, on) =>
    {
        var answer = WhatIf.For(RealProgrammes.Set, history, new CredentialId(credential), on)!;
        Assert.NotEmpty(answer.Sentences);
        Assert.All(answer.Sentences, sentence => Assert.Matches("^[A-Z].*[^ ]\\.$", sentence));
        Assert.All(answer.Decisions, decision => Assert.True(decision.Finding.Sentence.Length > 0 && !decision.Finding.Sentence.Contains("  ", StringComparison.Ordinal), $"seed {seed}: {decision.Finding.Sentence}"));
        Assert.Equal(answer.OpenNow.Any(), answer.TimeLine.Any(window => !(window.From > on)));
    });

    private static void Check(RuleFinding finding, int seed)
    {
        if (finding.Children.Count > 0)
        {
            var expected = finding.Kind == "all-of" ? finding.Children.Min(child => child.Status) : finding.Children.Max(child => child.Status);
            Assert.True(expected == finding.Status, $"seed {seed}: {finding.Name} is {finding.Status}, its parts say {expected}.");
        }

        Assert.True(finding.Status == RuleStatus.NotSatisfied || finding.OpensAt is not null, $"seed {seed}: {finding.Name}");
        foreach (var child in finding.Children)
        {
            Check(child, seed);
        }
    }

    private static string Text(RuleFinding finding)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{finding.Name} {finding.Status} {finding.Sentence} {finding.OpensAt} {finding.SatisfiedAt} {finding.ClosesAt} {string.Join(',', finding.Facts)}\n");
        foreach (var child in finding.Children)
        {
            text.Append(Text(child));
        }

        return text.ToString();
    }

    private static void Same(string told, LocalDate on, LocalDate? named, int found)
    {
        if (found >= 0)
        {
            Assert.True(named == on.PlusDays(found), $"{told}: {Person.Text(named)} was named, {Person.Text(on.PlusDays(found))} is the day.");
        }
        else
        {
            Assert.True(named is null || named >= on.PlusDays(Horizon), $"{told}: {Person.Text(named)} was named, and there is no such day.");
        }
    }

    private static IReadOnlyList<RouteDecision> Decide(CandidateHistory history, string credential, LocalDate on) => Eligibility.Decide(RealProgrammes.Set, history, new CredentialId(credential), on);

    private static RouteDecision On(CandidateHistory history, string credential, RouteDecision decision, LocalDate day) =>
        Decide(history, credential, day).Single(other => other.Route.Id == decision.Route.Id);

    private static void ForEach(Action<int, CandidateHistory, string, LocalDate> check)
    {
        // SEED=n tries other histories; a failure prints the one that failed.
        var first = int.TryParse(Environment.GetEnvironmentVariable("SEED"), CultureInfo.InvariantCulture, out var given) ? given : 1;
        for (var seed = first; seed < first + Histories; seed++)
        {
            var random = new RandomHistory(seed);
            var credential = random.Credential();
            check(seed, random.Next(credential), credential, random.Question());
        }
    }
}
