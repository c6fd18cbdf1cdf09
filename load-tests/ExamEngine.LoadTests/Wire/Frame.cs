using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace ExamEngine.LoadTests.Wire;

/// <summary>Reads the few fields a generator needs from SignalR's JSON frames, without making objects of the rest.</summary>
internal static class Frame
{
    /// <summary>Ends each frame (SignalR hub protocol, “JSON encoding”).</summary>
    public const byte End = 0x1e;

    public const int Invocation = 1, StreamItem = 2, Completion = 3, StreamInvocation = 4, Ping = 6, Close = 7;

    /// <summary>Reads the envelope.</summary>
    /// <param name="frame">Without the separator.</param>
    public static Envelope Open(ReadOnlySpan<byte> frame)
    {
        var envelope = default(Envelope);
        var reader = new Utf8JsonReader(frame);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("type"u8))
            {
                reader.Read();
                envelope.Type = reader.GetInt32();
            }
            else if (reader.ValueTextEquals("invocationId"u8))
            {
                reader.Read();
                envelope.Id = Number(reader.ValueSpan);
            }
            else if (reader.ValueTextEquals("error"u8))
            {
                reader.Read();
                envelope.Error = reader.GetString();
            }
            else if (reader.ValueTextEquals("item"u8) || reader.ValueTextEquals("result"u8))
            {
                reader.Read();
                envelope.Body = new Range((int)reader.TokenStartIndex, frame.Length);
                reader.Skip();
                envelope.Body = new Range(envelope.Body.Start, (int)reader.BytesConsumed);
            }
            else
            {
                reader.Skip();
            }
        }

        return envelope;
    }

    /// <summary>The kind of an event: its first property, as polymorphic JSON has it.</summary>
    public static string Kind(ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(body);
        return reader.Read() && reader.Read() && reader.ValueTextEquals("type"u8) && reader.Read()
            ? reader.ValueTextEquals("saved"u8) ? "saved" : reader.ValueTextEquals("item"u8) ? "item" : reader.ValueTextEquals("rows"u8) ? "rows" : reader.GetString()!
            : "";
    }

    /// <summary>A whole number of an object's top level.</summary>
    public static long? Find(ReadOnlySpan<byte> body, ReadOnlySpan<byte> name)
    {
        var reader = new Utf8JsonReader(body);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isIt = reader.ValueTextEquals(name);
            reader.Read();
            if (isIt)
            {
                return reader.TokenType == JsonTokenType.Number ? reader.GetInt64() : null;
            }

            reader.Skip();
        }

        return null;
    }

    /// <summary>An object whole; for what is rare.</summary>
    public static JsonElement Whole(ReadOnlySpan<byte> body) => JsonSerializer.Deserialize<JsonElement>(body);

    public static string Text(ReadOnlySpan<byte> frame) => Encoding.UTF8.GetString(frame);

    private static int Number(ReadOnlySpan<byte> digits)
    {
        var number = 0;
        foreach (var digit in digits)
        {
            number = (number * 10) + (digit - '0');
        }

        return number;
    }
}

/// <summary>What a frame says about itself, and where its item or result is.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct Envelope
{
    public int Type;
    public int Id;
    public string? Error;
    public Range Body;
}
