using ExamEngine.Certification.Rules;

namespace ExamEngine.Certification.Programmes;

/// <summary>One way to a credential: what it asks for, and what follows when it is taken.</summary>
/// <param name="Id">The identifier within the programme.</param>
/// <param name="Title">The title people read.</param>
/// <param name="Credential">Where it leads.</param>
/// <param name="Kind">What it is.</param>
/// <param name="UpgradeFrom">For an upgrade: the credential it starts from.</param>
/// <param name="Outcome">What follows.</param>
/// <param name="IsAssumed">Whether the route, or something it asks for, is an assumption.</param>
public sealed record Route(
    string Id, string Title, CredentialId Credential, RouteKind Kind, CredentialId? UpgradeFrom, RouteOutcome Outcome, bool IsAssumed)
{
    /// <summary>The tree of rules, the rules of the policy included.</summary>
    internal Rule Requires { get; init; } = AllOfRule.Nothing;

    /// <summary>The day by which it is best to apply.</summary>
    internal TermDay? Recommended { get; init; }

    /// <summary>The first day on which the award can be made.</summary>
    internal TermDay? AwardFrom { get; init; }
}
