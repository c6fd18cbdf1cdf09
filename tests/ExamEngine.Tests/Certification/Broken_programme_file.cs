using ExamEngine.Certification.Reading;
using Xunit;

namespace ExamEngine.Specs.Certification;

public sealed class Broken_programme_file
{
    private static readonly string Good = OwnProgramme.Yaml("age: {years: 18}");

    [Fact]
    public void Is_not_broken_to_begin_with() => Assert.Empty(Read(Good).Problems);

    [Theory]
    [InlineData("title: X\nbody", "titel: X\nbody", 1, 1, "The programme has no title.")]
    [InlineData("title: X\nbody", "titel: X\nbody", 2, 1, "The programme has the unknown key titel.")]
    [InlineData("Europe/London", "Europe/Camelot", 4, 7, "The zone Europe/Camelot is not in the time zone database. It is named like Europe/London.")]
    [InlineData("default-policy: default", "default-policy: other", 5, 17, "There is no policy other.")]
    [InlineData("version: 1", "version: one", 7, 14, "The version of a version must be a whole number from 1 to 10000.")]
    [InlineData("2020-01-01", "2020-02-30", 8, 16, "The effective of a version must be a date such as 2026-01-31, from 1900 to 2200.")]
    [InlineData("effective: 2020-01-01", "effective: 2020-01-01\n    until: 2019-12-31", 9, 12, "A version must not end before it begins.")]
    [InlineData("valid: 2 years", "valid: two years", 10, 34, "The valid of a credential must be a span such as 14 days, 8 weeks, 12 months or 2 years, a century at most.")]
    [InlineData("valid: 2 years, ", "", 10, 9, "The credential X has no valid: a span such as 2 years, or while-kept-up.")]
    [InlineData("kind: full", "kind: whole", 12, 46, "The kind of an examination must be one of: full, upgrade, recertification.")]
    [InlineData("currency: GBP", "currency: pounds", 15, 17, "The currency must be three capital letters, such as GBP.")]
    [InlineData("amount: 0", "amount: -1", 17, 47, "The amount of a price must be a number from 0 to 1,000,000.")]
    [InlineData("credential: X\n", "credential: Y\n", 21, 21, "The route examination leads nowhere: Y is not among the credentials of this version.")]
    [InlineData("kind: application", "kind: upgrade", 19, 9, "The route examination is an upgrade, and does not say from which credential.")]
    [InlineData("kind: application", "kind: upgrade\n        from: Y", 23, 15, "No programme awards a credential Y.")]
    [InlineData("age: {years: 18}", "age: {years: old}", 24, 26, "The years of the rule age must be a whole number from 1 to 120.")]
    [InlineData("age: {years: 18}", "age: {year: 18}", 24, 18, "The rule age has no years.")]
    [InlineData("age: {years: 18}", "age: {year: 18}", 24, 19, "The rule age has the unknown key year.")]
    [InlineData("age: {years: 18}", "age: 18", 24, 18, "Here the rule age with its keys is expected.")]
    [InlineData("age: {years: 18}", "height: {metres: 2}", 24, 13, "A rule has one kind, which is one of: ")]
    [InlineData("age: {years: 18}", "held-credential: {credential: Y}", 24, 43, "No programme awards a credential Y.")]
    [InlineData("age: {years: 18}", "held-credential: {credential: X, until: before expiry}", 24, 53, "The until of the rule held-credential must be a day such as ")]
    [InlineData("age: {years: 18}", "work-gap: {}", 24, 23, "The rule work-gap has either at-least or shorter-than.")]
    [InlineData("age: {years: 18}", "work-gap: {at-least: 5 hours}", 24, 34, "The at-least of the rule work-gap must be counted in days, weeks, months or years.")]
    [InlineData("age: {years: 18}", "documents: {kinds: [cv]}", 24, 32, "The document cv is not among the documents of this version.")]
    [InlineData("age: {years: 18}", "fee: {fee: half}", 24, 24, "The fee half is not among the prices of this version.")]
    [InlineData("age: {years: 18}", "fee: {fee: full, only-by-voucher: true}", 24, 47, "A fee that is covered by voucher alone must name whose vouchers are taken.")]
    [InlineData("age: {years: 18}", "attempt-limit: {at-most: 3, counted: rolling}", 24, 28, "The rule attempt-limit counts rolling, so that it must say within what span.")]
    [InlineData("age: {years: 18}", "retake-wait: {after: failed, waits: []}", 24, 49, "The waits of the rule retake-wait must be a list with at least one entry.")]
    [InlineData("age: {years: 18}", "all-of: []", 24, 21, "The all-of of a rule must be a list with at least one entry.")]
    [InlineData("age: {years: 18}", "training: {kinds: [{kind: a, least: 6, most: 2}], amount: 1, unit: hours, title: t}", 24, 58, "The most of a kind of training must not be below its least.")]
    [InlineData("examination: full,", "examination: half,", 25, 32, "The examination half is not among the examinations of this version; without an examination it is none.")]
    [InlineData("fee: none", "fee: full", 25, 18, "The route examination costs the full fee, but none of its rules asks for it.")]
    [InlineData("programme: x", "programme: x\nprogramme: x", 2, 1, "This is not valid YAML: ")]
    [InlineData("programme: x", "programme: [x", 1, 12, "This is not valid YAML: ")]
    [InlineData("programme: x", "programme: &a x", 0, 0, "")]
    [InlineData("body: Body", "body: *a", 3, 7, "Aliases (*name) are not read. Write the value out.")]
    [InlineData("outcome: {examination: full,", "outcome: {pack-days: {from: 45, to: 30}, examination: full,", 25, 45, "The end of a range must not be below its beginning.")]
    public void Is_refused_with_line_column_and_reason(string good, string broken, int line, int column, string reason)
    {
        var edited = Good.ReplaceFirst(good, broken);
        Assert.NotEqual(Good, edited);
        var reading = Read(edited);
        if (line == 0)
        {
            Assert.Empty(reading.Problems);
            return;
        }

        Assert.Null(reading.Value);
        Assert.True(
            reading.Problems.Any(problem => problem.File == "x.yaml" && problem.Line == line && problem.Column == column && problem.Reason.StartsWith(reason, StringComparison.Ordinal)),
            string.Join('\n', reading.Problems));
    }

