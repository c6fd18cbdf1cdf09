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
        Everybody("GET", "/api/record-keys"),

        // Access
        Everybody("GET", "/"),
        Everybody(Page, "/sign-in"),
        Everybody(Page, "/access-denied"),
        Everybody(Page, "/error"),

        // Invitations: whoever has the sealed link of an account without a password may set it, once
        Everybody(Page, "/invitation/{token}"),
        SignedIn(Page, "/sign-out"),
        SignedIn("GET", "/api/me"),

        // Credentials: whoever knows a number may ask about it
        Everybody(Page, "/verify/{number?}"),
        Everybody("GET", "/api/verify/{number}"),
        Everybody("GET", "/credentials/{number}/badge"),
        Everybody("GET", "/credentials/status/{list:int}/{purpose}"),
        Everybody("GET", "/credentials/issuer"),
        Everybody("GET", "/credentials/keys/{thumbprint}"),
        Everybody("GET", "/.well-known/jwks.json"),

        // Reminders: whoever has the sealed link may stop them
        Everybody(Page, "/reminders/stop/{token}"),

        // Referees: whoever has the sealed link of a request may answer it, once
        Everybody(Page, "/referee/{token}"),

        // Item bank: an address is found out only by whoever was sent the item
        SignedIn("GET", "/assets/{sha256:length(64)}/{name}"),

        // Candidates: every one of these also looks whether the session is the caller's own
        For(Page, "/exams", Roles.Candidate),
        For(Page, "/exams/{id:guid}/check-in", Roles.Candidate),
        For(Page, "/exams/{id:guid}", Roles.Candidate),
        For(Page, "/exams/{id:guid}/report", Roles.Candidate),
        For("GET", "/api/candidate/exams", Roles.Candidate),
        For("GET", "/api/candidate/sessions/{id:guid}/check-in", Roles.Candidate),
        For("POST", "/api/candidate/sessions/{id:guid}/check-in", Roles.Candidate),
        For("POST", "/api/candidate/sessions/{id:guid}/answers", Roles.Candidate),
        For("POST", "/api/candidate/sessions/{id:guid}/files", Roles.Candidate),
        For("GET", "/api/candidate/sessions/{id:guid}/files/{file}", Roles.Candidate),
        For("GET", "/api/candidate/sessions/{id:guid}/report", Roles.Candidate),
        For("GET", "/api/candidate/sessions/{id:guid}/receipt", Roles.Candidate),
        For(Page, "/my-credentials", Roles.Candidate),
        For("GET", "/api/candidate/credentials", Roles.Candidate),
        For("GET", "/api/candidate/what-if", Roles.Candidate),
        For("GET", "/api/candidate/reminders", Roles.Candidate),
        For("POST", "/api/candidate/reminders", Roles.Candidate),
        .. Hub("/hubs/candidate", [Roles.Candidate],
            "Attach", "OpenItem", "Save", "Flag", "BeginSection", "SectionShown", "MoveOn", "EndSection", "StartBreak", "EndBreak", "SubmitExam", "TimeIsUp", "Alive", "SyncClock"),

        // Applications: a candidate's own
        For(Page, "/exams/applications/{**path}", Roles.Candidate),
        For("GET", "/api/candidate/applications", Roles.Candidate),
        For("GET", "/api/candidate/application-routes", Roles.Candidate),
        For("POST", "/api/candidate/applications", Roles.Candidate),
        For("GET", "/api/candidate/applications/{id:guid}", Roles.Candidate),
        For("POST", "/api/candidate/applications/{id:guid}/submit", Roles.Candidate),
        For("POST", "/api/candidate/applications/{id:guid}/withdraw", Roles.Candidate),
        For("POST", "/api/candidate/applications/{id:guid}/appeal", Roles.Candidate),
        For("POST", "/api/candidate/applications/{id:guid}/voucher", Roles.Candidate),
        For("POST", "/api/candidate/applications/{id:guid}/documents", Roles.Candidate),
        For("GET", "/api/candidate/applications/{id:guid}/documents/{document}", Roles.Candidate),
        For("GET", "/api/candidate/applications/{id:guid}/slots", Roles.Candidate),
        For("POST", "/api/candidate/applications/{id:guid}/seat", Roles.Candidate),
        For("POST", "/api/candidate/applications/{id:guid}/seat/cancel", Roles.Candidate),
        For("GET", "/api/candidate/statements", Roles.Candidate),
        For("GET", "/api/candidate/statement-kinds", Roles.Candidate),
        For("POST", "/api/candidate/statements", Roles.Candidate),
        For("POST", "/api/candidate/statements/{id:guid}/remove", Roles.Candidate),

        // Activities: a candidate's own
        For(Page, "/my-activities", Roles.Candidate),
        For("GET", "/api/candidate/activities", Roles.Candidate),
        For("POST", "/api/candidate/activities", Roles.Candidate),
        For("POST", "/api/candidate/activities/{id:guid}/withdraw", Roles.Candidate),
        For("POST", "/api/candidate/activities/{id:guid}/evidence", Roles.Candidate),
        For("GET", "/api/candidate/activities/{id:guid}/evidence/{document}", Roles.Candidate),

        // Activities: who may audit which one is looked at in the capability
        For("GET", "/api/admin/activities", Roles.Administrator),
        For("GET", "/api/admin/activities/{id:guid}/evidence/{document}", Roles.Administrator),
        For("POST", "/api/admin/activities/{id:guid}/ask", Roles.Administrator),
        For("POST", "/api/admin/activities/{id:guid}/accept", Roles.Administrator),
        For("POST", "/api/admin/activities/{id:guid}/refuse", Roles.Administrator),
        For("POST", "/api/admin/activities/{id:guid}/undo", Roles.Administrator),
        For("GET", "/api/admin/old-evidence", Roles.Administrator),
        For("POST", "/api/admin/old-evidence/remove", Roles.Administrator),

        // Applications: who may decide which one is looked at in the capability
        For("GET", "/api/admin/applications", Roles.Administrator),
        For("GET", "/api/admin/applications/{id:guid}", Roles.Administrator),
        For("GET", "/api/admin/applications/{id:guid}/documents/{document}", Roles.Administrator),
        For("POST", "/api/admin/applications/{id:guid}/documents/{document}/verdict", Roles.Administrator),
        For("POST", "/api/admin/applications/{id:guid}/payments", Roles.Administrator),
        For("POST", "/api/admin/applications/{id:guid}/refunds", Roles.Administrator),
        For("POST", "/api/admin/applications/{id:guid}/interview", Roles.Administrator),
        For("POST", "/api/admin/applications/{id:guid}/decision", Roles.Administrator),
        For("POST", "/api/admin/applications/{id:guid}/appeal-decision", Roles.Administrator),
        For("POST", "/api/admin/statements/{id:guid}/verdict", Roles.Administrator),
        For("GET", "/api/admin/memberships", Roles.Administrator),
        For("POST", "/api/admin/memberships", Roles.Administrator),
        For("GET", "/api/admin/vouchers", Roles.Administrator),
        For("POST", "/api/admin/vouchers", Roles.Administrator),
        For("POST", "/api/admin/vouchers/revoke", Roles.Administrator),
        For("GET", "/api/admin/vouchers/{batch:guid}/vouchers.csv", Roles.Administrator),
        For("GET", "/api/admin/prices", Roles.Administrator),
        For("GET", "/api/admin/enrolment-routes", Roles.Administrator),
        For("POST", "/api/admin/enrolments", Roles.Administrator),

        // Proctors: only slots that are theirs
        For(Page, "/proctor/{**path}", Roles.Proctor, Roles.Administrator),
        For("GET", "/api/proctor/slots", Roles.Proctor, Roles.Administrator),
        .. Hub("/hubs/proctor", [Roles.Proctor, Roles.Administrator],
            "Watch", "Release", "Pause", "Resume", "AddTime", "Terminate", "AgreeToReinstatement", "RefuseReinstatement", "AdmitDevice", "RefuseDevice", "SendMessage", "TimeLine"),
        For("HUB AskReinstatement", "/hubs/proctor", Roles.Administrator),
        For("HUB WithdrawReinstatement", "/hubs/proctor", Roles.Administrator),

        // Administrators and authors
        For(Page, "/admin/{**path}", Roles.Administrator, Roles.Author),
        For("GET", "/api/admin/item-bank", Roles.Administrator, Roles.Author),
        For("GET", "/api/admin/item-bank/{exam}/package.zip", Roles.Administrator, Roles.Author),
        For("POST", "/api/admin/item-bank/check", Roles.Administrator, Roles.Author),
        For("GET", "/api/admin/programmes", Roles.Administrator),
        For("POST", "/api/admin/programmes/read", Roles.Administrator),
        For("GET", "/api/admin/candidates/{id:guid}/what-if", Roles.Administrator),
        For("GET", "/api/admin/credentials", Roles.Administrator),
        For("GET", "/api/admin/credentials/{number}", Roles.Administrator),
        For("POST", "/api/admin/credentials/{number}/suspend", Roles.Administrator),
        For("POST", "/api/admin/credentials/{number}/reinstate", Roles.Administrator),
        For("POST", "/api/admin/credentials/{number}/revoke", Roles.Administrator),
        For("GET", "/api/admin/packs", Roles.Administrator),
        For("POST", "/api/admin/credentials/{number}/pack-sent", Roles.Administrator),
        For("POST", "/api/admin/credentials/{number}/pack-not-sent", Roles.Administrator),
        For("GET", "/api/admin/sanctions", Roles.Administrator),
        For("POST", "/api/admin/sanctions", Roles.Administrator),
        For("POST", "/api/admin/sanctions/{id:guid}/lift", Roles.Administrator),
        For("GET", "/api/admin/messages", Roles.Administrator),
        For("POST", "/api/admin/messages/{id:guid}/again", Roles.Administrator),
        For("GET", "/api/admin/slots", Roles.Administrator),
        For("POST", "/api/admin/slots", Roles.Administrator),
        For("POST", "/api/admin/slots/{id:guid}/cancel", Roles.Administrator),
        For("GET", "/api/admin/bookings", Roles.Administrator),
        For("POST", "/api/admin/bookings", Roles.Administrator),
        For("POST", "/api/admin/bookings/{id:guid}/cancel", Roles.Administrator),
        For("GET", "/api/admin/people", Roles.Administrator),
        For("GET", "/api/admin/sessions/{id:guid}/record.json", Roles.Administrator),
        For("POST", "/api/admin/sessions/{id:guid}/void", Roles.Administrator),
        For("GET", "/api/admin/slots/{id:guid}/heads.json", Roles.Administrator),
        For("GET", "/api/admin/sessions/{id:guid}/results.xml", Roles.Administrator),
        For("GET", "/api/admin/sessions/{id:guid}/files", Roles.Administrator),
        For("GET", "/api/admin/files/{file}", Roles.Administrator),
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

    private static AuthorisationRow For(string method, string route, params string[] roles) => new(method, route, roles);

    private static IEnumerable<AuthorisationRow> Hub(string route, string[] roles, params string[] methods) =>
        [For("HUB", route, roles), .. methods.Select(method => For($"HUB {method}", route, roles))];

    private static AuthorisationRow SignedIn(string method, string route) => new(method, route, []);
}
