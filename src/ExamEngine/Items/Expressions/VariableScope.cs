using System.Globalization;
using ExamEngine.Items.Values;
using ExamEngine.Seeds;

namespace ExamEngine.Items.Expressions;

/// <summary>The variables of one run of response, template or outcome processing. Used by one thread, thrown away afterwards.</summary>
public class VariableScope
{
    private readonly Dictionary<string, Value?> _values;
    private readonly ulong _seed;
    private readonly string? _stream;
    private readonly int? _number;
    private Dictionary<string, Value?>? _correct;
    private Dictionary<string, Value?>? _defaults;
    private Dictionary<string, Value?>? _templateDefaults;

    /// <param name="values">The variables.</param>
    /// <param name="seed">What the seed of random expressions is derived from.</param>
    /// <param name="stream">The purpose it is derived for; the seed is taken as it is when left out.</param>
    /// <param name="number">A number that belongs to the purpose, such as that of an attempt.</param>
    internal VariableScope(IEnumerable<KeyValuePair<string, Value?>> values, ulong seed = 0, string? stream = null, int? number = null)
    {
        _values = new(values, StringComparer.Ordinal);
        (_seed, _stream, _number) = (seed, stream, number);
    }

    private VariableScope(VariableScope other, ulong seed, string? stream, int? number)
        : this(other._values, seed, stream, number)
    {
        _correct = other._correct is { } correct ? new(correct, StringComparer.Ordinal) : null;
        _defaults = other._defaults is { } defaults ? new(defaults, StringComparer.Ordinal) : null;
    }

    /// <summary>The present value of a variable; NULL when it has none or is not known.</summary>
    public Value? ValueOf(string identifier) => _values.GetValueOrDefault(identifier);

    /// <summary>Whether a template constraint did not hold, so that template processing has to start again.</summary>
    internal bool IsConstraintBroken { get; set; }

    /// <summary>The numbers that random expressions draw from: the same seed gives the same numbers.</summary>
    internal SeededRandom Random => field ??= new SeededRandom(_stream is null ? _seed : SeededRandom.Derive(_seed, Purpose(_stream)));

    internal VariableScope Copy(ulong seed, string? stream = null, int? number = null) => new(this, seed, stream, number);

    internal void Set(string identifier, Value? value) => _values[identifier] = value;

    /// <summary>The key as template processing left it.</summary>
    internal Value? CorrectOf(ResponseDeclaration declaration) =>
        _correct is not null && _correct.TryGetValue(declaration.Identifier, out var correct) ? correct : declaration.CorrectResponse;

    /// <summary>The default value as template processing left it.</summary>
    internal Value? DefaultOf(VariableDeclaration declaration) =>
        _defaults is not null && _defaults.TryGetValue(declaration.Identifier, out var value) ? value : declaration.DefaultValue;

    internal void SetCorrect(string identifier, Value? value) => (_correct ??= new(StringComparer.Ordinal))[identifier] = value;

    internal void SetDefault(string identifier, Value? value) => (_defaults ??= new(StringComparer.Ordinal))[identifier] = value;

    /// <summary>Gives a template variable another default value, kept when template processing starts again.</summary>
    internal void SetTemplateDefault(string identifier, Value? value) => (_templateDefaults ??= new(StringComparer.Ordinal))[identifier] = value;

    internal void ForgetTemplateValues() =>
        (_correct, _defaults) = (null, _templateDefaults is { } defaults ? new(defaults, StringComparer.Ordinal) : null);

    // Derived only when a number is drawn: most items draw none.
    private string Purpose(string stream) => _number is { } number ? string.Create(CultureInfo.InvariantCulture, $"{stream}/{number}") : stream;
}
