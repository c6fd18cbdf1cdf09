namespace ExamEngine.LoadTests.Running;

/// <summary>A part of a scenario: what happens, how often, and what for.</summary>
/// <param name="Name">In the report.</param>
/// <param name="Model">When.</param>
/// <param name="Step">
/// What happens once: which one it is, and the time stamp at which it was meant to. In an open model nobody waits for the task; when it fails the failure is counted.
/// </param>
internal sealed record Phase(string Name, LoadModel Model, Func<long, long, Task> Step)
{
    /// <summary>Before its clock runs.</summary>
    public Func<Task>? Before { get; init; }

    /// <summary>What else has to be true before its clock stops.</summary>
    public Func<Task>? Until { get; init; }

    /// <summary>After its clock has stopped.</summary>
    public Func<Task>? After { get; init; }

    /// <summary>Settled means that every answer is durable; not while the database is frozen.</summary>
    public bool Settles { get; init; } = true;

    /// <summary>What the cost is told for: the name of a count, usually <c>durable</c> or <c>received</c>.</summary>
    public string Per { get; init; } = "durable";

    /// <summary>Only warms up: not in the report.</summary>
    public bool IsWarmUp { get; init; }
}
