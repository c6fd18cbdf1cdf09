using System.Security.Claims;
using ExamEngine.Server.Access;

namespace ExamEngine.Server.Pages;

/// <summary>Who is signed in.</summary>
/// <param name="Id">The account.</param>
/// <param name="Name">The name to show.</param>
/// <param name="Roles">The roles, where what a page offers depends on them.</param>
public sealed record PageUser(Guid Id, string Name, IReadOnlyList<string>? Roles = null)
{
    /// <summary>The signed-in account.</summary>
    /// <param name="user">Who asks.</param>
    public static PageUser Of(ClaimsPrincipal user) => new(user.AccountId(), user.DisplayName());

    /// <summary>The signed-in account with its roles.</summary>
    /// <param name="user">Who asks.</param>
    public static PageUser WithRoles(ClaimsPrincipal user) => Of(user) with { Roles = [.. Access.Roles.All.Where(user.IsInRole)] };
}
