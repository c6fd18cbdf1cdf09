using ExamEngine.Server.Hosting;

namespace ExamEngine.Server.Proctoring;

/// <summary>Proctors watch live sessions and act on them.</summary>
internal static class ProctoringCapability
{
    internal static void AddProctoring(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<BoardReading>();
        builder.Services.AddSingleton<Board>();
        builder.Services.AddSingleton<ProctorActions>();
    }

    internal static void MapProctoring(this WebApplication app)
    {
        app.MapPageHub<ProctorHub>("/hubs/proctor");
        app.MapGet("/api/proctor/slots", static (HttpContext http, ProctorActions actions) => actions.SlotsAsync(Proctor.Of(http.User)))
            .WithSummary("The slots the caller may proctor.");
    }
}
