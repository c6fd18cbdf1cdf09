namespace ExamEngine.Records;

/// <summary>One thing that was checked in a record.</summary>
/// <param name="Holds">True when it is as it should be.</param>
/// <param name="Sentence">What was found, for a person to read.</param>
public sealed record RecordFinding(bool Holds, string Sentence)
{
    internal static RecordFinding Good(FormattableString sentence) => new(Holds: true, FormattableString.Invariant(sentence));

    internal static RecordFinding Bad(FormattableString sentence) => new(Holds: false, FormattableString.Invariant(sentence));
}
