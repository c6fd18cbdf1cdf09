using System.Text.Json;
using ExamEngine.Tests.Forms;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace ExamEngine.Specs.Forms;

public sealed class Assembling_a_form
{
    private static readonly Blueprint Blueprint = Blueprints.Standard;
    private static readonly IReadOnlyList<BankItem> Bank = Blueprints.StandardBank;

    [Fact]
    public void Same_seed_gives_the_same_form() =>
        Assert.Equal(Json(Blueprints.Assemble(Blueprint, Bank, 42)), Json(Blueprints.Assemble(Blueprint, Bank, 42)));

    /// <summary>Calculated by an independent implementation of generator, derivation and draw in Python.</summary>
    [Fact]
    public void Form_of_a_seed_stays_the_same_in_every_version()
    {
        BankItem[] bank =
        [
            .. "fedcba".Select(letter => new BankItem($"{letter}", "s", "d", "mc", null, 1, false)),
            new BankItem("x1", "s", "d", "mc", "x", 1, false),
            new BankItem("x2", "s", "d", "mc", "x", 1, false),
        ];
        Assert.Equal(["f", "c", "a", "e"], Ids(Blueprints.Assemble(Blueprints.OneCell(4), bank, 42)));
    }

    [Fact]
    public void Order_of_single_items_in_the_bank_does_not_matter()
    {
        BankItem[] reordered = [.. Bank.Where(item => item.Group is null).Reverse(), .. Bank.Where(item => item.Group is not null)];
        Assert.Equal(Json(Blueprints.Assemble(Blueprint, Bank, 42)), Json(Blueprints.Assemble(Blueprint, reordered, 42)));
    }

    [Fact]
    public void Two_seeds_give_different_forms() => ForAllSeeds(seed =>
        Ids(Blueprints.Assemble(Blueprint, Bank, seed)).SequenceEqual(Ids(Blueprints.Assemble(Blueprint, Bank, seed + 1))) is false);

    [Fact]
    public void Every_cell_is_filled_exactly() => ForAllSeeds(seed =>
    {
        var form = Blueprints.Assemble(Blueprint, Bank, seed);
        var drawn = form.Sections.SelectMany(section => section.Items, (section, item) => (section.Id, item.Domain, item.Kind)).CountBy(cell => cell).ToDictionary();
        var asked = from section in Blueprint.Sections
                    from domain in section.Domains
                    from cell in domain.Cells
                    select (Cell: (section.Id, Domain: domain.Id, cell.Kind), cell.Count);
        return asked.All(cell => drawn.Remove(cell.Cell, out var count) && count == cell.Count) && drawn.Count == 0;
    });

    [Fact]
    public void No_item_stands_on_a_form_twice_and_all_are_of_the_bank() => ForAllSeeds(seed =>
    {
        var ids = Ids(Blueprints.Assemble(Blueprint, Bank, seed)).ToArray();
        return ids.Distinct().Count() == 120 && ids.All(id => Bank.Any(item => item.Id == id));
    });

    [Fact]
    public void Positions_run_through_the_whole_form() => ForAllSeeds(seed =>
        Blueprints.Assemble(Blueprint, Bank, seed).Items.Select(item => item.Position).SequenceEqual(Enumerable.Range(1, 120)));

    [Fact]
    public void Case_study_is_whole_together_and_in_order() => ForAllSeeds(seed =>
    {
        var section = Blueprints.Assemble(Blueprint, Bank, seed).Sections.Single(section => section.Id == "troubleshooting");
        var studies = section.Items.Where(item => item.Group is not null).GroupBy(item => item.Group).ToArray();
        return studies is [var study]
            && study.Select(item => item.ItemId).SequenceEqual(Bank.Where(item => item.Group == study.Key).Select(item => item.Id))
            && study.Last().Position - study.First().Position == 2;
    });

    [Fact]
    public void Section_never_opens_with_two_situational_judgement_items() => ForAllSeeds(seed =>
        Blueprints.Assemble(Blueprint, Bank, seed).Sections.All(section => !section.Items.Take(2).All(item => item.Kind == "sjt")));

    [Fact]
    public void Items_of_a_section_are_mixed_across_its_domains() => ForAllSeeds(seed =>
        Blueprints.Assemble(Blueprint, Bank, seed).Sections.All(section =>
            section.Items.Zip(section.Items.Skip(1)).Count(pair => pair.First.Domain != pair.Second.Domain) > 4));

    /// <summary>11 items of which 7 are drawn: each should come 700 times in 1,100 forms (standard deviation 16; five of them allowed).</summary>
    [Fact]
    public void Every_item_of_a_cell_is_drawn_equally_often()
    {
        var drawn = Enumerable.Range(0, 1100)
            .SelectMany(seed => Blueprints.Assemble(Blueprint, Bank, (ulong)seed).Items)
            .Where(item => item is { Domain: "metrics", Kind: "mc" })
            .CountBy(item => item.ItemId)
            .ToDictionary();
        Assert.Equal(11, drawn.Count);
        Assert.All(drawn.Values, count => Assert.InRange(count, 620, 780));
    }

    [Fact]
    public void New_item_in_one_cell_leaves_the_items_of_all_other_cells()
    {
        BankItem[] larger = [.. Bank, new BankItem("metrics-mc-99", "foundations", "metrics", "mc", null, 1, false)];
        static IEnumerable<string> Others(Form form) =>
            form.Items.Where(item => item is not { Domain: "metrics", Kind: "mc" }).Select(item => item.ItemId).Order(StringComparer.Ordinal);
        Assert.Equal(Others(Blueprints.Assemble(Blueprint, Bank, 5)), Others(Blueprints.Assemble(Blueprint, larger, 5)));
    }

    [Fact]
    public void Form_goes_to_json_and_back_unchanged()
    {
        var form = Blueprints.Assemble(Blueprint, Bank, ulong.MaxValue);
        var back = JsonSerializer.Deserialize<Form>(Json(form), JsonSerializerOptions.Web)!;
        Assert.Equivalent(form, back, strict: true);
        Assert.Equal(Json(form), Json(back));
        Assert.Contains("\"seed\":\"18446744073709551615\"", Json(form), StringComparison.Ordinal);
    }

    private static void ForAllSeeds(Func<ulong, bool> holds) =>
        Prop.ForAll(ArbMap.Default.ArbFor<ulong>(), holds).Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true));

    private static IEnumerable<string> Ids(Form form) => form.Items.Select(item => item.ItemId);

    private static string Json(Form form) => JsonSerializer.Serialize(form, JsonSerializerOptions.Web);
}
