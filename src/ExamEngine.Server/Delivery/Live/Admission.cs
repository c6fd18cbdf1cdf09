using ExamEngine.Server.Delivery.Messages;

namespace ExamEngine.Server.Delivery.Live;

/// <summary>What the admit script said.</summary>
/// <param name="Durable">The highest committed number.</param>
/// <param name="Verdicts">One for each entry: the code, and the time or number that goes with it.</param>
internal sealed record Admission(long Durable, IReadOnlyList<(SaveCode Code, long Value)> Verdicts);
