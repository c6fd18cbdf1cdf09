namespace ExamEngine.Certification.Activities;

/// <summary>How an activity stands.</summary>
public enum ActivityState
{
    /// <summary>Noted; it counts as long as nobody audits it.</summary>
    Logged,

    /// <summary>It is audited: it counts once it is accepted.</summary>
    Chosen,

    /// <summary>It is audited, and an auditor waits for evidence.</summary>
    EvidenceAsked,

    /// <summary>Audited and accepted: it counts.</summary>
    Accepted,

    /// <summary>Audited and not accepted: it does not count.</summary>
    Refused,

    /// <summary>Taken back by the holder: it does not count.</summary>
    Withdrawn,
}
