namespace ExamEngine.Server.Access;

/// <summary>
/// Who may do what, in one place and nowhere else: an endpoint or hub method without a row here keeps the server from starting, and so does one
/// that carries an authorisation attribute of its own.
/// </summary>
public static class AuthorisationTable
{
    private const string Page = "PAGE";

    /// <summary>The rows, capability by capability.</summary>
    public static IReadOnlyList<AuthorisationRow> Rows { get; } =
    [
        // Hosting
        Everybody("ANY", "/health/live"),
        Everybody("ANY", "/health/ready"),
        Everybody("GET", "/openapi/{documentName}.json"),

        // Access
        Everybody("GET", "/"),
        Everybody(Page, "/sign-in"),
        Everybody(Page, "/access-denied"),
        Everybody(Page, "/error"),
        SignedIn(Page, "/sign-out"),
        SignedIn("GET", "/api/me"),
    ];

    /// <summary>The row of an HTTP endpoint, page or hub connection, or null.</summary>
    /// <param name="method">HTTP method, <c>ANY</c>, <c>PAGE</c> or <c>HUB</c>.</param>
    /// <param name="route">Route pattern, starting with a slash.</param>
    public static AuthorisationRow? Find(string method, string route) => Index.GetValueOrDefault((method, route));

    /// <summary>The row of a hub method, or null.</summary>
    /// <param name="route">Route of the hub.</param>
    /// <param name="method">Name of the hub method.</param>
    public static AuthorisationRow? FindHubMethod(string route, string method) => Find($"HUB {method}", route);

    private static Dictionary<(string Method, string Route), AuthorisationRow> Index { get; } = Rows.ToDictionary(row => (row.Method, row.Route));

    private static AuthorisationRow Everybody(string method, string route) => new(method, route, null);

    private static AuthorisationRow SignedIn(string method, string route) => new(method, route, []);
}
