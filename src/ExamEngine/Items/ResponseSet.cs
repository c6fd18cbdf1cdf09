using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using ExamEngine.Items.Values;

namespace ExamEngine.Items;

/// <summary>A candidate's responses to one item, by response identifier; NULL is not answered.</summary>
[SuppressMessage("Naming", "CA1710", Justification = "A set of responses is what QTI calls it.")]
public sealed class ResponseSet
{
    private readonly FrozenDictionary<string, Value?> _responses;

    /// <summary>The responses; an identifier twice is a bug of the caller.</summary>
    public ResponseSet(IEnumerable<KeyValuePair<string, Value?>> responses) =>
        _responses = responses.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>No response at all.</summary>
    public static ResponseSet Empty { get; } = new([]);

    /// <summary>The identifiers there is an entry for, answered or not.</summary>
    public IEnumerable<string> Identifiers => _responses.Keys;

    /// <summary>Whether anything is answered.</summary>
    public bool IsAnswered => _responses.Values.Any(value => value is not null);

    /// <summary>The response, or NULL when it is not answered or there is no entry for it.</summary>
    public Value? this[string identifier] => _responses.GetValueOrDefault(identifier);

    /// <summary>Whether there is an entry, answered or not.</summary>
    public bool Has(string identifier) => _responses.ContainsKey(identifier);
}
