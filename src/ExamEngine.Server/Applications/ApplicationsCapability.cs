namespace ExamEngine.Server.Applications;

/// <summary>Applications for credentials, with documents, fees, vouchers and decisions.</summary>
internal static class ApplicationsCapability
{
    internal static void AddApplications(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ApplicationCommands>();
        builder.Services.AddSingleton<ApplicationRules>();
        builder.Services.AddSingleton<ApplicationViews>();
        builder.Services.AddSingleton<ApplicationDocuments>();
        builder.Services.AddSingleton<DocumentFiles>();
        builder.Services.AddSingleton<ApplicationSeats>();
        builder.Services.AddSingleton<RefereeRequests>();
        builder.Services.AddSingleton<ExaminationResults>();
        builder.Services.AddSingleton<CandidateApplications>();
        builder.Services.AddSingleton<ApplicationReviews>();
        builder.Services.AddSingleton<Vouchers>();
        builder.Services.AddSingleton<VoucherGuesses>();
        builder.Services.AddSingleton<GroupEnrolments>();
        builder.Services.AddSingleton<Memberships>();
        builder.Services.AddSingleton<Statements>();
        builder.Services.AddSingleton<VirusScan>();
        builder.Services.AddHostedService<DemoVouchers>();
    }

    internal static void MapApplications(this WebApplication app)
    {
        app.MapCandidateApplications();
        app.MapReviews();
        app.MapVouchers();
    }
}
