using ExamEngine.Server.Access;

namespace ExamEngine.Server.Applications;

/// <summary>How often an account may try a voucher's code, so that codes are not found by trying.</summary>
internal sealed class VoucherGuesses(IConfiguration configuration, TimeProvider clock)
{
    private readonly SlidingCount<Guid> _accounts = new(configuration.GetValue("Limits:VouchersPerTenMinutes", 20), TimeSpan.FromMinutes(10), clock);

    /// <summary>Counts a try.</summary>
    /// <returns>False when there were too many.</returns>
    internal bool Admits(Guid account) => _accounts.TryTake(account);
}
