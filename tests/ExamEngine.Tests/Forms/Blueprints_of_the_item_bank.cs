using Xunit;

namespace ExamEngine.Specs.Forms;

public sealed class Blueprints_of_the_item_bank
{
    private static readonly string[] ChoiceKinds = ["mc", "case"];

    [Fact]
    public void Standard_examination_has_four_sections_of_thirty_items_and_thirty_minutes()
    {
        var blueprint = Blueprints.Standard;
        Assert.Equal(["foundations", "troubleshooting", "communication", "tools-compliance"], blueprint.Sections.Select(section => section.Id));
        Assert.All(blueprint.Sections, section => Assert.Equal((30, 30.0), (section.ItemCount, section.Minutes)));
        Assert.All(blueprint.Sections.SelectMany(section => section.Domains), domain => Assert.Equal(10, domain.ItemCount));
        Assert.Equal((120, 0.70m, 2, 120, false), (blueprint.ItemCount, blueprint.Cut, blueprint.GraceSeconds, blueprint.BetweenSectionsSeconds, blueprint.Practice));
    }

    [Fact]
    public void Standard_examination_is_mostly_multiple_choice_with_a_quarter_of_situational_judgement()
    {
        var cells = Blueprints.Standard.Sections.SelectMany(section => section.Domains).SelectMany(domain => domain.Cells).ToArray();
        var choice = cells.Where(cell => ChoiceKinds.Contains(cell.Kind)).Sum(cell => cell.Count);
        var judgement = cells.Where(cell => cell.Kind == "sjt").Sum(cell => cell.Count);
        Assert.Equal((78, 30, 12), (choice, judgement, cells.Sum(cell => cell.Count) - choice - judgement));
    }

    [Fact]
    public void Upgrade_examination_has_two_of_the_standard_sections_unchanged_and_draws_from_the_same_bank()
    {
        var shared = Blueprints.Standard.Sections.Where(section => section.Id is "troubleshooting" or "tools-compliance");
        Assert.Equivalent(shared, Blueprints.Upgrade.Sections, strict: true);
        Assert.Equal("ctss-standard", Blueprints.Upgrade.Bank);
    }

    [Fact]
    public void Practice_has_one_section_of_ten_kinds_and_no_decision()
    {
        var section = Assert.Single(Blueprints.Practice.Sections);
        Assert.True(Blueprints.Practice.Practice);
        Assert.Equal(("practice", 5.0, 10), (section.Id, section.Minutes, section.ItemCount));
        Assert.Equal(10, section.Domains.SelectMany(domain => domain.Cells).Select(cell => cell.Kind).Distinct().Count());
    }

    [Fact]
    public void Bank_fills_every_blueprint()
    {
        Assert.Equal(120, Blueprints.Assemble(Blueprints.Standard, Blueprints.StandardBank).Items.Count());
        Assert.Equal(60, Blueprints.Assemble(Blueprints.Upgrade, Blueprints.StandardBank).Items.Count());
        Assert.Equal(10, Blueprints.Assemble(Blueprints.Practice, Blueprints.PracticeBank).Items.Count());
    }

    [Fact]
    public void Hash_follows_what_decides_the_result_and_nothing_else()
    {
        var blueprint = Blueprints.Standard;
        Assert.Matches("^[0-9a-f]{64}$", blueprint.Hash());
        Assert.Equal(blueprint.Hash(), (blueprint with { Title = "Another title", GraceSeconds = 5, Cut = 0.7m }).Hash());
        Assert.NotEqual(blueprint.Hash(), (blueprint with { Cut = 0.71m }).Hash());
        Assert.NotEqual(blueprint.Hash(), (blueprint with { Practice = true }).Hash());
        Assert.NotEqual(blueprint.Hash(), (blueprint with { Sections = [.. blueprint.Sections.Skip(1)] }).Hash());
    }
}
