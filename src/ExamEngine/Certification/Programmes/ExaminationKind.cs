namespace ExamEngine.Certification.Programmes;

/// <summary>What an examination is for.</summary>
public enum ExaminationKind
{
    /// <summary>Everything the credential asks for.</summary>
    Full,

    /// <summary>What a lower credential has not shown already.</summary>
    Upgrade,

    /// <summary>For those who hold the credential.</summary>
    Recertification,
}
