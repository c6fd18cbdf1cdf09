using ExamEngine.Certification;
using ExamEngine.Server.Access;
using ExamEngine.Server.Hosting;

namespace ExamEngine.Server.Applications;

/// <summary>For trying the system out: vouchers for the upgrade to CTSS, marked as demo data and printed at start. Issued through the same code as any others.</summary>
internal sealed class DemoVouchers(DemoAccounts demo, StartLock startLock, Vouchers vouchers, ApplicationRules rules, StartBanner banner) : IHostedService
{
    private const string Credential = "CTSS";
    private const string Fee = "upgrade";
    private const int Count = 6;

    private static readonly Guid Batch = Guid.Parse("0190de00-0000-7000-8000-000000000001");

    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!demo.Wanted || rules.Awarding(new CredentialId(Credential)) is null)
        {
            return;
        }

        await using var held = await startLock.HoldAsync(cancellationToken);
        await vouchers.IssueAsync(new NewVouchers(Batch, Credential, Fee, "training-provider", "Demo data", Count, Expires: null));
        string[] open = [.. (await vouchers.ListAsync(Batch)).Where(voucher => voucher.State == VoucherState.Open).Select(voucher => voucher.Code)];
        if (open.Length > 0)
        {
            banner.Add($"Vouchers for the upgrade to {Credential}: {string.Join(", ", open)}");
        }
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
