using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace ExamEngine.Specs.Server.Outbox;

/// <summary>As much of a mail server as a client needs (RFC 5321), on a free port of this machine. It takes every message, unless a test has it answer otherwise.</summary>
public sealed partial class MailServerOnLoopback : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _closed = new();

    public MailServerOnLoopback()
    {
        _listener.Start();
        _ = AcceptAsync();
    }

    /// <summary>Messages that were taken, as they came.</summary>
    public ConcurrentQueue<string> Taken { get; } = new();

    /// <summary>Message-IDs of messages that were refused after all of them had come.</summary>
    public ConcurrentQueue<string> Refused { get; } = new();

    /// <summary>What it answers to a recipient.</summary>
    public Func<string, string> ToRecipient { get; set; } = static _ => "250 OK";

    /// <summary>What it answers to a message.</summary>
    public Func<string> ToMessage { get; set; } = static () => "250 OK";

    public IEnumerable<KeyValuePair<string, string?>> Settings =>
    [
        new("Smtp:Host", "127.0.0.1"),
        new("Smtp:Port", ((IPEndPoint)_listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture)),
        new("Smtp:Security", "none"),
        new("Mail:From", "Exams <exams@example.org>"),
    ];

    public static string IdOf(string message) => MessageId().Match(message).Groups["id"].Value;

    /// <summary>Messages taken for somebody.</summary>
    public IReadOnlyList<string> For(string address) => [.. Taken.Where(message => message.Contains(address, StringComparison.Ordinal))];

    public void Dispose()
    {
        _closed.Cancel();
        _listener.Dispose();
        _closed.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = TalkAsync(await _listener.AcceptTcpClientAsync(_closed.Token));
            }
        }
        catch (Exception closed) when (closed is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        using (client)
        {
            using var reader = new StreamReader(client.GetStream(), Encoding.Latin1);
            await using var writer = new StreamWriter(client.GetStream(), Encoding.ASCII) { NewLine = "\r\n", AutoFlush = true };
            await writer.WriteLineAsync("220 loopback ready");
            while (await reader.ReadLineAsync() is { } line)
            {
                var answer = line.Split(' ')[0].ToUpperInvariant() switch
                {
                    "RCPT" => ToRecipient(line),
                    "DATA" => null,
                    "QUIT" => "221 bye",
                    _ => "250 OK",
                };
                if (answer is null)
                {
                    await writer.WriteLineAsync("354 go on");
                    answer = Take(await MessageAsync(reader));
                }

                await writer.WriteLineAsync(answer);
            }
        }
    }

    private string Take(string message)
    {
        var answer = ToMessage();
        if (answer.StartsWith('2'))
        {
            Taken.Enqueue(message);
        }
        else
        {
            Refused.Enqueue(IdOf(message));
        }

        return answer;
    }

    private static async Task<string> MessageAsync(StreamReader reader)
    {
        var message = new StringBuilder();
        while (await reader.ReadLineAsync() is { } line && line != ".")
        {
            message.AppendLine(line);
        }

        return message.ToString();
    }

    [GeneratedRegex("^Message-Id: <(?<id>[^>]+)>", RegexOptions.Multiline | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex MessageId();
}
