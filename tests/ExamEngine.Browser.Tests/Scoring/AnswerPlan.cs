using System.Globalization;

namespace ExamEngine.Specs.Browser.Scoring;

/// <summary>
/// What a candidate is going to answer: about seven in ten items right, most of the others wrong or half right, some not at all. The same seed
/// gives the same plan.
/// </summary>
public static class AnswerPlan
{
    public static Answer For(AnswerKey key, Random random)
    {
        var lot = random.NextDouble();
        return lot switch
        {
            _ when key.MaxPoints == 0 => Right(key),
            < 0.70 => Right(key),
            < 0.92 => Wrong(key, random),
            _ => Answer.None,
        };
    }

    public static Answer Right(AnswerKey key) => Answer.Of(key.Interactions.Select(each => (each.Id, RightValues(key, each))));

    /// <summary>Wrong in the last interaction; where points can be given in part, some are.</summary>
    public static Answer Wrong(AnswerKey key, Random random)
    {
        var last = key.Interactions[^1];
        return Answer.Of(key.Interactions.Select(each => (each.Id, each == last ? WrongValues(key, each, random) : RightValues(key, each))));
    }

    /// <summary>A file is planned by its name and a recording by how often it is played; no key has either.</summary>
    private static IReadOnlyList<string> RightValues(AnswerKey key, Interaction interaction) => interaction.Kind switch
    {
        "extended-text" => ["The printer on the second floor is out of order.\nA technician comes tomorrow at 10:00."],
        "upload" => ["queue log.txt"],
        "media" => ["1"],
        _ => key.Correct(interaction.Id),
    };

    private static IReadOnlyList<string> WrongValues(AnswerKey key, Interaction interaction, Random random)
    {
        var correct = key.Correct(interaction.Id);
        var others = interaction.Choices.Except(correct, StringComparer.Ordinal).ToArray();
        return interaction.Kind switch
        {
            "choice" or "hottext" when correct.Count > 1 => [.. correct.Take(correct.Count - 1), others[random.Next(others.Length)]],
            "choice" or "inline-choice" or "hotspot" => [others[random.Next(others.Length)]],
            "order" or "graphic-order" => [correct[1], correct[0], .. correct.Skip(2)],
            "match" or "associate" or "gap-match" or "graphic-gap-match" => [Pair(correct[0], correct[1]), Pair(correct[1], correct[0]), .. correct.Skip(2)],
            "select-point" => ["60 60"],
            "slider" => ["15"],
            "text-entry" when interaction.Numeric =>
                [(decimal.Parse(correct[0], CultureInfo.InvariantCulture) + 1.5m).ToString(CultureInfo.InvariantCulture)],
            "text-entry" => ["service catalogue"],
            _ => throw new NotSupportedException(interaction.Kind),
        };

        static string Pair(string source, string target) => $"{source.Split(' ')[0]} {target.Split(' ')[1]}";
    }
}
