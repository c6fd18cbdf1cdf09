namespace ExamEngine.Scoring;

/// <summary>The score report of one form.</summary>
public sealed record ScoreReport
{
    /// <summary>Identifier of the examination.</summary>
    public required string ExamId { get; init; }

    /// <summary>Name of the examination.</summary>
    public required string Title { get; init; }

    /// <summary>The decision, made on the unrounded points: points at the cut pass.</summary>
    public required ScoreResult Result { get; init; }

    /// <summary>The result in one sentence, its numbers rounded so that a fail never reads as a pass.</summary>
    public required string Summary { get; init; }

    /// <summary>Points reached, unrounded. Show <see cref="Summary"/> or <see cref="PointsText"/>, not a rounding of this.</summary>
    public required decimal RawPoints { get; init; }

    /// <summary>The points as text, to two decimals, rounded down where a fail would otherwise read as a pass.</summary>
    public required string PointsText { get; init; }

    /// <summary>Points that could be reached; unscored items are left out.</summary>
    public required decimal MaxPoints { get; init; }

    /// <summary>Percent of the points, 0 to 100, to one decimal. After a fail it is always below <see cref="CutPercent"/>, after a pass never.</summary>
    public required decimal Percent { get; init; }

    /// <summary>The cut in points: the blueprint's proportion of the maximum, rounded up to the next quarter point.</summary>
    public required decimal CutPoints { get; init; }

    /// <summary>The cut in percent of the maximum, rounded down to one decimal.</summary>
    public required decimal CutPercent { get; init; }

    /// <summary>The sections in the order of the form. Their points sum to <see cref="RawPoints"/>.</summary>
    public required IReadOnlyList<SectionScore> SectionScores { get; init; }

    /// <summary>The domains in the order of the blueprint. Their points sum to <see cref="RawPoints"/>.</summary>
    public required IReadOnlyList<DomainScore> DomainScores { get; init; }

    /// <summary>What to study.</summary>
    public required StudyAdvice StudyAdvice { get; init; }

    /// <summary>Positions of the items that do not count: those without a maximum, and in practice those that a person would score.</summary>
    public required IReadOnlyList<int> UnscoredItems { get; init; }

    /// <summary>Positions of the items without an answer.</summary>
    public required IReadOnlyList<int> NotAnswered { get; init; }

    /// <summary>Positions of the items that the rules of the test led past. Reports from before there were such items do not have it.</summary>
    public IReadOnlyList<int> NotPresented { get; init; } = [];

    /// <summary>Whether the cut still waits for a standard-setting study; so far it always does.</summary>
    public bool Provisional { get; init; } = true;

    /// <summary>What a reader must know to read the report rightly, a sentence each.</summary>
    public required IReadOnlyList<string> Notes { get; init; }
}
