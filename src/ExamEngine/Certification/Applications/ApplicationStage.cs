namespace ExamEngine.Certification.Applications;

/// <summary>Where an application stands. It follows from its events alone.</summary>
public enum ApplicationStage
{
    /// <summary>Begun, not handed in.</summary>
    Draft,

    /// <summary>Submitted; documents or the fee are still to come.</summary>
    Incomplete,

    /// <summary>Complete; the examination has to be passed.</summary>
    Examination,

    /// <summary>Everything is there; a reviewer looks and decides.</summary>
    Review,

    /// <summary>Decided: the credential is awarded.</summary>
    Awarded,

    /// <summary>Decided: the credential is not awarded.</summary>
    Refused,

    /// <summary>The applicant has appealed against a refusal.</summary>
    Appeal,

    /// <summary>Taken back by the applicant.</summary>
    Withdrawn,
}
