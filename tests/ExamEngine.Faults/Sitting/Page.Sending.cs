using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.SignalR.Client;

namespace ExamEngine.Faults.Sitting;

/// <summary>How a page sends what it holds: over its connection, past it when that is away for a while, and wrongly when it is told to.</summary>
internal sealed partial class Page
{
    private async Task DeliverAsync()
    {
        while (!_leaving.IsCancellationRequested && !_fenced)
        {
            var connection = _connection;
            var posting = connection is null && _epoch != 0 && _lostAt != 0 && PageLog.Now - _lostAt >= 2000;
            var entries = _journal.Batch();
            var probing = entries.Count == 0 && connection is null;
            entries = probing ? _journal.Probe() : entries;
            if (entries.Count == 0 || PageLog.Now < _notBefore || (connection is null && !posting))
            {
                // Nothing to do, or not yet: a look every 20 ms, and four a second as long as nobody answers.
                await _work.WaitAsync(entries.Count > 0 ? 20 : 250, _leaving.Token);
                continue;
            }

            _notBefore = PageLog.Now + await SendAsync(connection, entries, probing);
        }
    }

    /// <summary>Sends a batch.</summary>
    /// <returns>How long to wait before the next, in milliseconds.</returns>
    private async Task<int> SendAsync(HubConnection? connection, IReadOnlyList<Entry> entries, bool probing)
    {
        try
        {
            var reply = await RouteAsync(connection, entries);
            var verdict = _journal.Apply(reply);
            if (verdict.Fenced)
            {
                _log.Write("fenced", new { client = _client, by = "reply" });
                _fenced = true;
            }
            else if (verdict.Reattach && connection is not null)
            {
                await connection.StopAsync();
            }

            return Math.Max(verdict.WaitMs, probing ? 2000 : verdict.Moved ? 0 : 1000);
        }
        catch (Exception exception)
        {
            // A socket that swallows calls is as good as none.
            if (exception is TimeoutException && connection is not null)
            {
                _ = connection.StopAsync();
            }

            return 1000;
        }
    }

    private async Task<JsonElement> RouteAsync(HubConnection? connection, IReadOnlyList<Entry> entries)
    {
        var mischief = Mischief;
        Mischief = Mischief.None;
        if (mischief == Mischief.Late)
        {
            _tasks.Add(PostLaterAsync(entries));
        }

        if (mischief == Mischief.Reordered && entries.Count > 1)
        {
            await SendOnceAsync(connection, [.. entries.Skip(entries.Count / 2)], "reordered");
        }

        var second = mischief == Mischief.Doubled ? SendOnceAsync(connection, entries, "doubled") : null;
        var reply = await SendOnceAsync(connection, entries, "");
        if (second is not null)
        {
            await ((Task)second).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return reply;
    }

    private async Task PostLaterAsync(IReadOnlyList<Entry> entries)
    {
        // What was sent then is what arrives later, whatever the page has renumbered since.
        var sent = entries.Select(entry => entry.Sendable).ToArray();
        await PauseAsync(Random.Shared.Next(500, 4000));
        await ((Task)SendOnceAsync(null, entries, "late", sent)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task<JsonElement> SendOnceAsync(HubConnection? connection, IReadOnlyList<Entry> entries, string stray, object[]? later = null)
    {
        var epoch = Interlocked.Read(ref _epoch);
        var sent = entries.Select(entry => (entry.Seq, entry.Note, entry.Position, entry.Receipt)).ToArray();
        var sentAt = PageLog.Now;
        _acknowledgements.Waiting(sent.Length);
        try
        {
            var body = later ?? [.. entries.Select(entry => entry.Sendable)];
            var reply = connection is not null
                ? await connection.InvokeAsync<JsonElement>("Save", body, _leaving.Token).WaitAsync(SavePatience, _leaving.Token)
                : await PostAsync(epoch, body);
            _log.Heard(reply.GetRawText());
            foreach (var result in reply.GetProperty("results").EnumerateArray())
            {
                var seq = result.GetProperty("seq").GetInt64();
                if (later is null && Array.Find(sent, each => each.Seq == seq) is { Note: { } note, Position: var position, Receipt: var receipt })
                {
                    _log.Write("ack", new { note, position, seq, sentAt, stray, client = _client, epoch, receipt, result });
                    _acknowledgements.Count(result.GetProperty("code").GetString()!);
                }
            }

            return reply;
        }
        finally
        {
            _acknowledgements.Waiting(-sent.Length);
        }
    }

    private async Task<JsonElement> PostAsync(long epoch, object[] entries)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/candidate/sessions/{_session}/answers") { Content = JsonContent.Create(new { epoch, entries }) };
        request.Headers.Add("Origin", _visitor.Http.BaseAddress!.GetLeftPart(UriPartial.Authority));
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(_leaving.Token);
        patience.CancelAfter(TimeSpan.FromSeconds(8));
        using var response = await _visitor.Http.SendAsync(request, patience.Token);
        response.EnsureSuccessStatusCode();
        var reply = await response.Content.ReadFromJsonAsync<JsonElement>(patience.Token);

        // The newer place may be this very page, attached again meanwhile; of another place the hub will tell.
        return _attaching || Interlocked.Read(ref _epoch) != epoch
            ? JsonSerializer.SerializeToElement(JsonDocument.Parse(reply.GetRawText().Replace("\"fenced\"", "\"retry\"", StringComparison.Ordinal)).RootElement)
            : reply;
    }
}
