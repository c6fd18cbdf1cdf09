using System.Text.Json;
using ExamEngine.Certification.Programmes;
using ExamEngine.Certification.Reading;
using Xunit;

namespace ExamEngine.Specs.Certification.Activities;

public sealed class Activities_in_a_programme_file
{
    private static readonly SchemaCheck Schema = new(JsonDocument.Parse(File.ReadAllText(Path.Combine(RealProgrammes.Folder, "programme.schema.json"))).RootElement);

    private static readonly string Good = OwnProgramme
        .Yaml("training: {kinds: [{kind: course}], amount: 10, unit: hours, title: education, since: X}", valid: "while-kept-up")
        .ReplaceFirst("    routes:\n", """
                continuing-education:
                  title: education
                  unit: hours
                  kinds:
                    - {kind: course, title: Course, least: 2, most: 6}
                  audit-percent: 2.5
                  evidence-kept: 3 years
                  kept-up:
                    - {credential: X, amount: 20, within: 12 months}
                routes:

            """);

    [Fact]
    public void Are_read_with_their_ranges_which_rules_go_by()
    {
        var set = OwnProgramme.Of(Good);
        var education = set.Programmes[0].Versions[0].Education!;
        Assert.Equal(("education", 2.5m, "3 years", false), (education.Title, education.AuditPercent, education.EvidenceKept.ToString(), education.IsAssumed));
        Assert.Equal(new ActivityKind("course", "Course", "hours", 2, 6), Assert.Single(education.Kinds));
        Assert.Equal((20m, "12 months"), (Assert.Single(education.KeptUp).Amount, education.KeptUp[0].Within.ToString()));
        var person = new Person().Holds("X", "1 March 2026").Trained("course", 7, "1 June 2026").Trained("course", 6, "2 June 2026").Trained("course", 4, "3 June 2026");
        Assert.Equal("3 June 2026", set.Opens(person, "1 May 2026"));
        Assert.True(Schema.Accepts(Good));
    }

    [Theory]
    [InlineData("audit-percent: 2.5", "audit-percent: 101", "The audit-percent must be from 0 to 100.", true)]
    [InlineData("least: 2", "least: 7", "The most of a kind of activity must not be below its least.", false)]
    [InlineData("evidence-kept: 3 years", "evidence-kept: 3 hours", "The evidence-kept of the continuing education must be counted in days, weeks, months or years.", true)]
    [InlineData("valid: while-kept-up", "valid: 2 years", "The credential X is not one of this version that is valid while-kept-up.", false)]
    [InlineData("amount: 20", "amount: 0", "The amount that keeps a credential up must be above 0.", true)]
    [InlineData("credential: X, amount", "credential: Y, amount", "No programme awards a credential Y.", false)]
    [InlineData("unit: hours\n", "units: hours\n", "The continuing education has the unknown key units.", true)]
    [InlineData("kind: course, title: Course", "kind: course", "A kind of activity has no title.", true)]
    public void Are_refused_where_they_are_wrong(string good, string broken, string reason, bool isSeenByTheSchema)
    {
        var yaml = Good.ReplaceFirst(good, broken);
        Assert.Contains(reason, ProgrammeReader.Read([new("default-policy.yaml", OwnProgramme.NoPolicy), new("x.yaml", yaml)]).Problems.Select(problem => problem.Reason));
        Assert.Equal(!isSeenByTheSchema, Schema.Accepts(yaml));
    }
}
