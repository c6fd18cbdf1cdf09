namespace ExamEngine.Sessions;

/// <summary>What a note in the ledger is about.</summary>
public enum NoteKind
{
    /// <summary>Answers were received, and stored only a while later.</summary>
    StoredLate,

    /// <summary>Answers were on the candidate's device only, for a while.</summary>
    OnDevice,
}
