using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ExamEngine.Tests.Forms;

/// <summary>Reads a text that thousands of forms have in common as one text in memory: what items and domains are called.</summary>
/// <remarks>There are as many as a bank has items; none is ever forgotten.</remarks>
internal sealed class SharedText : JsonConverter<string>
{
    private const int Longest = 256;
    private static readonly ConcurrentDictionary<string, string> Known = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> ByCharacters = Known.GetAlternateLookup<ReadOnlySpan<char>>();

    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String || reader.HasValueSequence || reader.ValueSpan.Length > Longest)
        {
            return reader.GetString();
        }

        // Never more characters than bytes.
        Span<char> characters = stackalloc char[Longest];
        characters = characters[..reader.CopyString(characters)];
        return ByCharacters.TryGetValue(characters, out var known) ? known : Known.GetOrAdd(new string(characters), static text => text);
    }

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}
