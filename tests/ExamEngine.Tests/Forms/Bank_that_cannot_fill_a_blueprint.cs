using ExamEngine.Tests.Forms;
using Xunit;

namespace ExamEngine.Specs.Forms;

public sealed class Bank_that_cannot_fill_a_blueprint
{
    [Fact]
    public void Cell_larger_than_the_bank_is_refused() =>
        Assert.Equal(
            ["Section s, domain d: the blueprint asks for 3 of kind mc, the bank has 2."],
            Refusal(Blueprints.OneCell(3), Single("a"), Single("b")));

    [Fact]
    public void Items_of_another_section_domain_or_kind_do_not_fill_a_cell() =>
        Assert.Equal(
            ["Section s, domain d: the blueprint asks for 1 of kind mc, the bank has 0."],
            Refusal(Blueprints.OneCell(1), Single("a") with { Section = "t" }, Single("b") with { Domain = "e" }, Single("c") with { Kind = "sjt" }));

    [Fact]
    public void Case_studies_that_cannot_fill_a_cell_exactly_are_refused() =>
        Assert.Equal(
            ["Section s, domain d: the blueprint asks for 4 of kind mc, which case studies of 3, 3 items cannot fill exactly."],
            Refusal(Blueprints.OneCell(4), [.. Study("x", 3), .. Study("y", 3)]));

    [Fact]
    public void Every_cell_that_cannot_be_filled_is_named()
    {
        var blueprint = Blueprints.OneCell(1);
        var domain = blueprint.Sections[0].Domains[0] with { Cells = [new BlueprintCell("mc", 1), new BlueprintCell("sjt", 2)] };
        var both = blueprint with { Sections = [blueprint.Sections[0] with { Domains = [domain] }] };
        Assert.Equal(2, Refusal(both).Count);
    }

    [Fact]
    public void Item_that_stands_in_the_bank_twice_is_refused() =>
        Assert.Equal(["Item a stands in the bank 2 times."], Refusal(Blueprints.OneCell(1), Single("a"), Single("a")));

    [Theory]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(1001)]
    public void Item_without_a_usable_maximum_is_refused(double max) =>
        Assert.Equal(["Item a has no usable maximum score; it must be from 0 to 1,000."], Refusal(Blueprints.OneCell(1), Single("a") with { MaxScore = max }));

    [Fact]
    public void Case_study_over_two_domains_is_refused()
    {
        BankItem[] study = [.. Study("x", 2), Single("x3") with { Group = "x", Domain = "e" }];
        Assert.Equal(
            ["The items of case study x are not all of one section, domain and kind, so they cannot be drawn together."],
            Refusal(Blueprints.OneCell(2), study));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void Singles_and_case_studies_fill_a_cell_together_whenever_they_can(int count)
    {
        BankItem[] bank = [Single("a"), .. Study("x", 2), .. Study("y", 3)];
        for (var seed = 0UL; seed < 50; seed++)
        {
            var form = Blueprints.Assemble(Blueprints.OneCell(count), bank, seed);
            Assert.Equal(count, form.Items.Count());
            Assert.All(form.Items.Where(item => item.Group is not null).GroupBy(item => item.Group), study =>
                Assert.Equal(bank.Where(item => item.Group == study.Key).Select(item => item.Id), study.Select(item => item.ItemId)));
        }
    }

    [Fact]
    public void Section_of_situational_judgement_alone_still_gets_its_items()
    {
        var blueprint = Blueprints.OneCell(2, "sjt");
        Assert.Equal(2, Blueprints.Assemble(blueprint, [Single("a") with { Kind = "sjt" }, Single("b") with { Kind = "sjt" }]).Items.Count());
    }

    private static IReadOnlyList<string> Refusal(Blueprint blueprint, params BankItem[] bank) =>
        Assert.IsType<FormAssemblyResult.Refused>(FormAssembly.Assemble(blueprint, bank, 1)).Reasons;

    private static BankItem Single(string id) => new(id, "s", "d", "mc", null, 1, false);

    private static IEnumerable<BankItem> Study(string name, int size) =>
        Enumerable.Range(1, size).Select(n => Single($"{name}{n}") with { Group = name });
}
