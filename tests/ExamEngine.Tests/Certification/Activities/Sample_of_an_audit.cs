using System.Security.Cryptography;
using System.Text;
using ExamEngine.Certification.Activities;
using Xunit;

namespace ExamEngine.Specs.Certification.Activities;

public sealed class Sample_of_an_audit
{
    private static readonly byte[] Seed = SHA256.HashData("a seed"u8);

    [Theory]
    [InlineData(10)]
    [InlineData(2.5)]
    [InlineData(60)]
    public void Has_the_share_that_the_programme_sets_down(decimal percent)
    {
        const int All = 20_000;
        var chosen = Holders(All).Count(holder => Chosen(holder, percent: percent));

        // Four standard deviations of a binomial distribution: a right sample is outside of them once in 16,000 seeds, and this seed is fixed.
        var share = (double)percent / 100;
        Assert.InRange(chosen, (All * share) - (4 * Math.Sqrt(All * share * (1 - share))), (All * share) + (4 * Math.Sqrt(All * share * (1 - share))));
    }

    [Fact]
    public void Has_nobody_at_none_and_everybody_at_all() => Assert.All(Holders(500), holder => Assert.Equal((false, true), (Chosen(holder, percent: 0), Chosen(holder, percent: 100))));

    [Fact]
    public void Keeps_whom_it_has_when_the_share_grows() => Assert.All(Holders(2000).Where(holder => Chosen(holder)), holder => Assert.True(Chosen(holder, percent: 20)));

    [Fact]
    public void Is_another_one_in_another_period_programme_or_under_another_seed()
    {
        var holders = Holders(500).ToArray();
        var first = holders.Select(holder => Chosen(holder)).ToArray();
        Assert.NotEqual(first, [.. holders.Select(holder => Chosen(holder, "CCSP-Associate 2029-02-01"))]);
        Assert.NotEqual(first, [.. holders.Select(holder => Chosen(holder, programme: "ciscsm-ccsm"))]);
        Assert.NotEqual(first, [.. holders.Select(holder => AuditSample.IsChosen(SHA256.HashData("another"u8), "ccsp", "CCSP-Associate 2026-03-01", holder, 10))]);
    }

    // Worked out here by the definition of HMAC (RFC 2104), without the library's.
    [Fact]
    public void Is_drawn_by_HMAC_of_programme_period_and_holder()
    {
        foreach (var holder in Holders(100))
        {
            byte[] Pad(byte with) => [.. Seed.Concat(new byte[32]).Select(each => (byte)(each ^ with))];
            var inner = SHA256.HashData([.. Pad(0x36), .. Encoding.UTF8.GetBytes($"ccsp\nCCSP-Associate 2026-03-01\n{holder.ToString("N")}")]);
            var drawn = SHA256.HashData([.. Pad(0x5c), .. inner]).Take(8).Aggregate(0.0, (sum, each) => (sum * 256) + each) / Math.Pow(2, 64);
            Assert.Equal(drawn < 0.1, Chosen(holder));
        }
    }

    private static bool Chosen(Guid holder, string period = "CCSP-Associate 2026-03-01", string programme = "ccsp", decimal percent = 10) => AuditSample.IsChosen(Seed, programme, period, holder, percent);

    private static IEnumerable<Guid> Holders(int count) => Enumerable.Range(1, count).Select(number => new Guid(SHA256.HashData(BitConverter.GetBytes(number)).AsSpan(0, 16)));
}
