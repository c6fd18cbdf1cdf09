using Xunit;

namespace ExamEngine.Specs.Server.Protocol;

/// <summary>What random schedules have found, as short as it could be made.</summary>
public sealed class Schedules_that_once_broke_a_promise(EmbeddedWorld world) : IClassFixture<EmbeddedWorld>
{
    [Fact]
    public Task An_outage_gives_back_what_was_lost_before_the_pause_that_fell_into_it() => KeepAsync(
        new(Act.BeginSection, 0), new(Act.ShowSection, 0), new(Act.WaitUnhealthy, 0, Number: 5000), new(Act.Pause, 0), new(Act.WaitUnhealthy, 0, Number: 5000), new(Act.Beat, 0));

    [Fact]
    public Task An_outage_that_saw_a_section_end_gives_the_time_between_what_that_lost_and_no_more() => KeepAsync(
        new(Act.BeginSection, 0), new(Act.ShowSection, 0), new(Act.WaitUnhealthy, 0, Number: 4000), new(Act.EndSection, 0), new(Act.WaitUnhealthy, 0, Number: 4000), new(Act.Beat, 0));

    [Fact]
    public Task An_outage_during_which_a_pause_ended_gives_the_pause_back_once() => KeepAsync(
        new(Act.BeginSection, 0), new(Act.ShowSection, 0), new(Act.Pause, 0), new(Act.WaitUnhealthy, 0, Number: 4000), new(Act.Resume, 0), new(Act.WaitUnhealthy, 0, Number: 4000), new(Act.Beat, 0));

    [Fact]
    public Task The_only_page_is_not_fenced_by_a_copy_of_Redis_that_has_not_heard_of_its_coming_back() => KeepAsync(
        new(Act.BeginSection, 0), new(Act.ShowSection, 0), new(Act.CopyRedis, 0), new(Act.ComeBack, 1), new(Act.FallBackToTheCopy, 0), new(Act.Answer, 0, Number: 1, Choice: "A"));

    [Fact]
    public Task Two_tabs_do_not_answer_under_one_epoch_after_Redis_forgot_a_take_over() => KeepAsync(
        new(Act.BeginSection, 0), new(Act.ShowSection, 0), new(Act.CopyRedis, 0), new(Act.TakeOver, 1), new(Act.FallBackToTheCopy, 0),
        new(Act.TakeOver, 0, Number: 1), new(Act.Answer, 0, Number: 1, Choice: "A"), new(Act.SendFromTheOtherTab, 0, Number: 2, Choice: "B"));

    [Fact]
    public Task A_termination_reaches_the_live_state_although_the_server_died_of_it() => KeepAsync(
        new(Act.BeginSection, 0), new(Act.ShowSection, 0), new(Act.Terminate, 1, Dies: Dies.AfterCommit), new(Act.Reconcile, 0));

    [Fact]
    public Task What_was_admitted_beside_a_refused_entry_is_told_as_received() => KeepAsync(
        new(Act.BeginSection, 0), new(Act.Answer, 0, Number: 5, Choice: "A"), new(Act.ShowSection, 0), new(Act.Answer, 0, Number: 1, Choice: "B"),
        new(Act.Answer, 1, Number: 5, Choice: "C"));

    private async Task KeepAsync(params Step[] steps) => Assert.Null(await Shrinking.BrokenAsync(world.World, steps));
}
