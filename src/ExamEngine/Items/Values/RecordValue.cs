using System.Collections.Immutable;

namespace ExamEngine.Items.Values;

/// <summary>Named fields, each a single value of its own base type. A field that is NULL is left out.</summary>
public sealed record RecordValue : Value
{
    private RecordValue(ImmutableDictionary<string, SingleValue> fields) => Fields = fields;

    /// <summary>The fields by identifier, at least one.</summary>
    public ImmutableDictionary<string, SingleValue> Fields { get; }

    /// <inheritdoc />
    public override Cardinality Cardinality => Cardinality.Record;

    /// <inheritdoc />
    public override BaseType? BaseType => null;

    /// <summary>A record, or NULL when there are no fields. A field name twice is a bug of the caller.</summary>
    public static RecordValue? Of(IEnumerable<KeyValuePair<string, SingleValue>> fields)
    {
        var map = fields.ToImmutableDictionary(StringComparer.Ordinal);
        return map.IsEmpty ? null : new RecordValue(map);
    }

    /// <summary>Whether both records have the same fields with equal values.</summary>
    public bool Equals(RecordValue? other) =>
        other is not null
        && Fields.Count == other.Fields.Count
        && Fields.All(field => other.Fields.TryGetValue(field.Key, out var value) && field.Value == value);

    /// <inheritdoc />
    public override int GetHashCode() =>
        Fields.Sum(field => StringComparer.Ordinal.GetHashCode(field.Key) & 0xFFFF);
}