    [Fact]
    public void Is_refused_with_all_that_is_wrong_by_line()
    {
        var reading = Read(Good.ReplaceFirst("Europe/London", "nowhere").ReplaceFirst("2020-01-01", "soon").ReplaceFirst("age: {years: 18}", "age: {years: 0}"));
        Assert.Equal([4, 8, 24], reading.Problems.Select(problem => problem.Line));
    }

    [Fact]
    public void Is_refused_for_versions_that_overlap()
    {
        var second = Good[Good.IndexOf("  - version: 1", StringComparison.Ordinal)..].Replace("version: 1", "version: 2", StringComparison.Ordinal);
        string Two(string until, string effective) => $"{Good.Replace("effective: 2020-01-01", $"effective: 2020-01-01{until}", StringComparison.Ordinal)}\n{second.Replace("2020-01-01", effective, StringComparison.Ordinal)}";

        Assert.Empty(Read(Two("\n    until: 2026-12-31", "2027-01-01")).Problems);
        Assert.Contains("Version 2 begins on 31 December 2026 and overlaps version 1, which ends on 31 December 2026.", Read(Two("\n    until: 2026-12-31", "2026-12-31")).Problems.Single().Reason, StringComparison.Ordinal);
        Assert.Contains("overlaps version 1, which has no until.", Read(Two("", "2027-01-01")).Problems.Single().Reason, StringComparison.Ordinal);
        Assert.Equal("The numbers of versions must rise.", Read(Two("\n    until: 2026-12-31", "2027-01-01").Replace("version: 2", "version: 1", StringComparison.Ordinal)).Problems.Single().Reason);
    }

    [Fact]
    public void Is_refused_for_a_credential_that_no_route_leads_to() => Assert.Equal(
        "x.yaml:10:7: No route leads to Y.",
        Read(Good.ReplaceFirst("    examinations:", "      - {id: Y, title: Y, valid: 1 year}\n    examinations:")).Problems.Single().ToString());

    [Fact]
    public void Is_refused_when_two_files_have_the_same_programme_or_credential()
    {
        var reading = ProgrammeReader.Read([new("default-policy.yaml", OwnProgramme.NoPolicy), new("x.yaml", Good), new("y.yaml", Good)]);
        Assert.Equal(["y.yaml:1:12: The programme x stands in more than one file.", "y.yaml:7:3: The credential X is awarded by another programme too."], reading.Problems.Select(problem => problem.ToString()));
    }

    [Fact]
    public void Is_refused_without_losing_the_line_of_another_file()
    {
        var reading = ProgrammeReader.Read([new("default-policy.yaml", "policy: default\ntitle: T\nalways:\n  - no-sanctions: {}\n"), new("x.yaml", Good.ReplaceFirst("Europe/London", "nowhere"))]);
        Assert.Equal(["default-policy.yaml:4", "x.yaml:4"], reading.Problems.Select(problem => $"{problem.File}:{problem.Line}"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("- a\n- b\n")]
    [InlineData("just text")]
    [InlineData("\t")]
    [InlineData("a: b\n---\na: b\n")]
    public void Is_refused_when_it_is_no_mapping_at_all(string text) => Assert.NotEmpty(Read(text).Problems);

    [Fact]
    public void Is_refused_when_it_is_too_long_or_too_deep()
    {
        Assert.Equal("The file is longer than 200,000 characters.", Read(new string('#', 200_001)).Problems.Single().Reason);
        Assert.Equal("The file is nested deeper than 32 levels.", Read(new string('[', 10_000)).Problems.Single().Reason);
    }

    [Fact]
    public void Never_makes_the_reader_throw_wherever_a_character_is_lost_or_doubled()
    {
        for (var place = 0; place < Good.Length; place++)
        {
            Assert.NotNull(Read(Good.Remove(place, 1)).Problems);
            Assert.NotNull(Read(Good.Insert(place, Good[place].ToString())).Problems);
        }
    }

    private static ProgrammeReading Read(string yaml) => ProgrammeReader.Read([new("default-policy.yaml", OwnProgramme.NoPolicy), new("x.yaml", yaml)]);
}
