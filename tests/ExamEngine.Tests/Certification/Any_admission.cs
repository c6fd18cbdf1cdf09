using ExamEngine.Certification;
using ExamEngine.Certification.Applications;
using ExamEngine.Certification.Facts;
using ExamEngine.Certification.Programmes;
using NodaTime;
using Xunit;

namespace ExamEngine.Specs.Certification;

/// <summary>Whether an attempt may begin, asked of random histories. Every failure names the seed of its history.</summary>
public sealed class Any_admission
{
    private const int Histories = 1000;

    [Fact]
    public void Names_the_first_moment_at_which_an_attempt_may_begin_and_no_earlier_one_will_do()
    {
        var (waited, never) = (0, 0);
        ForEach((told, ask, at) =>
        {
            var admission = ask(at);
            if (admission.IsOpen)
            {
                Assert.True(admission.OpensAt == at, told);
            }
            else if (admission.OpensAt is { } opens)
            {
                waited++;
                Assert.True(opens > at && ask(opens).IsOpen, $"{told}: closed at {opens}, which was named.");
                Assert.False(ask(opens - Duration.FromMilliseconds(1)).IsOpen, $"{told}: open before {opens}, which was named.");
                Assert.StartsWith("You can book from ", admission.Sentence, StringComparison.Ordinal);
            }
            else
            {
                never++;
                Assert.All(Enumerable.Range(0, 50), step => Assert.False(ask(at + Duration.FromDays(step * (step + 1))).IsOpen, $"{told}: open {step * (step + 1)} days later."));
            }
        });

        Assert.True(waited > 100 && never > 20, $"{waited} waited, {never} never.");
    }

    [Fact]
    public void Comes_out_the_same_when_it_is_asked_twice() => ForEach((told, ask, at) => Assert.True(ask(at) == ask(at), told));

    private static void ForEach(Action<string, Func<Instant, ExaminationAdmission>, Instant> check)
    {
        for (var seed = 1; seed <= Histories; seed++)
        {
            var random = new RandomHistory(seed);
            var credential = random.Credential();
            var (history, on) = (random.Next(credential), random.Question());
            var programme = RealProgrammes.Set.Awarding(new CredentialId(credential))!;
            foreach (var route in programme.Versions[0].Routes.Where(route => route.Credential.Value == credential && route.Outcome.Examination is not null))
            {
                check($"seed {seed}, {route.Id} on {Person.Text(on)}", at => Ask(history, programme, route, at), programme.Calendar.Start(on));
            }
        }
    }

    private static ExaminationAdmission Ask(CandidateHistory history, Programme programme, Route route, Instant at) =>
        ExaminationAdmission.At(RealProgrammes.Set, history, route.Credential, programme.Versions[0].Number, route.Id, at)!;
}
