namespace ExamEngine.Server.Access;

/// <summary>Who may use one endpoint or one hub method.</summary>
/// <param name="Method">HTTP method; <c>PAGE</c> for a Razor page with all its handlers, <c>HUB</c> for connecting to a hub, else the hub method's name after <c>HUB </c>.</param>
/// <param name="Route">Route pattern as it was mapped, starting with a slash.</param>
/// <param name="Allowed">Roles, any of which is enough; empty for every signed-in account, null for everybody.</param>
public sealed record AuthorisationRow(string Method, string Route, IReadOnlyList<string>? Allowed)
{
    /// <summary>Whether no sign-in is needed.</summary>
    public bool Anonymous => Allowed is null;

    /// <summary>Whether the user may: anonymous row, or signed in and, where roles are named, in one of them.</summary>
    /// <param name="user">Who asks.</param>
    public bool Admits(System.Security.Claims.ClaimsPrincipal user) =>
        Allowed is null || (user.Identity is { IsAuthenticated: true } && (Allowed.Count == 0 || Allowed.Any(user.IsInRole)));
}
