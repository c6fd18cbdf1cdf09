namespace ExamEngine.Qti;

/// <summary>Something wrong in a QTI file. The line counts from one; zero stands for the whole file. The message is a sentence.</summary>
public sealed record QtiProblem(string File, int Line, QtiSeverity Severity, string Message)
{
    /// <summary>Gives the problem as compilers do: file, line, severity, message.</summary>
    public override string ToString() =>
        $"{File}({Line.ToString(System.Globalization.CultureInfo.InvariantCulture)}): {(Severity == QtiSeverity.Error ? "error" : "warning")}: {Message}";
}
