using ExamEngine.Server.Access;
using ExamEngine.Server.Delivery.Live;
using ExamEngine.Server.Delivery.Messages;
using ExamEngine.Server.Hosting;
using ExamEngine.Server.Records;
using ExamEngine.Sessions;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ExamEngine.Server.Delivery;

/// <summary>Delivers exam sessions to candidates: live state, answers, time.</summary>
internal static class DeliveryCapability
{
    private const int LargestMessage = 64 * 1024;

    internal static void AddDelivery(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton(static provider => new LiveNames(provider.GetRequiredService<IConfiguration>()["Redis:Prefix"] ?? string.Empty));
        services.TryAddSingleton(static _ => new LiveScripts());
        services.AddSingleton<LiveStore>();
        services.AddSingleton<LiveHints>();
        services.AddSingleton<LiveSessions>();
        services.AddSingleton<SessionFactsCache>();
        services.AddSingleton<SessionLedger>();
        services.AddSingleton<SessionCommands>();
        services.AddSingleton<EmergencyHolds>();
        services.AddSingleton<CandidateSittings>();
        services.AddSingleton<SessionViews>();
        services.AddSingleton<LateAnswers>();
        services.AddSingleton<CandidateDevices>();
        services.AddSingleton<CandidateItems>();
        services.AddSingleton<SessionSnapshots>();
        services.AddSingleton<Door>();
        services.AddSingleton<CandidatePlaces>();
        services.AddSingleton<CandidateActions>();
        services.AddSingleton<FilesOfAnswers>();
        services.AddSingleton<DurableDuplicates>();
        services.AddSingleton<RecoveredAnswers>();
        services.AddSingleton<AnswerIntake>();
        services.AddSingleton<SessionMemory>();
        services.AddSingleton<JournalTable>();
        services.AddSingleton<OutageCredit>();

        // The outage watch starts before requests are taken: its first beat gives back what a crash cost.
        services.AddSingleton<PulseDatabase>();
        services.AddSingleton<ClockWatch>();
        services.AddHealthChecks().AddCheck<ClockWatch>("clocks");
        services.AddSingleton<OutageWatch>();
        services.AddHostedService(static provider => provider.GetRequiredService<OutageWatch>());
        services.AddHostedService<NodeMetrics>();

        // Stopped after the flusher, which tells it what it has stored.
        services.AddHostedService(static provider => provider.GetRequiredService<LateAnswers>());
        services.AddSingleton<JournalFlusher>();
        services.AddHostedService(static provider => provider.GetRequiredService<JournalFlusher>());
        services.AddSingleton<ConnectionWatch>();
        services.AddHostedService(static provider => provider.GetRequiredService<ConnectionWatch>());
        services.AddSingleton<DueSweep>();
        services.AddHostedService(static provider => provider.GetRequiredService<DueSweep>());
        services.AddSingleton<Reconciler>();
        services.AddHostedService(static provider => provider.GetRequiredService<Reconciler>());

        services.ConfigureHttpJsonOptions(static options => WireJson.Configure(options.SerializerOptions));
        services.AddSignalR(static options =>
            {
                options.MaximumReceiveMessageSize = LargestMessage;
                options.EnableDetailedErrors = false;
                options.MaximumParallelInvocationsPerClient = 4;
            })
            .AddJsonProtocol(static options => WireJson.Configure(options.PayloadSerializerOptions));
    }

    internal static void MapDelivery(this WebApplication app)
    {
        app.MapPageHub<CandidateHub>("/hubs/candidate");
        app.MapPost("/api/candidate/sessions/{id:guid}/answers", SaveAsync)
            .WithSummary("Saves answers over HTTPS when the live connection is not there; the same as the hub's Save.");
    }

    private static async Task<IResult> SaveAsync(Guid id, AnswerBatch batch, HttpContext http, SessionFactsCache facts, CandidateDevices devices, AnswerIntake intake)
    {
        if (await facts.FindAsync(new SessionId(id)) is not { } known || known.CandidateId != http.User.AccountId())
        {
            return Results.Problem(statusCode: StatusCodes.Status404NotFound, title: "There is no such examination of yours.");
        }

        return await devices.MayAsync(known.Id, DeviceCookie.Of(http))
            ? Results.Ok(await intake.SaveOverHttpsAsync(known, batch))
            : Results.Problem(statusCode: StatusCodes.Status403Forbidden, title: "Your proctor has not approved this device.");
    }
}
