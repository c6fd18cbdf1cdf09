using ExamEngine.Certification;
using ExamEngine.Certification.Activities;
using ExamEngine.Certification.Rules;
using NodaTime;
using Xunit;

namespace ExamEngine.Specs.Certification.Activities;

/// <summary>Properties of totals on random histories. Every failure names the seed of its history.</summary>
public sealed class Totals_of_any_history
{
    private const int Histories = 1000;

    private static readonly string[] Credentials = ["CCSP-Associate", "CCSP-Professional", "CCSM-CI"];

    [Fact]
    public void Agree_with_a_slow_count_day_by_day()
    {
        var windows = 0;
        ForEach((told, history, credential, on) =>
        {
            foreach (var window in Windows(history, credential, on))
            {
                windows++;
                var total = EducationTotal.Of(window, history.Training);
                decimal counted = 0, waiting = 0;
                for (var day = on; day >= window.From; day = day.PlusDays(-1))
                {
                    foreach (var record in history.Training.Where(record => record.Completed == day && Counts(credential, record.Kind, record.Amount)))
                    {
                        counted += record.Amount;
                        waiting += record.IsVerified ? 0 : record.Amount;
                    }
                }

                // What lies in the future on that day counts in the window too, up to its end.
                foreach (var record in history.Training.Where(record => record.Completed > on && !(record.Completed > window.Until) && Counts(credential, record.Kind, record.Amount)))
                {
                    counted += record.Amount;
                    waiting += record.IsVerified ? 0 : record.Amount;
                }

                Assert.True((counted, waiting) == (total.Counted, total.Waiting), $"{told}: {total} is not {counted}, {waiting}.");
                Assert.Equal(Math.Max(0, window.Asked - counted), total.Missing);
            }
        });
        Assert.InRange(windows, 100, Histories);
    }

    [Fact]
    public void Are_enough_when_the_rule_of_the_route_says_so()
    {
        var enough = 0;
        ForEach((told, history, credential, on) =>
        {
            // What is not completed yet counts for the rule from its day on.
            var known = history with { Training = [.. history.Training.Where(record => record.Completed <= on)] };
            foreach (var window in Windows(known, credential, on).Where(window => !window.IsRolling))
            {
                var route = credential == "CCSP-Associate" ? "associate-units" : "professional-units";
                var rule = Eligibility.Decide(RealProgrammes.Set, known, window.Credential, on).Single(decision => decision.Route.Id == route).Rule("continuing education");
                var total = EducationTotal.Of(window, known.Training);
                enough += total.Missing == 0 ? 1 : 0;
                var expected = total.Missing > 0 ? RuleStatus.NotSatisfied : total.Counted - total.Waiting >= window.Asked ? RuleStatus.Satisfied : RuleStatus.NeedsEvidence;
                Assert.True(expected == rule.Status, $"{told}: {rule.Sentence} {total.Sentence}");
            }
        });
        Assert.InRange(enough, 20, Histories);
    }

    private static bool Counts(string credential, string kind, decimal amount) =>
        credential == "CCSM-CI" ? kind is "cpd" or "cpd-practice" : kind == "ceu" || (kind == "micro-credential" && amount is >= 2 and <= 6);

    private static IEnumerable<EducationWindow> Windows(ExamEngine.Certification.Facts.CandidateHistory history, string credential, LocalDate on) => EducationWindow
        .Of(RealProgrammes.Set, history, RealProgrammes.Set.Awarding(RealProgrammes.Credential(credential))!, on).Where(window => window.Credential.Value == credential);

    private static void ForEach(Action<string, ExamEngine.Certification.Facts.CandidateHistory, string, LocalDate> check)
    {
        for (var seed = 0; seed < Histories; seed++)
        {
            var random = new RandomHistory(seed);
            var credential = Credentials[seed % Credentials.Length];
            var history = random.Next(credential);
            if (credential == "CCSM-CI")
            {
                history = history with { Training = [.. history.Training.Select(record => record with { Kind = record.Kind == "ceu" ? "cpd" : record.Kind == "micro-credential" ? "cpd-practice" : record.Kind })] };
            }

            var on = random.Question();
            check($"seed {seed}, {credential} on {Person.Text(on)}", history, credential, on);
        }
    }
}
