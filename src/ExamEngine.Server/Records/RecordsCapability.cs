using System.Text.Json;
using ExamEngine.Records;
using ExamEngine.Server.Access;
using ExamEngine.Sessions;

namespace ExamEngine.Server.Records;

/// <summary>The record that can be verified by somebody who does not trust the server.</summary>
internal static class RecordsCapability
{
    internal static void AddRecords(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<RecordKeys>();
        builder.Services.AddSingleton<SlotHeads>();
        builder.Services.AddSingleton<RecordExport>();
    }

    internal static void MapRecords(this WebApplication app)
    {
        app.MapGet("/api/record-keys", static async (RecordKeys keys) => Results.Json(new RecordKeySet(await keys.PublicAsync()), RecordJson.Document))
            .WithSummary("The public keys of signed records, as a JSON Web Key Set.");
        app.MapGet("/api/admin/sessions/{id:guid}/record.json", static async (Guid id, RecordExport export) =>
                await export.RecordAsync(new SessionId(id)) is { } record
                    ? File(record, $"record-{id:n}.json")
                    : Results.Problem(statusCode: StatusCodes.Status404NotFound, title: "There is no such exam session."))
            .WithSummary("The whole record of an exam session, to be checked with exam verify.");
        app.MapGet("/api/admin/slots/{id:guid}/heads.json", static async (Guid id, SlotHeads heads) => File(await heads.AllAsync(id), $"heads-{id:n}.json"))
            .WithSummary("The signed heads of a slot. Kept elsewhere, they bear witness to what the server had recorded at the time.");
        app.MapGet("/api/candidate/sessions/{id:guid}/receipt", static async (Guid id, HttpContext http, RecordExport export) =>
                await export.ReceiptAsync(new SessionId(id), http.User.AccountId()) is { } receipt
                    ? File(receipt, $"receipt-{id:n}.json")
                    : Results.Problem(statusCode: StatusCodes.Status404NotFound, title: "There is no examination of yours here that is over."))
            .WithSummary("The signed receipt of what the caller handed in.");
    }

    private static IResult File<T>(T content, string name) =>
        Results.File(JsonSerializer.SerializeToUtf8Bytes(content, RecordJson.Document), "application/json", name);

    /// <summary>A JSON Web Key Set (RFC 7517, section 5).</summary>
    private sealed record RecordKeySet(IReadOnlyList<RecordKey> Keys);
}
