using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.RegularExpressions;

namespace ExamEngine.Specs.Server.Outbox;

/// <summary>As much of a mail server as a client needs (RFC 5321), on a free port of this machine. It takes every message, unless a test has it answer otherwise.</summary>
public sealed partial class MailServerOnLoopback : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _closed = new();
    private readonly X509Certificate2? _certificate;

    /// <param name="certificate">With one, it offers STARTTLS (RFC 3207) and takes no message before.</param>
    public MailServerOnLoopback(X509Certificate2? certificate = null)
    {
        _certificate = certificate;
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
        new("Smtp:Security", _certificate is null ? "none" : "starttls"),
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
            if (!await TalkAsync(client.GetStream(), isOpen: _certificate is null, greets: true))
            {
                return;
            }

            await using var secured = new SslStream(client.GetStream());
            try
            {
                await secured.AuthenticateAsServerAsync(_certificate!);
                await TalkAsync(secured, isOpen: true, greets: false);
            }
            catch (Exception refused) when (refused is IOException or AuthenticationException)
            {
                // The client does not trust the certificate.
            }
        }
    }

    /// <returns>Whether the client asked for TLS.</returns>
    private async Task<bool> TalkAsync(Stream stream, bool isOpen, bool greets)
    {
        var reader = new StreamReader(stream, Encoding.Latin1);
        var writer = new StreamWriter(stream, Encoding.ASCII) { NewLine = "\r\n", AutoFlush = true };
        if (greets)
        {
            await writer.WriteLineAsync("220 loopback ready");
        }

        while (await reader.ReadLineAsync() is { } line)
        {
            var word = line.Split(' ')[0].ToUpperInvariant();
            if (word == "STARTTLS" && !isOpen)
            {
                await writer.WriteLineAsync("220 go on");
                return true;
            }

            var answer = word switch
            {
                "EHLO" when !isOpen => "250-loopback\r\n250 STARTTLS",
                "MAIL" or "RCPT" or "DATA" when !isOpen => "530 Must issue a STARTTLS command first",
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

        return false;
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
