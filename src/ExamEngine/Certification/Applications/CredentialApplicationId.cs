namespace ExamEngine.Certification.Applications;

/// <summary>Identifies an application.</summary>
/// <param name="Value">The number.</param>
public readonly record struct CredentialApplicationId(Guid Value)
{
    /// <summary>The identifier itself.</summary>
    /// <returns>As a GUID is written.</returns>
    public override string ToString() => Value.ToString();
}
