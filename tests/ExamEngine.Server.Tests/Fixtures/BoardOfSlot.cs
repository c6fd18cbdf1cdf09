using System.Collections.Concurrent;
using System.Net.Http.Json;
using ExamEngine.Server.Delivery.Messages;
using ExamEngine.Server.Proctoring;
using Microsoft.AspNetCore.SignalR.Client;

namespace ExamEngine.Specs.Server.Fixtures;

/// <summary>A proctor's board without the page: watches a slot, keeps every row as it now is, and acts.</summary>
public sealed class BoardOfSlot : IAsyncDisposable
{
    private readonly Visitor _visitor;
    private readonly CancellationTokenSource _leaving = new();
    private Task _listening = Task.CompletedTask;

    private BoardOfSlot(Visitor visitor, HubConnection connection) => (_visitor, Connection) = (visitor, connection);

    public HubConnection Connection { get; }

    public ConcurrentDictionary<Guid, BoardRow> Rows { get; } = new();

    /// <summary>The slot of an examination in which an account proctors.</summary>
    public static async Task<Guid> SlotAsync(ServerUnderTest server, string account, string exam)
    {
        using var visitor = await server.SignedInAsync(account);
        var slots = await visitor.Http.GetFromJsonAsync<ProctorSlot[]>("/api/proctor/slots");
        return slots!.Single(s => s.ExamTitle.Contains(exam, StringComparison.Ordinal)).SlotId;
    }

    /// <summary>Opens the board of that slot; waits until it is there.</summary>
    public static async Task<BoardOfSlot> OpenAsync(ServerUnderTest server, string account, string exam)
    {
        var slot = await SlotAsync(server, account, exam);
        var visitor = await server.SignedInAsync(account);
        var board = new BoardOfSlot(visitor, await HubConnections.OpenAsync(visitor, "/hubs/proctor"));
        var begun = new TaskCompletionSource();
        board._listening = board.ListenAsync(slot, begun);
        await begun.Task;
        return board;
    }

    public Task<OpResult> AskAsync(string method, params object[] arguments) => Connection.InvokeCoreAsync<OpResult>(method, arguments);

    public Task SeesAsync(Guid session, Func<BoardRow, bool> wanted) =>
        Until.TrueAsync(() => Task.FromResult(wanted(Rows[session])), () => $"The board never showed what was wanted; it shows {Rows[session]}");

    /// <summary>The texts of a session's history.</summary>
    public async Task<IReadOnlyList<string>> TimeLineAsync(Guid session) =>
        [.. (await Connection.InvokeAsync<TimeLineEntry[]>("TimeLine", session)).Select(entry => entry.Text)];

    public async ValueTask DisposeAsync()
    {
        await _leaving.CancelAsync();
        await Connection.DisposeAsync();
        await _listening;
        _leaving.Dispose();
        _visitor.Dispose();
    }

    private async Task ListenAsync(Guid slot, TaskCompletionSource begun)
    {
        try
        {
            await foreach (var entry in Connection.StreamAsync<BoardEvent>("Watch", slot, _leaving.Token))
            {
                foreach (var row in entry is BoardSnapshot snapshot ? snapshot.Rows : ((BoardRows)entry).Rows)
                {
                    Rows[row.SessionId] = row;
                }

                begun.TrySetResult();
            }
        }
        catch (Exception exception)
        {
            begun.TrySetException(exception);
        }
    }
}
