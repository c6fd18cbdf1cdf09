namespace ExamEngine.Faults.Links;

/// <summary>The state of a link.</summary>
/// <param name="Delay">Every chunk waits this long.</param>
/// <param name="HoldUp">Nothing passes from client to server; it waits.</param>
/// <param name="HoldDown">Nothing passes from server to client; it waits.</param>
/// <param name="LoseUp">What the client sends disappears, and the connection stays open.</param>
/// <param name="LoseDown">What the server sends disappears, and the connection stays open.</param>
/// <param name="TruncateAfter">After so many bytes downwards the connection is reset in the middle of a message; negative for never.</param>
internal sealed record LinkWeather(
    TimeSpan Delay = default, bool HoldUp = false, bool HoldDown = false, bool LoseUp = false, bool LoseDown = false, int TruncateAfter = -1)
{
    public static LinkWeather Fair { get; } = new();
}
