using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ExamEngine.Specs.Server.Protocol;

/// <summary>When the server dies in the middle of what it does.</summary>
internal enum Dies
{
    Never,

    /// <summary>The next commit never reaches the database.</summary>
    BeforeCommit,

    /// <summary>The next commit is in the database, and nothing that comes after it happens.</summary>
    AfterCommit,
}

/// <summary>Ends what the server is doing at its next commit, as the death of its process would.</summary>
internal sealed class Interruption : DbTransactionInterceptor
{
    private Dies _next;

    /// <summary>Whether the next commit is still awaited.</summary>
    public bool IsArmed => _next != Dies.Never;

    public void At(Dies next) => _next = next;

    public override ValueTask<InterceptionResult> TransactionCommittingAsync(
        DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        Strike(Dies.BeforeCommit);
        return ValueTask.FromResult(result);
    }

    public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Strike(Dies.AfterCommit);
        return Task.CompletedTask;
    }

    private void Strike(Dies now)
    {
        if (_next == now)
        {
            _next = Dies.Never;
            throw new ServerDiedException();
        }
    }
}

/// <summary>Thrown in place of the death of a server's process.</summary>
internal sealed class ServerDiedException() : Exception("The server died here.");
