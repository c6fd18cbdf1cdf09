namespace ExamEngine.Server.Activities;

/// <summary>What holders do to keep their credentials, and how a sample of it is audited.</summary>
internal static class ActivitiesCapability
{
    internal static void AddActivities(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ActivityCommands>();
        builder.Services.AddSingleton<ActivityViews>();
        builder.Services.AddSingleton<AuditSampling>();
        builder.Services.AddSingleton<CandidateActivities>();
        builder.Services.AddSingleton<ActivityEvidence>();
        builder.Services.AddSingleton<ActivityAudits>();
    }
}
