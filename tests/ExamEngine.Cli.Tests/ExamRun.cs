namespace ExamEngine.Specs.Cli;

/// <summary>What the program said, and how it ended.</summary>
internal sealed record ExamRun(int Code, string Output, string Errors)
{
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
