namespace ExamEngine.Specs.Browser.Scoring;

/// <summary>What a candidate answered to one item, as it should arrive at the server; no values: not answered.</summary>
public sealed class Answer
{
    private readonly Dictionary<string, IReadOnlyList<string>> _values = new(StringComparer.Ordinal);

    public static Answer None { get; } = new();

    public bool IsEmpty => _values.Values.All(values => values.Count == 0);

    public IReadOnlyList<string> this[string interaction]
    {
        get => _values.GetValueOrDefault(interaction, []);
        init => _values[interaction] = value;
    }

    public static Answer Of(IEnumerable<(string Interaction, IReadOnlyList<string> Values)> values)
    {
        var answer = new Answer();
        foreach (var (interaction, each) in values)
        {
            answer._values[interaction] = each;
        }

        return answer;
    }
}
