using ExamEngine.Server.Applications;
using ExamEngine.Server.Delivery.Messages;
using ExamEngine.Server.Scheduling;
using ExamEngine.Specs.Server.Fixtures;
using Xunit;

namespace ExamEngine.Specs.Server.Applications;

/// <summary>An administrator at the pages about applications, without the pages.</summary>
public sealed class ReviewerAtServer(ApplicantAtServer http) : IDisposable
{
    public ApplicantAtServer Http => http;

    public static async Task<ReviewerAtServer> SignInAsync(ServerUnderTest server) => new(await ApplicantAtServer.SignInAsync(server, "admin"));

    /// <summary>Issues vouchers for the upgrade to CTSS.</summary>
    public async Task<VoucherBatch> IssueAsync(int count, string? expires = null, Guid? command = null)
    {
        var (batch, refusal) = await http.PostAsync<VoucherBatch>("/api/admin/vouchers", new NewVouchers(command ?? Guid.NewGuid(), "CTSS", "upgrade", "training-provider", "A provider", count, expires));
        Assert.Null(refusal);
        return batch!;
    }

    /// <summary>Publishes a slot of the upgrade examination.</summary>
    public async Task<Guid> PublishAsync(DateTimeOffset startsAt, int seats = 5)
    {
        var (slot, refusal) = await http.PostAsync<AdminSlot>(
            "/api/admin/slots", new NewSlot("ctss-upgrade", $"Upgrade {startsAt:u}", "Online", "Europe/London", startsAt.ToUnixTimeMilliseconds(), startsAt.AddDays(1).ToUnixTimeMilliseconds(), seats, true, []));
        Assert.Null(refusal);
        return slot!.SlotId;
    }

    public Task<ApplicationReview> LookAsync(Guid id) => http.GetAsync<ApplicationReview>($"/api/admin/applications/{id}");

    public async Task AcceptEverythingAsync(Guid id)
    {
        foreach (var document in (await LookAsync(id)).Application.Documents.Where(document => document.IsAccepted is null))
        {
            Assert.Null(await AskAsync($"/api/admin/applications/{id}/documents/{document.FileId}/verdict", new DocumentVerdict(Guid.NewGuid(), true, null)));
        }
    }

    public async Task<string?> DecideAsync(Guid id, bool isAwarded, int? version = null, Guid? command = null) => await AskAsync(
        $"/api/admin/applications/{id}/decision", new DecisionEntry(command ?? Guid.NewGuid(), version ?? (await LookAsync(id)).Application.Version, isAwarded, "Everything was looked at."));

    /// <returns>The sentence of the refusal; null when it is done.</returns>
    public async Task<string?> AskAsync(string path, object body) => (await http.PostAsync<OpResult>(path, body)).Refusal;

    public void Dispose() => http.Dispose();
}
