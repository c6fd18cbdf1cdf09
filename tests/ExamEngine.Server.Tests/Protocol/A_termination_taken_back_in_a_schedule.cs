using Xunit;

namespace ExamEngine.Specs.Server.Protocol;

/// <summary>What chance seldom brings about: a termination that two persons take back, with servers that die of it, answers and an outage around it.</summary>
public sealed class A_termination_taken_back_in_a_schedule(EmbeddedWorld world) : IClassFixture<EmbeddedWorld>
{
    [Fact]
    public Task Gives_the_time_that_was_left_and_keeps_every_answer() => KeepAsync(
        new(Act.BeginSection, 0), new(Act.ShowSection, 0), new(Act.Answer, 0, Number: 1, Choice: "A"), new(Act.Wait, 0, Number: 3000), new(Act.Terminate, 0),
        new(Act.Wait, 0, Number: 9000), new(Act.Reinstate, 0), new(Act.Wait, 0, Number: 9000), new(Act.Reinstate, 1), new(Act.Wait, 0, Number: 9000), new(Act.Resume, 0),
        new(Act.Answer, 0, Number: 2, Choice: "B"), new(Act.WaitForTheCut, 0, Number: -1), new(Act.Answer, 0, Number: 1, Choice: "C"));

    [Fact]
    public Task Reaches_the_live_state_although_the_servers_died_of_it() => KeepAsync(
        new(Act.BeginSection, 0), new(Act.ShowSection, 0), new(Act.Terminate, 0, Dies: Dies.AfterCommit), new(Act.Reinstate, 0, Dies: Dies.AfterCommit),
        new(Act.Reinstate, 1, Dies: Dies.BeforeCommit), new(Act.Reinstate, 1, Dies: Dies.AfterCommit), new(Act.Reconcile, 0), new(Act.Resume, 0), new(Act.Answer, 0, Number: 1, Choice: "A"));

    [Fact]
    public Task Outlives_a_Redis_that_forgot_all_of_it() => KeepAsync(
        new(Act.BeginSection, 0), new(Act.ShowSection, 0), new(Act.Answer, 0, Number: 1, Choice: "A"), new(Act.CopyRedis, 0), new(Act.Terminate, 0), new(Act.Reinstate, 0),
        new(Act.Reinstate, 1), new(Act.FallBackToTheCopy, 0), new(Act.Reconcile, 0), new(Act.Resume, 1), new(Act.WipeRedis, 0), new(Act.ComeBack, 0), new(Act.Answer, 0, Number: 2, Choice: "B"));

    private async Task KeepAsync(params Step[] steps) => Assert.Null(await Shrinking.BrokenAsync(world.World, steps));
}
