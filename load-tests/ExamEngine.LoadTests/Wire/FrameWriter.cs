using System.Globalization;
using System.Text;
using System.Text.Json;

namespace ExamEngine.LoadTests.Wire;

/// <summary>Frames that a page sends, as its SignalR client writes them.</summary>
internal static class FrameWriter
{
    private const int LargestEntry = 160;

    /// <summary>An invocation with arguments that are seldom sent.</summary>
    /// <param name="id">The page's number of the call.</param>
    /// <param name="method">The hub method.</param>
    /// <param name="arguments">A JSON array.</param>
    /// <param name="isStream">It is answered by a stream.</param>
    public static byte[] Call(int id, string method, string arguments, bool isStream = false) => Encoding.UTF8.GetBytes(string.Create(
        CultureInfo.InvariantCulture,
        $"{{\"type\":{(isStream ? Frame.StreamInvocation : Frame.Invocation)},\"invocationId\":\"{id}\",\"target\":\"{method}\",\"arguments\":{arguments}}}\u001e"));

    public static string Arguments(params object[] arguments) => JsonSerializer.Serialize(arguments, JsonSerializerOptions.Web);

    /// <summary>Writes a batch of answers.</summary>
    /// <param name="buffer">At least <see cref="SizeOf"/> bytes.</param>
    /// <param name="id">The page's number of the call.</param>
    /// <param name="entries">The batch.</param>
    /// <returns>How much was written.</returns>
    public static int Save(Span<byte> buffer, int id, ReadOnlySpan<Sitting.Entry> entries)
    {
        var now = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds();
        System.Text.Unicode.Utf8.TryWrite(buffer, CultureInfo.InvariantCulture, $"{{\"type\":1,\"invocationId\":\"{id}\",\"target\":\"Save\",\"arguments\":[[", out var length);
        for (var i = 0; i < entries.Length; i++)
        {
            var entry = entries[i];
            System.Text.Unicode.Utf8.TryWrite(
                buffer[length..],
                CultureInfo.InvariantCulture,
                $"{(i == 0 ? "" : ",")}{{\"seq\":{entry.Seq},\"position\":{entry.Position},\"response\":{{\"RESPONSE\":\"{entry.Choice}\"}},\"clientTime\":{now}",
                out var written);
            length += written;
            if (entry.Receipt is { } receipt)
            {
                System.Text.Unicode.Utf8.TryWrite(buffer[length..], CultureInfo.InvariantCulture, $",\"receipt\":\"{receipt}\"", out written);
                length += written;
            }

            buffer[length++] = (byte)'}';
        }

        "]]}\u001e"u8.CopyTo(buffer[length..]);
        return length + 4;
    }

    /// <summary>Room for so many entries.</summary>
    public static int SizeOf(ReadOnlySpan<Sitting.Entry> entries)
    {
        var size = 128;
        foreach (var entry in entries)
        {
            size += LargestEntry + (entry.Receipt?.Length ?? 0);
        }

        return size;
    }
}
