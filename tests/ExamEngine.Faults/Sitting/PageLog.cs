using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ExamEngine.Faults.Sitting;

/// <summary>What a page (or the proctor, or the campaign) did and was told, one JSON object a line, only ever appended to. The checker reads nothing else of it.</summary>
internal sealed class PageLog : IDisposable
{
    private readonly string _path;
    private readonly StreamWriter _file;
    private readonly StreamWriter? _wire;
    private readonly Lock _gate = new();

    /// <param name="path">Without extension: <c>.log</c> is the log, <c>.wire</c> what came over the wire, word for word.</param>
    /// <param name="withWire">Keeps what came over the wire.</param>
    public PageLog(string path, bool withWire)
    {
        _path = path + ".log";
        _file = new StreamWriter(new FileStream(_path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite));
        _wire = withWire ? new StreamWriter(path + ".wire", append: true) : null;
    }

    /// <summary>The host's clock, Unix milliseconds; the only one the checker believes.</summary>
    public static long Now => DateTimeOffset.UtcNow.ToUnixTimeMilliseconds();

    /// <summary>Counts the lines of a kind written from a moment to another.</summary>
    public int Count(string kind, long from, long to)
    {
        lock (_gate)
        {
            _file.Flush();
            return File.ReadLines(_path).Select(line => JsonNode.Parse(line)!).Count(line => line["kind"]!.GetValue<string>() == kind && line["at"]!.GetValue<long>() is var at && at >= from && at <= to);
        }
    }

    public void Write(string kind, object? details = null)
    {
        var text = JsonSerializer.Serialize(details ?? new { }, JsonSerializerOptions.Web);
        lock (_gate)
        {
            _file.Write(string.Create(CultureInfo.InvariantCulture, $"{{\"kind\":\"{kind}\",\"at\":{Now}"));
            _file.WriteLine(text.Length == 2 ? "}" : string.Concat(",", text.AsSpan(1)));
        }
    }

    /// <summary>Whoever reads the file finds all of it.</summary>
    public void Flush()
    {
        lock (_gate)
        {
            _file.Flush();
        }
    }

    /// <summary>Keeps what came over the wire.</summary>
    public void Heard(string text)
    {
        lock (_gate)
        {
            _wire?.WriteLine(text);
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _file.Dispose();
            _wire?.Dispose();
        }
    }
}
