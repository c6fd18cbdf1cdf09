using ExamEngine.Items.Values;

namespace ExamEngine.Items.Expressions;

/// <summary>The variables of one run of response or outcome processing. Used by one thread, thrown away afterwards.</summary>
public class VariableScope
{
    private readonly Dictionary<string, Value?> _values;

    internal VariableScope(IEnumerable<KeyValuePair<string, Value?>> values) => _values = new(values, StringComparer.Ordinal);

    /// <summary>The present value of a variable; NULL when it has none or is not known.</summary>
    public Value? ValueOf(string identifier) => _values.GetValueOrDefault(identifier);

    internal void Set(string identifier, Value? value) => _values[identifier] = value;
}
