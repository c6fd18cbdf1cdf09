namespace ExamEngine.Sessions;

/// <summary>A candidate's wish to go on at another device, open or refused.</summary>
/// <param name="Device">The name of the other device.</param>
/// <param name="Description">What kind of device it says it is.</param>
/// <param name="At">When it was asked for.</param>
/// <param name="Refused">Why it was refused; null while nobody has decided.</param>
/// <param name="By">Who refused it; null while nobody has decided.</param>
public sealed record DeviceRequest(string Device, string Description, DateTimeOffset At, string? Refused = null, string? By = null);
