using ExamEngine.Items;
using ExamEngine.Qti;
using ExamEngine.Seeds;
using ExamEngine.Specs.Items.Data;
using ExamEngine.Tests.Flow;
using Xunit;

namespace ExamEngine.Specs.Tests;

public class Spoiled_test
{
    private const int Times = 400;

    private static readonly string Good = Course.Test(
        "<qti-outcome-declaration identifier=\"N\" cardinality=\"single\" base-type=\"float\"/><qti-time-limits max-time=\"900\"/>"
        + Course.Part(
            "<qti-item-session-control max-attempts=\"2\" allow-skipping=\"false\" validate-responses=\"true\"/>"
            + Course.Section("S1", "<qti-time-limits min-time=\"2\" max-time=\"120\" allow-late-submission=\"true\"/>" + Course.Ref("Q1", $"<qti-branch-rule target=\"Q2\">{Course.Expecting("gte")}</qti-branch-rule>") + Course.Ref("Q2"))
            + Course.Section("S2", $"<qti-pre-condition>{Course.Expecting("lt", "Q1.2.SCORE")}</qti-pre-condition>" + Course.Refs("Q3", "Q4"))
            + Course.Section("S3", "<qti-ordering shuffle=\"true\"/>" + Course.Ref("Q5", "<qti-weight identifier=\"W\" value=\"2.5\"/>", "category=\"a b\" fixed=\"true\"") + Course.Ref("Q6")),
            identifier: "P1")
        + Course.Part(Course.Section("S4", "<qti-selection select=\"3\" with-replacement=\"true\"/>" + Course.Refs("Q7", "Q8")), "nonlinear", identifier: "P2")
        + Course.Part(Course.Section("S5", Course.Refs("Q9", "Q10")), "nonlinear", "simultaneous", "P3")
        + "<qti-outcome-processing><qti-set-outcome-value identifier=\"N\"><qti-sum><qti-number-correct include-category=\"a\"/><qti-test-variables section-identifier=\"S3\" variable-identifier=\"SCORE\" weight-identifier=\"W\"/></qti-sum></qti-set-outcome-value></qti-outcome-processing>");

    [Fact]
    public void Is_refused_with_a_reason_or_driven_and_never_a_fault()
    {
        int refused = 0, driven = 0;
        for (var seed = 0UL; seed < Times; seed++)
        {
            var random = new SeededRandom(seed);
            var package = Course.PackageOf(Mutations.Of(Good, random), ("Q3", random.Next(4) == 0 ? Mutations.Of(Course.ItemOf("Q3"), random) : Course.ItemOf("Q3")));
            var step = package.Test is { } test ? TestSession.Create(test, package.Items, seed) : null;
            if (step is TestStep.Taken { Session: var session })
            {
                driven++;
                Drive(session, random);
            }
            else
            {
                refused++;
                Assert.True(step is TestStep.Refused { Reason.Length: > 0 } || package.Problems.Any(problem => problem.Severity == QtiSeverity.Error), $"Seed {seed} is refused without a reason.");
            }
        }

        Assert.True(refused > Times / 10 && driven > Times / 10, $"{refused} refused, {driven} driven: both ways are gone.");
    }

    private static void Drive(TestSession session, SeededRandom random)
    {
        session = session.At(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
        session = After(session, each => each.BeginTestSession());
        for (var steps = 0; steps < 25; steps++)
        {
            var (kind, number) = (random.Next(9), random.Next(14) - 1);
            session = After(session.At(session.Now!.Value.AddSeconds(random.Next(40))), each => kind switch
            {
                0 or 1 => each.BeginAttempt(),
                2 or 3 => each.EndAttempt(number < 2 ? ResponseSet.Empty : Course.Response(number < 8 ? "A" : "nowhere")),
                4 or 5 => each.MoveNext(),
                6 => each.MoveBack(),
                7 => each.JumpTo(number),
                _ => number == 0 ? each.EndTestSession() : each.MoveNextTestPart(),
            });
            Assert.All(session.VisibleFeedback, feedback => Assert.NotNull(feedback.Text));
        }
    }

    private static TestSession After(TestSession session, Func<TestSession, TestStep> step) => step(session) is TestStep.Taken taken ? taken.Session : session;
}
