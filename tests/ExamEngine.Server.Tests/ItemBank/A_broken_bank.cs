using System.Net.Http.Json;
using ExamEngine.Server.ItemBank;
using ExamEngine.Specs.Server.Fixtures;
using Xunit;

namespace ExamEngine.Specs.Server.ItemBank;

public sealed class A_broken_bank(TestStores stores)
{
    [Fact]
    public async Task Is_named_by_file_and_line_and_the_rest_of_it_is_served()
    {
        using var bank = new BankCopy();
        var item = bank.PathOf("ctss-standard", "items/devices-mc-01.xml");
        await File.WriteAllTextAsync(item, (await File.ReadAllTextAsync(item)).Replace("</qti-item-body>", "</qti-body>", StringComparison.Ordinal));
        await File.WriteAllTextAsync(bank.PathOf("practice-demo", "blueprint.yaml"), "exam: practice-demo\ntitle: [\n");
        await using var server = await stores.StartAsync(Stores.Embedded, settings: [bank.Setting]);
        using var author = await server.SignedInAsync("author");

        var view = (await author.Http.GetFromJsonAsync<BankView>("/api/admin/item-bank"))!;

        Assert.Equal(["ctss-standard", "ctss-upgrade", "practice-interactions"], view.Exams.Select(e => e.ExamId));
        Assert.Contains(view.Problems, p => p is { Exam: "ctss-standard", File: "items/devices-mc-01.xml", Line: > 1, Refused: true });
        Assert.Contains(view.Problems, p => p is { Exam: "practice-demo", File: "blueprint.yaml", Line: > 1, Refused: true });
        await using var candidate = await CandidateAtHub.ReadyAsync(server, "candidate1", "ctss-upgrade");
        await candidate.StartSectionAsync(1);
    }
}
