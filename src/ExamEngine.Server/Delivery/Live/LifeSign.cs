namespace ExamEngine.Server.Delivery.Live;

/// <summary>What the alive script said.</summary>
/// <param name="Code">1 noted, 0 the place belongs to another page, −1 not live.</param>
/// <param name="Durable">The highest committed number.</param>
/// <param name="Ledger">The ledger version that is projected.</param>
/// <param name="WasOnDevice">How many entries were on the candidate's device only, and are not any more; 0 for none.</param>
/// <param name="OnDeviceSince">Since when they were.</param>
internal sealed record LifeSign(int Code, long Durable, int Ledger, int WasOnDevice, DateTimeOffset? OnDeviceSince);
