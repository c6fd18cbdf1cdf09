using ExamEngine.Server.Applications;
using ExamEngine.Server.Certification;
using ExamEngine.Server.Outbox;
using ExamEngine.Server.Records;
using ExamEngine.Server.Reporting;
using ExamEngine.Server.Scheduling;
using Quartz;

namespace ExamEngine.Server.Hosting;

/// <summary>Every batch job and when it runs, in one table. Nothing here keeps a deadline; deadlines are comparisons.</summary>
internal static class Jobs
{
    internal static void AddJobs(this WebApplicationBuilder builder)
    {
        var isSending = builder.Configuration.GetValue("Outbox:Send", true);
        builder.Services.AddQuartz(quartz =>
        {
            Every<ScoringSweep>(quartz, TimeSpan.FromSeconds(10));
            Every<ExaminationResults>(quartz, TimeSpan.FromSeconds(10));
            Every<NoShows>(quartz, TimeSpan.FromMinutes(1));
            Every<HeadSigning>(quartz, TimeSpan.FromMinutes(1));
            Every<ProgrammeLook>(quartz, TimeSpan.FromSeconds(10));
            if (isSending)
            {
                Every<ReminderRound>(quartz, TimeSpan.FromDays(1));
                Every<OutboxSending>(quartz, TimeSpan.FromSeconds(10));
            }
        });
        builder.Services.AddQuartzHostedService(static options => options.WaitForJobsToComplete = true);
    }

    private static void Every<TJob>(IQuartzBuilder quartz, TimeSpan interval)
        where TJob : IJob
    {
        var key = new JobKey(typeof(TJob).Name);
        quartz.AddJob<TJob>(job => job.WithIdentity(key));
        quartz.AddTrigger(trigger => trigger.ForJob(key).StartNow().WithSimpleSchedule(schedule => schedule.WithInterval(interval).RepeatForever()));
    }
}
