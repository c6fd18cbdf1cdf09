using ExamEngine.Server.Outbox;
using ExamEngine.Specs.Server.Certification;
using ExamEngine.Specs.Server.Fixtures;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace ExamEngine.Specs.Server.Outbox;

public sealed class Reminders_on_several_nodes(TestStores stores)
{
    [Theory]
    [InlineData(Stores.Embedded)]
    [InlineData(Stores.Production)]
    public async Task Go_out_once_each_whoever_looks_and_sends_and_however_often(Stores kind)
    {
        using var mail = new MailServerOnLoopback();
        var clock = new ManualClock(Certified.Now);
        using var place = await stores.PlaceAsync(kind);
        await using var first = await ServerUnderTest.StartAsync(place, clock, mail.Settings);

        // SQLite takes one server; there the jobs run beside themselves.
        await using var other = kind == Stores.Production ? await ServerUnderTest.StartAsync(place, clock, mail.Settings) : null;
        ServerUnderTest[] nodes = [first, first, other ?? first, other ?? first];
        var person = await Certified.PersonAsync(first, "Ada");

        // 30 days before 22 December: the reminder of 12 weeks is over, that of 8 weeks is due.
        await Certified.CtsaAsync(first, person, Certified.Now.AddYears(-1).AddDays(30));
        await RunAsync(nodes);
        await RunAsync(nodes);

        var only = Assert.Single(mail.For($"{person:n}@demo.example"));
        Assert.Contains("Subject: Upgrade from CTSA to CTSS by 22 December 2026", only, StringComparison.Ordinal);
        clock.Jump(TimeSpan.FromDays(1));
        await RunAsync(nodes);
        Assert.Single(mail.For($"{person:n}@demo.example"));
        clock.Jump(TimeSpan.FromDays(20));
        await RunAsync(nodes);
        await using var db = await first.DatabaseAsync();
        var rows = await db.OutboxMessages.Where(m => m.CandidateId == person).OrderBy(m => m.CreatedAt).ToListAsync();

        Assert.Equal(2, mail.For($"{person:n}@demo.example").Count);
        Assert.Equal(["8 weeks/email", "2 weeks/email"], rows.Select(row => string.Join('/', row.Key.Split('/')[^2..])));
        Assert.All(rows, row => Assert.Equal((MessageState.Sent, 1, null), (row.State, row.Tries, row.Claim)));
    }

    private static async Task RunAsync(ServerUnderTest[] nodes)
    {
        await Task.WhenAll(nodes.Select(node => node.Services.GetRequiredService<ReminderRound>().RunAsync()));
        await Task.WhenAll(nodes.Select(node => node.Services.GetRequiredService<OutboxSending>().SendAsync()));
    }
}
