using ExamEngine.Server.Access;
using ExamEngine.Server.Activities;
using ExamEngine.Server.Applications;
using ExamEngine.Server.Certification;
using ExamEngine.Server.Delivery;
using ExamEngine.Server.Hosting;
using ExamEngine.Server.ItemBank;
using ExamEngine.Server.Outbox;
using ExamEngine.Server.Proctoring;
using ExamEngine.Server.Records;
using ExamEngine.Server.Reporting;
using ExamEngine.Server.Scheduling;
using ExamEngine.Server.Uploads;

namespace ExamEngine.Server;

/// <summary>The server's contents page: what it is made of, in the order in which it is put together.</summary>
public static class ExamServer
{
    /// <summary>Puts the server together without starting it.</summary>
    /// <param name="args">Command line, read as configuration (<c>--Data:Folder=…</c>).</param>
    /// <param name="configure">Last word on configuration and services before the capabilities are added; tests use it.</param>
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ApplicationName = typeof(ExamServer).Assembly.GetName().Name,
            ContentRootPath = ContentRoot.Find(),
        });
        configure?.Invoke(builder);

        builder.AddHosting();
        builder.AddAccess();
        builder.AddItemBank();
        builder.AddCertification();
        builder.AddDelivery();
        builder.AddUploads();
        builder.AddScheduling();
        builder.AddProctoring();
        builder.AddReporting();
        builder.AddApplications();
        builder.AddActivities();
        builder.AddOutbox();
        builder.AddRecords();
        builder.AddJobs();

        var app = builder.Build();
        app.UseHosting();
        app.UseAccess();

        app.MapHosting();
        app.MapAccess();
        app.MapItemBank();
        app.MapCertification();
        app.MapDelivery();
        app.MapUploads();
        app.MapScheduling();
        app.MapProctoring();
        app.MapReporting();
        app.MapApplications();
        app.MapActivities();
        app.MapOutbox();
        app.MapRecords();

        app.RequireAuthorisationTable();
        return app;
    }

    /// <summary>Runs the server until it is told to stop.</summary>
    /// <param name="args">Command line, read as configuration.</param>
    /// <returns>0, or 1 when the server refused to start; the reason is on the error stream, in one sentence.</returns>
    public static int Run(string[] args)
    {
        try
        {
            using var app = Build(args);
            app.OpenStores();
            app.Run();
            return 0;
        }
        catch (StartRefusedException refused)
        {
            Console.Error.WriteLine(refused.Message);
            return 1;
        }
    }
}
