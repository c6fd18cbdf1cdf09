using System.Text.Json;
using ExamEngine.Specs.Server.Fixtures;
using Microsoft.AspNetCore.SignalR.Client;

namespace ExamEngine.Faults.Sitting;

/// <summary>A proctor's page as far as commands go. Each is sent until an answer comes, or given up; it can be sent at two nodes at once.</summary>
internal sealed class ProctorDesk(IReadOnlyList<Func<Visitor>> nodes, PageLog log)
{
    public Task PauseAsync(Guid session) => RunAsync("Pause", session, session, "A look at the room");

    public Task ResumeAsync(Guid session) => RunAsync("Resume", session, session);

    public Task TerminateAsync(Guid session) => RunAsync("Terminate", session, session, "Ended by the campaign");

    public Task AddTimeAsync(Guid session, int minutes)
    {
        var command = Guid.NewGuid();
        log.Write("adding", new { session, command, minutes });
        return RunAsync("AddTime", session, command, session, minutes, "Noise in the room");
    }

    private Task RunAsync(string method, Guid session, params object[] arguments) =>
        Task.WhenAll(nodes.Select(node => SendAsync(node, method, session, arguments)));

    private async Task SendAsync(Func<Visitor> node, string method, Guid session, object[] arguments)
    {
        for (var i = 0; i < 3; i++)
        {
            log.Write("command", new { method, session });
            HubConnection? connection = null;
            try
            {
                using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(6));
                using var visitor = node();
                connection = await HubSocket.OpenAsync(visitor, "/hubs/proctor", patience.Token);
                var reply = await connection.InvokeCoreAsync<JsonElement>(method, arguments, patience.Token);
                log.Write("answer", new { method, session, reply });
                return;
            }
            catch (Exception exception)
            {
                log.Write("answer", new { method, session, reply = (string?)null, why = exception.GetType().Name });
                await Task.Delay(500);
            }
            finally
            {
                _ = connection?.DisposeAsync().AsTask();
            }
        }
    }
}
