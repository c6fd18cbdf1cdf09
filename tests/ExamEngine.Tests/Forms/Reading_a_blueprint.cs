using ExamEngine.Tests.Forms;
using Xunit;

namespace ExamEngine.Specs.Forms;

public sealed class Reading_a_blueprint
{
    private const string Small =
        """
        exam: small
        title: A small examination
        bank: small
        cut: 0.65
        kinds: {mc: Multiple choice, case: Case study}
        sections:
          - id: first
            title: First section
            minutes: 0.5
            domains:
              - id: one
                title: Domain one
                standard: 0.70
                study-hours: 8
                items: {mc: 3, case: 2}
              - id: two
                title: Domain two
                standard: 0.60
                study-hours: 4
                items: {mc: 1}
        """;

    [Fact]
    public void Every_value_arrives()
    {
        var blueprint = Read(Small).Value!;
        Assert.Equal(("small", "A small examination", "small", 0.65m), (blueprint.ExamId, blueprint.Title, blueprint.Bank, blueprint.Cut));
        Assert.Equal("Case study", blueprint.Kinds["case"]);
        var section = Assert.Single(blueprint.Sections);
        Assert.Equal(("first", "First section", 0.5, 6), (section.Id, section.Title, section.Minutes, section.ItemCount));
        Assert.Equal(("two", "Domain two", 0.60m, 4.0), (section.Domains[1].Id, section.Domains[1].Title, section.Domains[1].Standard, section.Domains[1].StudyHours));
        Assert.Equal([new BlueprintCell("mc", 3), new BlueprintCell("case", 2)], section.Domains[0].Cells);
    }

    [Fact]
    public void Times_of_grace_and_rest_have_defaults()
    {
        var blueprint = Read(Small).Value!;
        Assert.Equal((2, 120, 0, false), (blueprint.GraceSeconds, blueprint.BetweenSectionsSeconds, blueprint.DisconnectMinutes, blueprint.Practice));
    }

    [Theory]
    [InlineData("bank: small", "bank: small\ngrace: 2", 4, "The blueprint has the unknown key grace.")]
    [InlineData("    minutes: 0.5", "    minutes: 0.5\n    minuts: 3", 10, "A section has the unknown key minuts.")]
    [InlineData("        study-hours: 4", "        study-hours: 4\n        weight: 1", 20, "A domain has the unknown key weight.")]
    [InlineData("exam: small", "# no exam", 2, "The blueprint has no exam.")]
    [InlineData("  - id: first\n    title", "  - title", 7, "A section has no id.")]
    [InlineData("exam: small", "exam: ../small", 1, "The exam of the blueprint must be letters, digits, hyphens and underscores, beginning with a letter or digit.")]
    [InlineData("      - id: two", "      - id: one", 16, "The id of domain one is used more than once.")]
    [InlineData("cut: 0.65", "cut: 0", 4, "The cut of the blueprint must be a number above 0 and at most 1.")]
    [InlineData("cut: 0.65", "cut: 1.01", 4, "The cut of the blueprint must be a number above 0 and at most 1.")]
    [InlineData("cut: 0.65", "cut: 65 %", 4, "The cut of the blueprint must be a number above 0 and at most 1.")]
    [InlineData("cut: 0.65", "cut: 0,65", 4, "The cut of the blueprint must be a number above 0 and at most 1.")]
    [InlineData("minutes: 0.5", "minutes: 0", 9, "The minutes of a section must be a number above 0 and at most 1,440.")]
    [InlineData("minutes: 0.5", "minutes: -30", 9, "The minutes of a section must be a number above 0 and at most 1,440.")]
    [InlineData("standard: 0.60", "standard: 1", 18, "The standard of a domain must be a number above 0 and below 1.")]
    [InlineData("study-hours: 4", "study-hours: 0", 19, "The study-hours of a domain must be a number above 0 and at most 200.")]
    [InlineData("{mc: 1}", "{mc: 0}", 20, "The number of items of kind mc must be a whole number from 1 to 500.")]
    [InlineData("{mc: 1}", "{mc: 1.5}", 20, "The number of items of kind mc must be a whole number from 1 to 500.")]
    [InlineData("{mc: 1}", "{essay: 1}", 20, "Kind essay is not among the kinds of this blueprint.")]
    [InlineData("{mc: 1}", "{}", 20, "The items of a domain must be pairs such as mc: 7, at least one.")]
    [InlineData("title: Domain two", "title: ''", 17, "The title of a domain must be a text that is not blank.")]
    [InlineData("bank: small", "bank: small\npractice: maybe", 4, "The practice of the blueprint must be true or false.")]
    [InlineData("bank: small", "bank: small\ngrace-seconds: 61", 4, "The grace-seconds of the blueprint must be a whole number from 0 to 60.")]
    public void Mistake_is_refused_with_its_line(string right, string wrong, int line, string reason)
    {
        Assert.Contains(right, Small, StringComparison.Ordinal);
        var reading = Read(Small.Replace(right, wrong, StringComparison.Ordinal));
        Assert.Null(reading.Value);
        Assert.Contains(new BlueprintProblem("small.yaml", line, reason), reading.Problems);
    }

    [Fact]
    public void Section_named_twice_is_refused()
    {
        var again = Small[Small.IndexOf("  - id: first", StringComparison.Ordinal)..]
            .Replace("id: one", "id: three", StringComparison.Ordinal).Replace("id: two", "id: four", StringComparison.Ordinal);
        var problem = Assert.Single(Read($"{Small}\n{again}").Problems);
        Assert.Equal("small.yaml:21: The id of section first is used more than once.", problem.ToString());
    }

    [Fact]
    public void Every_mistake_is_found_in_one_reading()
    {
        var problems = Read(Small.Replace("0.65", "2", StringComparison.Ordinal).Replace("minutes: 0.5", "minutes: x", StringComparison.Ordinal)).Problems;
        Assert.Equal([4, 9], problems.Select(problem => problem.Line));
    }

    [Theory]
    [InlineData("")]
    [InlineData("just words")]
    [InlineData("- a\n- b")]
    [InlineData("exam: a\nexam: b")]
    [InlineData("exam: [a")]
    [InlineData("exam: a\n---\nexam: b")]
    [InlineData("sections: [1, 2]")]
    [InlineData("sections: {}")]
    [InlineData("exam: *nowhere")]
    public void What_is_no_blueprint_is_refused(string yaml)
    {
        var reading = Read(yaml);
        Assert.Null(reading.Value);
        Assert.NotEmpty(reading.Problems);
    }

    [Fact]
    public void Text_nested_without_end_is_refused_instead_of_exhausting_the_stack()
    {
        var reading = Read(new string('[', 150_000));
        Assert.Null(reading.Value);
        Assert.NotEmpty(reading.Problems);
    }

    [Fact]
    public void Text_beyond_the_limit_is_refused() => Assert.NotEmpty(Read(Small + "\n#" + new string('x', 200_000)).Problems);

    private static BlueprintReading Read(string yaml) => BlueprintReader.Read("small.yaml", yaml);
}
