namespace ExamEngine.Sessions;

/// <summary>Names one exam session: one candidate's timed delivery of one form.</summary>
/// <param name="Value">The identifier; made outside the engine.</param>
public readonly record struct SessionId(Guid Value)
{
    /// <summary>The 32 hexadecimal digits, as used in addresses and Redis names.</summary>
    /// <returns>The identifier without hyphens.</returns>
    public override string ToString() => Value.ToString("n");
}
