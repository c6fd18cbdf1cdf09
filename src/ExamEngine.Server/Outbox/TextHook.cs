using System.ComponentModel;
using System.Diagnostics;

namespace ExamEngine.Server.Outbox;

/// <summary>
/// Hands text messages to a program or an address: <c>Text:Command</c> is run with the number as its last argument and the text as its input, and says 0 when it took the message;
/// <c>Text:Url</c> is sent <c>{"id", "to", "text"}</c>, and answers 2xx. The id is the same at every try.
/// </summary>
internal sealed class TextHook(MessageSettings settings) : IMessageTransport
{
    private static readonly HttpClient Http = new(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) });

    /// <inheritdoc/>
    public async Task SendAsync(OutgoingMessage message, CancellationToken patience)
    {
        if (settings.TextUrl is { } url)
        {
            using var answer = await Http.PostAsJsonAsync(url, new { id = message.Id, to = message.To, text = message.Text }, patience);
            answer.EnsureSuccessStatusCode();
            return;
        }

        await RunAsync(message, patience);
    }

    private async Task RunAsync(OutgoingMessage message, CancellationToken patience)
    {
        var command = settings.TextCommand;
        var start = new ProcessStartInfo(command[0], [.. command[1..], message.To])
        {
            UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        start.Environment["MESSAGE_ID"] = message.Id.ToString("n");
        using var process = new Process { StartInfo = start };
        try
        {
            process.Start();
        }
        catch (Win32Exception absent)
        {
            throw new InvalidOperationException($"The program for text messages cannot be run: {absent.Message}", absent);
        }

        try
        {
            _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
            _ = process.StandardError.ReadToEndAsync(CancellationToken.None);
            await process.StandardInput.WriteAsync(message.Text.AsMemory(), patience);
            process.StandardInput.Close();
            await process.WaitForExitAsync(patience);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"The program for text messages ended with {process.ExitCode}.");
        }
    }
}
