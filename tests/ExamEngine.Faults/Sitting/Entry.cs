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

    /// <summary>As it goes over the wire.</summary>
    public object Sendable => new
    {
        seq = Seq,
        position = Position,
        response = new Dictionary<string, string>(StringComparer.Ordinal) { ["RESPONSE"] = Choice, ["NOTE"] = Note },
        clientTime = ClientTime,
    };
}
