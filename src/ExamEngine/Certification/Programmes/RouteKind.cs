namespace ExamEngine.Certification.Programmes;

/// <summary>What a route is, for the person who takes it.</summary>
public enum RouteKind
{
    /// <summary>An application as a new applicant.</summary>
    Application,

    /// <summary>Renewing a credential that is held.</summary>
    Recertification,

    /// <summary>From a credential that is or was held to a higher one.</summary>
    Upgrade,
}
