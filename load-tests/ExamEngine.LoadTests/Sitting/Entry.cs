namespace ExamEngine.LoadTests.Sitting;

/// <summary>An answer that is not durable yet.</summary>
internal sealed class Entry(long seq, int position, char choice, long intended)
{
    /// <summary>Gap-free within the exam session; moves up when an entry before it was refused.</summary>
    public long Seq { get; set; } = seq;

    public int Position { get; } = position;

    public char Choice { get; } = choice;

    /// <summary>When the candidate meant to give it; a time stamp of the stopwatch.</summary>
    public long Intended { get; } = intended;

    /// <summary>The server said so since the last attachment.</summary>
    public bool IsReceived { get; set; }

    /// <summary>It was said at least once, and counted.</summary>
    public bool IsCounted { get; set; }

    public string? Receipt { get; set; }

    /// <summary>Told true when received and false when refused for good; null when nobody waits.</summary>
    public TaskCompletionSource<bool>? Waiting { get; set; }
}
