using System.Net.Http.Json;
using ExamEngine.Server.Certification;
using ExamEngine.Server.Hosting;
using ExamEngine.Specs.Server.Fixtures;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace ExamEngine.Specs.Server.Certification;

public sealed class Programme_files_on_the_server(TestStores stores)
{
    [Fact]
    public async Task Are_refused_when_one_is_broken_and_the_last_good_ones_stay_in_force_over_a_restart()
    {
        using var bank = new BankCopy();
        using var place = await stores.PlaceAsync(Stores.Embedded);
        var file = bank.ProgrammePath("bci-ctsa.yaml");
        var good = await File.ReadAllTextAsync(file);
        await using (var server = await ServerUnderTest.StartAsync(place, settings: [bank.Setting]))
        {
            var programmes = server.Services.GetRequiredService<ProgrammesInForce>();
            Assert.Equal((1, 8), (programmes.Edition.Number, programmes.Programmes.Programmes.Count));

            await File.WriteAllTextAsync(file, good.Replace("zone: Europe/London", "zone: Europe/Londn", StringComparison.Ordinal));
            await programmes.LookAsync();

            Assert.Equal(1, programmes.Edition.Number);
            Assert.Equal("bci-ctsa.yaml:5:7: The zone Europe/Londn is not in the time zone database. It is named like Europe/London.", Assert.Single(programmes.Problems).ToString());
            using var admin = await server.SignedInAsync("admin");
            var view = await admin.Http.GetFromJsonAsync<ProgrammesView>("/api/admin/programmes", WireJson.Options);
            Assert.Equal(("bci-ctsa.yaml", 5), (view!.Problems[0].File, view.Problems[0].Line));
            Assert.Contains(view.Programmes, programme => programme.Id == "bci-ctsa");
        }

        await using (var restarted = await ServerUnderTest.StartAsync(place, settings: [bank.Setting]))
        {
            var programmes = restarted.Services.GetRequiredService<ProgrammesInForce>();
            Assert.Equal((1, 1), (programmes.Edition.Number, programmes.Problems.Count));
            Assert.NotNull(programmes.Programmes.Awarding(new("CTSA")));

            await File.WriteAllTextAsync(file, good.Replace("valid: 1 year", "valid: 2 years", StringComparison.Ordinal));
            await programmes.LookAsync();
            await programmes.LookAsync(always: true);

            Assert.Equal((2, 0), (programmes.Edition.Number, programmes.Problems.Count));
            Assert.Equal("2 years", (await programmes.FindAsync("bci-ctsa", 1))!.Value.Version.Credentials[0].Valid.ToString());
            Assert.Equal("1 year", (await programmes.FindAsync("bci-ctsa", 1, edition: 1))!.Value.Version.Credentials[0].Valid.ToString());
        }
    }

    [Fact]
    public async Task Accepted_by_one_node_come_into_force_at_the_others()
    {
        using var bank = new BankCopy();
        using var place = await stores.PlaceAsync(Stores.Production);
        await using var one = await ServerUnderTest.StartAsync(place, settings: [bank.Setting]);
        await using var other = await ServerUnderTest.StartAsync(place);
        var file = bank.ProgrammePath("bci-ctsa.yaml");
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file)).Replace("valid: 1 year", "valid: 2 years", StringComparison.Ordinal));

        await one.Services.GetRequiredService<ProgrammesInForce>().LookAsync();
        await other.Services.GetRequiredService<ProgrammesInForce>().LookAsync();

        var edition = other.Services.GetRequiredService<ProgrammesInForce>().Edition;
        Assert.Equal(2, edition.Number);
        Assert.Equal("2 years", edition.Programmes.Awarding(new("CTSA"))!.Versions[0].Credentials[0].Valid.ToString());
        await using var db = await other.DatabaseAsync();
        Assert.Equal(2, await db.ProgrammeEditions.CountAsync());
    }
}
