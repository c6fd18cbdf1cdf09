namespace ExamEngine.Certification.Reading;

/// <summary>Why a programme file was refused.</summary>
/// <param name="File">Name of the file as it was given to the reader.</param>
/// <param name="Line">Line in the file, from 1.</param>
/// <param name="Column">Column in the line, from 1.</param>
/// <param name="Reason">What is wrong, as a sentence.</param>
public sealed record ProgrammeProblem(string File, int Line, int Column, string Reason)
{
    /// <summary>The problem on one line: file, line, column, reason.</summary>
    /// <returns>Such as <c>gsqi-ccss.yaml:5:9: The zone must be one of the time zone database.</c></returns>
    public override string ToString() => $"{File}:{Line}:{Column}: {Reason}";
}
