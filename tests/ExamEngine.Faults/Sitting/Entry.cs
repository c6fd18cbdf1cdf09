using System.Text.Json.Serialization;

namespace ExamEngine.Faults.Sitting;

/// <summary>An entry of a page's journal.</summary>
internal sealed class Entry
{
    /// <summary>Gap-free within the exam session; moves up when an entry before it was refused.</summary>
    public long Seq { get; set; }

    public required int Position { get; init; }

    /// <summary>A note no other answer of the campaign has.</summary>
    public required string Note { get; init; }

    public required string Choice { get; init; }

    public required long ClientTime { get; init; }

    /// <summary>Acknowledged since the last attachment.</summary>
    public bool Received { get; set; }

    /// <summary>Written before the page was attached for the first time.</summary>
    public bool Early { get; init; }

    /// <summary>What the server signed when it received the entry.</summary>
    public string? Receipt { get; set; }

    /// <summary>The number the receipt is for, when it is another one.</summary>
    public long? ReceivedAs { get; set; }

    /// <summary>As it goes over the wire; with its receipt it counts at the time it was received first.</summary>
    [JsonIgnore]
    public object Sendable => new SentEntry(Seq, Position, new SentResponse(Choice, Note), ClientTime, Receipt, ReceivedAs);

    private sealed record SentEntry(
        [property: JsonPropertyName("seq")] long Seq,
        [property: JsonPropertyName("position")] int Position,
        [property: JsonPropertyName("response")] SentResponse Response,
        [property: JsonPropertyName("clientTime")] long ClientTime,
        [property: JsonPropertyName("receipt"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Receipt,
        [property: JsonPropertyName("receivedAs"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] long? ReceivedAs);

    private sealed record SentResponse([property: JsonPropertyName("RESPONSE")] string Choice, [property: JsonPropertyName("NOTE")] string Note);
}
