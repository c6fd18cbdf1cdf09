namespace ExamEngine.Tests.Forms;

/// <summary>Why a blueprint was refused.</summary>
/// <param name="File">Name of the file as it was given to the reader.</param>
/// <param name="Line">Line in the file, from 1.</param>
/// <param name="Reason">What is wrong, as a sentence.</param>
public sealed record BlueprintProblem(string File, int Line, string Reason)
{
    /// <summary>The problem on one line: file, line, reason.</summary>
    /// <returns>Such as <c>blueprint.yaml:5: The cut must be above 0 and at most 1.</c></returns>
    public override string ToString() => $"{File}:{Line}: {Reason}";
}
