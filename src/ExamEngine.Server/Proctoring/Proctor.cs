using System.Security.Claims;
using ExamEngine.Server.Access;
using ExamEngine.Sessions;

namespace ExamEngine.Server.Proctoring;

/// <summary>The proctor or administrator who acts.</summary>
/// <param name="Id">The account.</param>
/// <param name="Name">The name the record keeps.</param>
/// <param name="IsAdministrator">Administrators may act on every slot.</param>
internal sealed record Proctor(Guid Id, string Name, bool IsAdministrator)
{
    /// <summary>As the engine takes it.</summary>
    public SessionActor Actor => new(IsAdministrator ? SessionRole.Administrator : SessionRole.Proctor, Name, Id);

    /// <summary>The signed-in account.</summary>
    public static Proctor Of(ClaimsPrincipal user) => new(user.AccountId(), user.DisplayName(), user.IsInRole(Roles.Administrator));
}
