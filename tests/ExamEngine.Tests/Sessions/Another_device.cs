using ExamEngine.Sessions;
using Xunit;
using static ExamEngine.Specs.Sessions.Sitting;

namespace ExamEngine.Specs.Sessions;

public sealed class Another_device
{
    [Fact]
    public void Before_the_release_is_admitted_at_once_for_the_proctor_has_yet_to_look()
    {
        var sitting = Scheduled().Do(CheckInHere).Do(Open("there"));
        Assert.Equal(("there", null), (sitting.Session.Device, sitting.Session.DeviceRequest));
    }

    [Theory]
    [InlineData(SessionState.Ready)]
    [InlineData(SessionState.Running)]
    [InlineData(SessionState.Paused)]
    [InlineData(SessionState.OnBreak)]
    public void From_the_release_on_changes_nothing_until_the_proctor_approves(SessionState state)
    {
        var sitting = Here(state).Do(Open("there"));
        Assert.Equal(("here", false, true), (sitting.Session.Device, sitting.Session.MayUse("there"), sitting.Session.MayUse("here")));
        Assert.Equal(("there", "Firefox on Windows", null), (sitting.Session.DeviceRequest!.Device, sitting.Session.DeviceRequest.Description, sitting.Session.DeviceRequest.Refused));

        sitting.Do((s, now) => s.AdmitDevice(now, Proctor, "there")).Do((s, now) => s.AdmitDevice(now, Proctor, "there"));
        Assert.Equal((false, true, null), (sitting.Session.MayUse("here"), sitting.Session.MayUse("there"), sitting.Session.DeviceRequest));
        Assert.Equal(state, sitting.Session.State);
        Assert.Single(sitting.Ledger.OfType<DeviceAdmitted>());
    }

    [Fact]
    public void Refused_stays_refused_until_it_is_asked_for_again()
    {
        var sitting = Here().Do(Open("there")).Do((s, now) => s.RefuseDevice(now, Proctor, "there", " You are not at your place ")).Do(Open("there"));
        Assert.Equal(("You are not at your place", Proctor.Name), (sitting.Session.DeviceRequest!.Refused, sitting.Session.DeviceRequest.By));
        Assert.Equal("device", sitting.Refused((s, now) => s.AdmitDevice(now, Proctor, "there")).Code);
        sitting.Do(Open("there", again: true));
        Assert.Null(sitting.Session.DeviceRequest!.Refused);
    }

    [Fact]
    public void Asked_for_twice_is_asked_for_once() => Assert.Single(Here().Do(Open("there")).Do(Open("there")).Ledger.OfType<DeviceAsked>());

    [Fact]
    public void Overtaken_by_a_later_one_is_not_open_any_more()
    {
        var sitting = Here().Do(Open("there")).Do(Open("elsewhere"));
        Assert.Equal("device", sitting.Refused((s, now) => s.AdmitDevice(now, Proctor, "there")).Code);
        sitting.Do((s, now) => s.AdmitDevice(now, Proctor, "elsewhere"));
        Assert.False(sitting.Session.MayUse("there"));
    }

    [Fact]
    public void Is_no_matter_for_the_device_at_which_the_examination_is_sat_nor_where_devices_are_not_told_apart()
    {
        Assert.DoesNotContain(Here().Do(Open("here")).Ledger, entry => entry is DeviceAsked);
        Assert.DoesNotContain(Begun().Do(Open("there")).Ledger, entry => entry is DeviceAsked);
        Assert.True(Begun().Session.MayUse("there"));
    }

    [Fact]
    public void May_look_at_what_is_over() => Assert.True(Here().Terminate().Session.MayUse("there"));

    [Fact]
    public void Cannot_be_asked_for_without_end()
    {
        var sitting = Here();
        for (var i = 0; i < ExamSession.MostDeviceRequests; i++)
        {
            sitting.Do(Open($"device {i}"));
        }

        Assert.Equal("device", sitting.Refused(Open("one more")).Code);
    }

    [Fact]
    public void Is_decided_by_a_proctor_with_a_reason_and_by_nobody_else()
    {
        var sitting = Here().Do(Open("there"));
        Assert.Equal("role", sitting.Refused((s, now) => s.AdmitDevice(now, Candidate, "there")).Code);
        Assert.Equal("role", sitting.Refused((s, now) => s.RefuseDevice(now, Engine, "there", "No")).Code);
        Assert.Equal("reason", sitting.Refused((s, now) => s.RefuseDevice(now, Proctor, "there", " ")).Code);
        Assert.Equal("role", sitting.Refused((s, now) => s.UseDevice(now, Proctor, "there", "", again: false)).Code);
    }

    private static Decision CheckInHere(ExamSession session, DateTimeOffset now) => session.CheckIn(now, Candidate, "rules-1", "here");

    private static Func<ExamSession, DateTimeOffset, Decision> Open(string device, bool again = false) =>
        (s, now) => s.UseDevice(now, Candidate, device, "Firefox on Windows", again);

    private static Sitting Here(SessionState state = SessionState.Running)
    {
        var sitting = Scheduled().Do(CheckInHere).Do((s, now) => s.MakeReady(now, Proctor));
        if (state != SessionState.Ready)
        {
            sitting.Do((s, now) => s.BeginSection(now, Candidate, 1)).Do((s, now) => s.ShowSection(now, Candidate, 1));
        }

        return state switch
        {
            SessionState.Paused => sitting.Pause(),
            SessionState.OnBreak => sitting.StartBreak(),
            _ => sitting,
        };
    }
}
