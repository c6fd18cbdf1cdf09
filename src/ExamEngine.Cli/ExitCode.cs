namespace ExamEngine.Cli;

/// <summary>What the tool tells the shell.</summary>
internal static class ExitCode
{
    /// <summary>Done, and nothing was refused.</summary>
    public const int Done = 0;

    /// <summary>Something was refused; the output says what and why.</summary>
    public const int Refused = 1;

    /// <summary>The call itself is wrong: a file is missing or not readable, or arguments do not go together.</summary>
    public const int WrongCall = 2;
}
