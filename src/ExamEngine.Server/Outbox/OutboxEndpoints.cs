using ExamEngine.Server.Access;
using ExamEngine.Server.Delivery.Messages;
using Microsoft.AspNetCore.Mvc;

namespace ExamEngine.Server.Outbox;

/// <summary>How candidates want to be reminded, and the list of messages for administrators. The page that stops reminders is <c>/reminders/stop</c>.</summary>
internal static class OutboxEndpoints
{
    internal static void MapOutbox(this WebApplication app)
    {
        app.MapGet("/api/candidate/reminders", static (HttpContext http, ReminderChoices choices) => choices.FindAsync(http.User.AccountId()))
            .WithSummary("How the caller is reminded of windows that close.");
        app.MapPost("/api/candidate/reminders", static async (NewReminderChoice wanted, HttpContext http, ReminderChoices choices) =>
                await choices.ChooseAsync(http.User.AccountId(), wanted) is { } refusal ? Results.BadRequest(OpResult.Of(refusal)) : Results.Ok(OpResult.Done))
            .Produces<OpResult>().WithSummary("Chooses how the caller is reminded.");
        app.MapGet("/api/admin/messages", static async ([FromQuery] string? state, [FromQuery] string? search, MessageOutbox outbox) => State(state) is var (known, isRight) && isRight
                ? Results.Ok(await outbox.ListAsync(known, search))
                : Results.Problem(statusCode: StatusCodes.Status400BadRequest, detail: "A state is waiting, sent, failed or dropped."))
            .Produces<AdminMessages>()
            .WithSummary("Messages to candidates by state, name, address or subject, the newest first; at most 500.");
        app.MapPost("/api/admin/messages/{id:guid}/again", static async (Guid id, MessageOutbox outbox) => await outbox.AgainAsync(id)
                ? Results.Ok(OpResult.Done)
                : Results.Problem(statusCode: StatusCodes.Status404NotFound, detail: "There is no such message."))
            .Produces<OpResult>().WithSummary("Has a message sent again.");
    }

    private static (MessageState? State, bool IsRight) State(string? word) => string.IsNullOrEmpty(word) ? (null, true)
        : Enum.TryParse<MessageState>(word, ignoreCase: true, out var state) && Enum.IsDefined(state) ? (state, true)
        : (null, false);
}
