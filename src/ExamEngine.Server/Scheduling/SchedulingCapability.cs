using ExamEngine.Server.Access;
using ExamEngine.Server.Delivery.Messages;
using ExamEngine.Sessions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ExamEngine.Server.Scheduling;

/// <summary>Slots, bookings and check-in.</summary>
internal static class SchedulingCapability
{
    internal static void AddScheduling(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<Bookings>();
        builder.Services.AddSingleton<Slots>();
        builder.Services.AddSingleton<CandidateExams>();
        builder.Services.AddSingleton<VoidedExams>();
        builder.Services.AddSingleton<ExpectedNow>();
        builder.Services.AddHostedService<DemoSlots>();
    }

    internal static void MapScheduling(this WebApplication app)
    {
        app.MapGet("/api/candidate/exams", static (HttpContext http, CandidateExams exams) => exams.ListAsync(http.User.AccountId()))
            .WithSummary("The caller's examinations.");
        app.MapGet("/api/candidate/sessions/{id:guid}/check-in", static async (Guid id, HttpContext http, CandidateExams exams) =>
                await exams.CheckInViewAsync(new SessionId(id), http.User.AccountId()) is { } view ? Results.Ok(view) : NoSuchExam())
            .Produces<CheckInView>()
            .WithSummary("What the caller reads at check-in.");
        app.MapPost("/api/candidate/sessions/{id:guid}/check-in", static async (Guid id, CheckInRequest request, HttpContext http, CandidateExams exams) =>
                await exams.CheckInAsync(new SessionId(id), http.User.AccountId(), request, DeviceCookie.Ensure(http)) is { } result ? Answer(result) : NoSuchExam())
            .Produces<OpResult>()
            .WithSummary("Checks the caller in.");

        app.MapGet("/api/admin/slots", static (Slots slots) => slots.ListAsync()).WithSummary("All slots.");
        app.MapPost("/api/admin/slots", static async (NewSlot slot, Slots slots) => Made(await slots.AddAsync(slot)))
            .Produces<AdminSlot>().WithSummary("Adds a slot.");
        app.MapPost("/api/admin/slots/{id:guid}/cancel", static async (Guid id, HttpContext http, Slots slots) =>
                Answer(await slots.CancelAsync(id, Administrator(http))))
            .Produces<OpResult>().WithSummary("Cancels a slot in which nobody has started, with all its bookings.");
        app.MapGet("/api/admin/bookings", static (Guid? slotId, Slots slots) => slots.BookingsAsync(slotId)).WithSummary("Bookings, of one slot or all.");
        app.MapPost("/api/admin/bookings", static async (NewBooking booking, Bookings bookings) =>
            {
                var (made, refusal) = await bookings.BookAsync(booking.SlotId, booking.CandidateId, booking.Accommodation);
                return made is null ? Answer(OpResult.Of(refusal)) : Results.Ok(new BookingMade(made.Id, made.ConfirmationNumber));
            })
            .Produces<BookingMade>().WithSummary("Books a seat for a candidate.");
        app.MapPost("/api/admin/bookings/{id:guid}/cancel", static async (Guid id, HttpContext http, Slots slots) =>
                Answer(await slots.CancelBookingAsync(id, Administrator(http))))
            .Produces<OpResult>().WithSummary("Cancels a booking that has not been started.");
        app.MapPost("/api/admin/sessions/{id:guid}/void", static async (Guid id, VoidRequest request, HttpContext http, VoidedExams voided) =>
                Answer(await voided.VoidAsync(id, Administrator(http), request.Reason)))
            .Produces<OpResult>().WithSummary("Declares a finished examination void: it does not count as an attempt, and nothing can be awarded on it.");
        app.MapGet("/api/admin/people", static (Slots slots) => slots.PeopleAsync()).WithSummary("People who can be booked, and who can proctor.");
    }

    private static SessionActor Administrator(HttpContext http) => new(SessionRole.Administrator, http.User.DisplayName(), http.User.AccountId());

    private static IResult Answer(OpResult result) => result.Ok ? Results.Ok(result) : Results.BadRequest(result);

    private static IResult Made((AdminSlot? Slot, Refusal? Refusal) made) => made.Slot is null ? Answer(OpResult.Of(made.Refusal)) : Results.Ok(made.Slot);

    private static ProblemHttpResult NoSuchExam() => TypedResults.Problem(statusCode: StatusCodes.Status404NotFound, title: "There is no such examination of yours.");
}
