namespace ExamEngine.Qti.Packages;

/// <summary>What becomes of a part of a package.</summary>
public enum ImportVerdict
{
    /// <summary>It is taken as it is.</summary>
    Accepted,

    /// <summary>It is taken; something in it is left out or doubtful.</summary>
    AcceptedWithRemarks,

    /// <summary>It is not taken.</summary>
    Refused,
}
