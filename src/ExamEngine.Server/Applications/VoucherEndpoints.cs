using System.Text;
using ExamEngine.Certification;
using ExamEngine.Server.Delivery.Messages;

namespace ExamEngine.Server.Applications;

/// <summary>Vouchers, the price list and group enrolment, for administrators.</summary>
internal static class VoucherEndpoints
{
    internal static void MapVouchers(this WebApplication app)
    {
        app.MapGet("/api/admin/vouchers", static (Vouchers vouchers) => vouchers.ListAsync()).WithSummary("All vouchers, the newest first.");
        app.MapPost("/api/admin/vouchers", static async (NewVouchers wanted, Vouchers vouchers) =>
            {
                var (batch, refusal) = await vouchers.IssueAsync(wanted);
                return batch is null ? Answers.Of(OpResult.Of(refusal)) : Results.Ok(batch);
            })
            .Produces<VoucherBatch>().WithSummary("Issues a batch of vouchers.");
        app.MapPost("/api/admin/vouchers/revoke", static async (VoucherRevocation revocation, Vouchers vouchers) => Answers.Of(await vouchers.RevokeAsync(revocation)))
            .Produces<OpResult>().WithSummary("Revokes a voucher, or what is left of a batch.");
        app.MapGet("/api/admin/vouchers/{batch:guid}/vouchers.csv", static async (Guid batch, Vouchers vouchers) =>
                await vouchers.ListAsync(batch) is { Count: > 0 } rows
                    ? Results.File(Encoding.UTF8.GetBytes(Csv(rows)), "text/csv; charset=utf-8", $"vouchers-{batch:n}.csv")
                    : Results.Problem(statusCode: StatusCodes.Status404NotFound, detail: "There is no such batch."))
            .WithSummary("A batch of vouchers as CSV, to be handed to whoever they are for.");
        app.MapGet("/api/admin/enrolment-routes", static (ApplicationRules rules) => Routes(rules)).WithSummary("The routes of the programmes in force.");
        app.MapPost("/api/admin/enrolments", static async (GroupEnrolment wanted, HttpContext http, GroupEnrolments enrolments) =>
            {
                var (report, refusal) = await enrolments.RunAsync(wanted, http.Reviewer());
                return report is null ? Answers.Of(OpResult.Of(refusal)) : Results.Ok(report);
            })
            .Produces<EnrolmentReport>().WithSummary("Checks an enrolment file row by row, and enrols the group when every row is in order.");
        app.MapGet("/api/admin/prices", static (ApplicationRules rules) => Prices(rules)).WithSummary("The price list of the programmes in force.");
    }

    private static string Csv(IReadOnlyList<VoucherView> rows) => string.Concat(
        rows.Select(row => $"{Field(row.Code)},{Field(row.Credential)},{Field(row.Fee)},{Field(row.Holder)},{row.Expires},{row.State}\r\n").Prepend("Code,Credential,Fee,For,Redeem by,State\r\n"));

    /// <summary>Quoted as RFC 4180 has it. A text that a spreadsheet would take for a formula gets an apostrophe before it.</summary>
    private static string Field(string text) => $"\"{(text.Length > 0 && "=+-@\t\r".Contains(text[0], StringComparison.Ordinal) ? "'" : "")}{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static IReadOnlyList<EnrolmentRoute> Routes(ApplicationRules rules) =>
    [
        .. rules.Programmes.Programmes.Where(programme => programme.Versions.Count > 0).SelectMany(programme => programme.Versions[^1].Routes
            .Select(route => new EnrolmentRoute(route.Credential.Value, route.Id, route.Title, programme.Body))),
    ];

    private static IReadOnlyList<PriceLine> Prices(ApplicationRules rules) =>
    [
        .. rules.Programmes.Programmes.Where(programme => programme.Versions.Count > 0).SelectMany(programme =>
        {
            var version = programme.Versions[^1];
            return version.Routes.Where(route => route.Outcome.Fee is not null).Select(route => (route.Credential, Fee: route.Outcome.Fee!)).Distinct()
                .Select(priced => new PriceLine(
                    priced.Credential.Value, rules.TitleOf(new CredentialId(priced.Credential.Value)), priced.Fee.Id, priced.Fee.Title,
                    FormattableString.Invariant($"{version.Fees.Currency} {priced.Fee.Amount:0.00}"), priced.Fee.IsAssumed));
        }),
    ];
}
