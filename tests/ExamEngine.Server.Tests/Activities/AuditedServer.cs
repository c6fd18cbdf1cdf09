using ExamEngine.Certification.Activities;
using ExamEngine.Certification.Applications;
using ExamEngine.Server.Access;
using ExamEngine.Server.Activities;
using ExamEngine.Server.Applications;
using ExamEngine.Specs.Server.Certification;
using ExamEngine.Specs.Server.Fixtures;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace ExamEngine.Specs.Server.Activities;

/// <summary>A server whose sample is drawn by a seed that the test knows, with holders of a CCSP who are chosen by it, or are not. The clock stands on 22 November 2026.</summary>
internal sealed class AuditedServer(ServerUnderTest server, ManualClock clock) : IAsyncDisposable
{
    public static readonly ApplicationActor Auditor = new(ApplicationRole.Reviewer, "Rita", Guid.Parse("01890000-0000-7000-8000-00000000000b"));

    private static readonly byte[] Seed = [.. Enumerable.Range(0, AuditSample.SeedLength).Select(number => (byte)number)];

    public ManualClock Clock => clock;

    public CandidateActivities Activities => Get<CandidateActivities>();

    public static async Task<AuditedServer> StartAsync(TestStores stores, Stores kind)
    {
        var clock = new ManualClock(Certified.Now);
        var server = new AuditedServer(await stores.StartAsync(kind, clock), clock);
        await using var db = await server.DatabaseAsync();
        db.AuditSeeds.Add(new AuditSeedRow { Programme = "ccsp", Seed = Convert.ToBase64String(Seed) });
        await db.SaveChangesAsync();
        return server;
    }

    public T Get<T>()
        where T : notnull => server.Services.GetRequiredService<T>();

    public Task<ExamEngine.Server.Records.ExamContext> DatabaseAsync() => server.DatabaseAsync();

    /// <summary>Somebody who holds a CCSP-Associate since 22 November 2025, and is in the sample of that term or is not.</summary>
    public async Task<ApplicationActor> HolderAsync(bool isChosen, string credential = "CCSP-Associate", string programme = "ccsp", string route = "associate-examination")
    {
        var id = Guid.NewGuid();
        while (AuditSample.IsChosen(Seed, "ccsp", "CCSP-Associate 2025-11-22", id, 10) != isChosen)
        {
            id = Guid.NewGuid();
        }

        await using var db = await server.DatabaseAsync();
        var mail = $"{id:n}@demo.example";
        db.Users.Add(new Account { Id = id, DisplayName = "Ada", UserName = mail, NormalizedUserName = mail.ToUpperInvariant(), Email = mail, NormalizedEmail = mail.ToUpperInvariant(), SecurityStamp = "x" });
        await db.SaveChangesAsync();
        await Certified.AwardAsync(server, id, credential, programme, route, Certified.Now.AddYears(-1));
        return new ApplicationActor(ApplicationRole.Applicant, "Ada", id);
    }

    public static NewActivity Activity(string title, decimal amount = 6, string programme = "ccsp", string kind = "ceu", string completed = "2026-06-01", Guid? command = null) =>
        new(command ?? Guid.NewGuid(), programme, kind, title, "A school", amount, completed);

    public async Task LogAsync(ApplicationActor holder, NewActivity activity)
    {
        var result = await Activities.LogAsync(activity, holder);
        Assert.True(result.Ok, result.Message);
    }

    /// <summary>Applies for the recertification by continuing education, submits and pays.</summary>
    public async Task<Guid> ApplyAsync(ApplicationActor holder)
    {
        var applications = Get<CandidateApplications>();
        var id = (await applications.BeginAsync(new NewApplication(Guid.NewGuid(), "CCSP-Associate", "associate-units", []), holder)).Id!.Value;
        var submitted = await applications.SubmitAsync(id, Guid.NewGuid(), holder);
        Assert.True(submitted.Ok, submitted.Message);
        Assert.True((await Get<ApplicationReviews>().PayAsync(id, new PaymentEntry(Guid.NewGuid(), 90m, "2026-11-22", "Statement 9"), Auditor)).Ok);
        return id;
    }

    /// <summary>The sentence of the refusal; null when the credential is awarded.</summary>
    public async Task<string?> AwardAsync(Guid application)
    {
        var reviews = Get<ApplicationReviews>();
        var version = (await reviews.FindAsync(application, Auditor))!.Application.Version;
        return (await reviews.DecideAsync(application, new DecisionEntry(Guid.NewGuid(), version, true, "Everything was looked at."), Auditor)).Message;
    }

    /// <summary>Hands a file in as evidence; null when it was taken.</summary>
    public async Task<string?> ShowAsync(ApplicationActor holder, Guid activity, string text = "I was there.")
    {
        var http = new Microsoft.AspNetCore.Http.DefaultHttpContext();
        http.Request.ContentType = "text/plain";
        http.Request.Headers["X-File-Name"] = "certificate.txt";
        http.Request.Body = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text));
        return (await Get<ActivityEvidence>().TakeAsync(activity, holder, http.Request, CancellationToken.None))?.Detail;
    }

    public async Task<string?> JudgeAsync(Guid activity, bool isAccepted)
    {
        var row = (await Get<ActivityAudits>().ListAsync(Auditor)).Single(each => each.Activity.Id == activity);
        return (await Get<ActivityAudits>().JudgeAsync(activity, new AuditStep(row.Version, "No name on it."), isAccepted, Auditor)).Message;
    }

    public async Task<ActivityState[]> StatesAsync(ApplicationActor holder) => [.. (await Activities.ListAsync(holder.Account!.Value)).Activities.Select(activity => activity.State)];

    public async Task<string?> ExpiryAsync(ApplicationActor holder)
    {
        await using var db = await DatabaseAsync();
        return await db.Credentials.Where(c => c.CandidateId == holder.Account).Select(c => c.Expires).SingleAsync();
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();
}
