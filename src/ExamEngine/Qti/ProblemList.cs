namespace ExamEngine.Qti;

/// <summary>Collects the problems of one file: those that spoil scoring, and apart those that only keep it from candidates.</summary>
internal sealed class ProblemList
{
    private readonly List<QtiProblem> _problems = [];

    public ProblemList(string file)
        : this(file, isOfDelivery: false)
    {
    }

    private ProblemList(string file, bool isOfDelivery)
    {
        File = file;
        OfDelivery = isOfDelivery ? this : new ProblemList(file, isOfDelivery: true);
    }

    public string File { get; }

    /// <summary>The list for what concerns showing and answering: an item with such errors can still be scored.</summary>
    public ProblemList OfDelivery { get; }

    public IReadOnlyList<QtiProblem> Errors => [.. _problems.Where(problem => problem.Severity == QtiSeverity.Error)];

    public bool HasErrors => _problems.Exists(problem => problem.Severity == QtiSeverity.Error);

    public void Error(QtiElement at, string message) => Error(at.Line, message);

    public void Error(int line, string message) => _problems.Add(new QtiProblem(File, line, QtiSeverity.Error, message));

    public void Warning(QtiElement at, string message) => Warning(at.Line, message);

    public void Warning(int line, string message) => _problems.Add(new QtiProblem(File, line, QtiSeverity.Warning, message));

    /// <summary>All problems by their lines, those of delivery too.</summary>
    public IReadOnlyList<QtiProblem> All => [.. (ReferenceEquals(this, OfDelivery) ? _problems : _problems.Concat(OfDelivery._problems)).OrderBy(problem => problem.Line)];

    /// <summary>The reading of a file that is refused when anything is wrong with it.</summary>
    public QtiReading<T> ReadingOf<T>(T? value)
        where T : class =>
        new(HasErrors || OfDelivery.HasErrors ? null : value, [.. _problems.Concat(OfDelivery._problems).OrderBy(problem => problem.Line)]);

    /// <summary>The reading of a file that is refused only when it cannot be scored; all else is a warning.</summary>
    public QtiReading<T> ReadingForScoring<T>(T? value)
        where T : class
    {
        var ofDelivery = OfDelivery._problems.Select(problem => problem with { Severity = QtiSeverity.Warning });
        return new(HasErrors ? null : value, [.. _problems.Concat(ofDelivery).OrderBy(problem => problem.Line)]);
    }
}
