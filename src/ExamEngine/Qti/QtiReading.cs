namespace ExamEngine.Qti;

/// <summary>What reading a file came to: the value, <see langword="null"/> when the file is refused, and everything wrong with it.</summary>
public sealed record QtiReading<T>(T? Value, IReadOnlyList<QtiProblem> Problems)
    where T : class;
