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
    private int _commits;
    private Func<Task>? _meanwhile;

    /// <summary>Whether the commit is still awaited.</summary>
    public bool IsArmed => _next != Dies.Never;

    /// <summary>Dies at one of the next commits.</summary>
    public void At(Dies next, int commit = 1) => (_next, _commits) = (next, commit);

    /// <summary>Something else happens when the next commit is in the database and before anything comes after it.</summary>
    public void Meanwhile(Func<Task>? what) => _meanwhile = what;

    public override ValueTask<InterceptionResult> TransactionCommittingAsync(
        DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        Strike(Dies.BeforeCommit);
        return ValueTask.FromResult(result);
    }

    public override async Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        if (_meanwhile is { } what)
        {
            _meanwhile = null;
            await what();
        }

        Strike(Dies.AfterCommit);
    }

    private void Strike(Dies now)
    {
        if (_next == now && --_commits == 0)
        {
            _next = Dies.Never;
            throw new ServerDiedException();
        }
    }
}

/// <summary>Thrown in place of the death of a server's process.</summary>
internal sealed class ServerDiedException() : Exception("The server died here.");
