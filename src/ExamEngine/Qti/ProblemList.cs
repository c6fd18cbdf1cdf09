namespace ExamEngine.Qti;

/// <summary>Collects the problems of one file.</summary>
internal sealed class ProblemList(string file)
{
    private readonly List<QtiProblem> _problems = [];

    public string File => file;

    public bool HasErrors => _problems.Exists(problem => problem.Severity == QtiSeverity.Error);

    public void Error(QtiElement at, string message) => Error(at.Line, message);

    public void Error(int line, string message) => _problems.Add(new QtiProblem(file, line, QtiSeverity.Error, message));

    public void Warning(QtiElement at, string message) => _problems.Add(new QtiProblem(file, at.Line, QtiSeverity.Warning, message));

    public QtiReading<T> ReadingOf<T>(T? value)
        where T : class =>
        new(HasErrors ? null : value, [.. _problems.OrderBy(problem => problem.Line)]);
}
