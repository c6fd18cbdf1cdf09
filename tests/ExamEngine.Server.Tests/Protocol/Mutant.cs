using System.Data.Common;
using ExamEngine.Server.Delivery.Live;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ExamEngine.Specs.Server.Protocol;

/// <summary>One rule of the product broken.</summary>
internal sealed record Mutant(string Name)
{
    /// <summary>The product as it is.</summary>
    public static Mutant None { get; } = new("none");

    /// <summary>Which script is changed.</summary>
    public string? InScript { get; init; }

    public string Instead { get; init; } = "";

    public string With { get; init; } = "";

    /// <summary>What becomes of a ledger entry on its way into the database.</summary>
    public Func<string, string>? OfEntry { get; init; }

    /// <summary>Flushing in another way than the product's.</summary>
    public Func<World, int, ExamEngine.Sessions.SessionId, Task>? Flush { get; init; }

    /// <summary>Done before each beat.</summary>
    public Func<World, Task>? BeforeBeat { get; init; }

    /// <summary>The text of a script; the one of the product with one place changed.</summary>
    public string Script(string name)
    {
        var text = LiveScripts.Original(name);
        return name == InScript ? text.Replace(Instead, With, StringComparison.Ordinal) : text;
    }
}

/// <summary>Changes ledger entries as a mutant says, after the engine has decided them.</summary>
internal sealed class MutantOfTheLedger(Func<Mutant> present) : DbCommandInterceptor
{
    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (present().OfEntry is { } change && command.CommandText.StartsWith("INSERT INTO \"Ledger\"", StringComparison.Ordinal))
        {
            foreach (DbParameter parameter in command.Parameters)
            {
                if (parameter.Value is string json && json.StartsWith('{'))
                {
                    parameter.Value = change(json);
                }
            }
        }

        return ValueTask.FromResult(result);
    }
}
