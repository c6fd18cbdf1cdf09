namespace ExamEngine.Sessions;

/// <summary>Extra time granted to one candidate for one booking.</summary>
/// <param name="Multiplier">Factor on every section's limit, 1 to 4.</param>
/// <param name="Flat">Time added to the whole examination; not negative.</param>
/// <param name="Breaks">How long breaks stop the clock, all together; not negative.</param>
public sealed record Accommodation(double Multiplier, TimeSpan Flat, TimeSpan Breaks)
{
    /// <summary>No accommodation.</summary>
    public static Accommodation None { get; } = new(1, TimeSpan.Zero, TimeSpan.Zero);

    /// <summary>The accommodation in words for candidate and proctor; empty when there is none.</summary>
    /// <returns>One phrase for each thing granted.</returns>
    public IReadOnlyList<string> InWords()
    {
        var words = new List<string>(3);
        if (Multiplier > 1)
        {
            words.Add(FormattableString.Invariant($"{(Multiplier - 1) * 100:0} % more time in every section"));
        }

        if (Flat > TimeSpan.Zero)
        {
            words.Add(FormattableString.Invariant($"{Flat.TotalMinutes:0} extra minutes in all"));
        }

        if (Breaks > TimeSpan.Zero)
        {
            words.Add(FormattableString.Invariant($"breaks of {Breaks.TotalMinutes:0} minutes in all that stop the clock"));
        }

        return words;
    }
}
