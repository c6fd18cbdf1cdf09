using ExamEngine.Server.Access;

namespace ExamEngine.Specs.Server.Abuse;

/// <summary>Somebody who tries what the server offers.</summary>
/// <param name="Name">For messages of a failed test.</param>
/// <param name="Account">Demo account, or null for nobody.</param>
/// <param name="Role">The account's only role, or null for none.</param>
public sealed record Actor(string Name, string? Account, string? Role)
{
    public static IReadOnlyList<Actor> All { get; } =
    [
        new("nobody", null, null),
        new("an account without a role", World.WithoutRole, null),
        new("a candidate", "candidate1", Roles.Candidate),
        new("a proctor", "proctor", Roles.Proctor),
        new("an administrator", "admin", Roles.Administrator),
        new("an author", "author", Roles.Author),
    ];

    /// <summary>What this actor is to be told by an endpoint or hub method with that row.</summary>
    public Verdict By(AuthorisationRow row) => row switch
    {
        { Allowed: null } => Verdict.Admitted,
        _ when Account is null => Verdict.SignIn,
        { Allowed: [] } => Verdict.Admitted,
        _ => Role is not null && row.Allowed.Contains(Role) ? Verdict.Admitted : Verdict.Denied,
    };
}
