namespace ExamEngine.Certification;

/// <summary>Names a credential over all programmes, for example <c>CTSS</c>.</summary>
/// <param name="Value">Letters, digits, hyphens and underscores.</param>
public readonly record struct CredentialId(string Value)
{
    /// <summary>The identifier itself.</summary>
    /// <returns>Such as <c>CTSS</c>.</returns>
    public override string ToString() => Value;
}
