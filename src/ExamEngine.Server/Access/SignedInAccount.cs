using System.Security.Claims;

namespace ExamEngine.Server.Access;

/// <summary>Reads the signed-in account from a request or a hub connection.</summary>
public static class SignedInAccount
{
    /// <summary>The account's id. Only behind a row that asks for a sign-in: without one this is a bug.</summary>
    /// <param name="user">The caller.</param>
    public static Guid AccountId(this ClaimsPrincipal user) => Guid.Parse(user.FindFirstValue(ClaimTypes.NameIdentifier)!);

    /// <summary>The name to show, or an empty string for nobody.</summary>
    /// <param name="user">The caller.</param>
    public static string DisplayName(this ClaimsPrincipal user) => user.FindFirstValue(AccountClaims.DisplayName) ?? "";

    /// <summary>Where this person's work starts: the page of the first of their roles.</summary>
    /// <param name="user">The caller.</param>
    public static string HomePath(this ClaimsPrincipal user) => user switch
    {
        _ when user.IsInRole(Roles.Administrator) || user.IsInRole(Roles.Author) => "/admin",
        _ when user.IsInRole(Roles.Proctor) => "/proctor",
        _ when user.Identity is { IsAuthenticated: true } => "/exams",
        _ => "/sign-in",
    };
}
