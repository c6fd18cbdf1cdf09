namespace ExamEngine.Sessions;

// The device at which an examination is sat. A device is a browser profile: its windows take the place from each other freely, another
// device needs a proctor's approval once the candidate is released.
public sealed partial record ExamSession
{
    /// <summary>So often another device can be asked for in one examination.</summary>
    public const int MostDeviceRequests = 20;

    /// <summary>The name of the device at which the examination is sat; null where devices are not told apart.</summary>
    public string? Device { get; private init; }

    /// <summary>The latest wish to go on at another device, until one is admitted; null when there is none.</summary>
    public DeviceRequest? DeviceRequest { get; private init; }

    private int DeviceRequests { get; init; }

    /// <summary>Says whether the examination may be sat at a device now.</summary>
    /// <param name="device">The name of the device.</param>
    /// <returns>True before the release and after the end, when nothing is to be seen there.</returns>
    public bool MayUse(string device) => Device is null || Device == device || !(State == SessionState.Ready || IsLive);

    /// <summary>The candidate opens the examination at a device.</summary>
    /// <param name="now">The server's time.</param>
    /// <param name="actor">The candidate.</param>
    /// <param name="device">The name of the device; not empty.</param>
    /// <param name="description">What kind of device it says it is.</param>
    /// <param name="again">Ask once more although it was refused.</param>
    /// <returns>
    /// The decision. Before the release the device is admitted at once, because the proctor has yet to look; from then on a proctor is asked. No events
    /// when it is the device at which the examination is sat, when the question is open, and when it was refused and is not asked again.
    /// </returns>
    public Decision UseDevice(DateTimeOffset now, SessionActor actor, string device, string description, bool again)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(device);
        if (NotCandidate(actor) is { } stranger)
        {
            return stranger;
        }

        if (State == SessionState.CheckedIn && Device is not null && Device != device)
        {
            return Decision.Accept(new DeviceAdmitted(now, actor, device));
        }

        if (MayUse(device) || (DeviceRequest is { } request && request.Device == device && (request.Refused is null || !again)))
        {
            return Decision.Accept();
        }

        return DeviceRequests < MostDeviceRequests
            ? Decision.Accept(new DeviceAsked(now, actor, device, description))
            : Decision.Refuse("device", "Another device was asked for too often in this examination. Please speak to your proctor.");
    }

    /// <summary>A proctor lets the candidate go on at another device.</summary>
    /// <param name="now">The server's time.</param>
    /// <param name="actor">A proctor or an administrator.</param>
    /// <param name="device">The device that was asked for.</param>
    /// <returns>The decision; no events when it is admitted already.</returns>
    public Decision AdmitDevice(DateTimeOffset now, SessionActor actor, string device) =>
        NotDeciding(actor) ?? (Device == device ? Decision.Accept() : NotOpen(device) ?? Decision.Accept(new DeviceAdmitted(now, actor, device)));

    /// <summary>A proctor does not let the candidate go on at another device; the examination stays where it is.</summary>
    /// <param name="now">The server's time.</param>
    /// <param name="actor">A proctor or an administrator.</param>
    /// <param name="device">The device that was asked for.</param>
    /// <param name="reason">Words the candidate reads; not empty.</param>
    /// <returns>The decision; no events when it is refused already.</returns>
    public Decision RefuseDevice(DateTimeOffset now, SessionActor actor, string device, string reason)
    {
        if (NotDeciding(actor) is { } stranger)
        {
            return stranger;
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            return Decision.Refuse("reason", "Say in a few words why the device is refused; the candidate will read it.");
        }

        return DeviceRequest is { Refused: not null } refused && refused.Device == device
            ? Decision.Accept()
            : NotOpen(device) ?? Decision.Accept(new DeviceRefused(now, actor, device, reason.Trim()));
    }

    private static Decision? NotDeciding(SessionActor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.Role is SessionRole.Proctor or SessionRole.Administrator ? null : Decision.Refuse("role", "Another device is a proctor's to approve.");
    }

    private Decision? NotOpen(string device) => DeviceRequest is { Refused: null } request && request.Device == device && !IsOver
        ? null
        : Decision.Refuse("device", "The candidate does not ask for this device any more.");

    private ExamSession Apply(DeviceAsked asked) =>
        this with { DeviceRequest = new DeviceRequest(asked.Device, asked.Description, asked.At), DeviceRequests = DeviceRequests + 1 };

    private ExamSession Apply(DeviceRefused refused) =>
        this with { DeviceRequest = DeviceRequest! with { Refused = refused.Reason, By = refused.Actor.Name } };
}
