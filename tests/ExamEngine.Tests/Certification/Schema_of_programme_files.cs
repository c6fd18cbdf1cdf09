using System.Text.Json;
using ExamEngine.Certification.Reading;
using Xunit;

namespace ExamEngine.Specs.Certification;

public sealed class Schema_of_programme_files
{
    private static readonly SchemaCheck Schema = new(JsonDocument.Parse(File.ReadAllText(Path.Combine(RealProgrammes.Folder, "programme.schema.json"))).RootElement);

    [Fact]
    public void Accepts_every_file_of_the_item_bank_and_is_named_in_its_first_line() => Assert.All(RealProgrammes.Files(), file =>
    {
        Assert.True(Schema.Accepts(file.Yaml), file.Name);
        Assert.StartsWith("# yaml-language-server: $schema=programme.schema.json\n", file.Yaml, StringComparison.Ordinal);
    });

    [Fact]
    public void Knows_the_same_kinds_of_rule_as_the_reader() =>
        Assert.Equal(ProgrammeReader.RuleKinds.Order(StringComparer.Ordinal), Schema.Keys("rule").Except(["name", "assumed"]).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("zone: Europe/London", "zones: Europe/London")]
    [InlineData("valid: 2 years", "valid: two years")]
    [InlineData("kind: full", "kind: whole")]
    [InlineData("currency: GBP", "currency: pounds")]
    [InlineData("amount: 0", "amount: -1")]
    [InlineData("age: {years: 18}", "age: {years: old}")]
    [InlineData("age: {years: 18}", "age: {years: 18}\n            height: {metres: 2}")]
    [InlineData("age: {years: 18}", "held-credential: {credential: X, until: before expiry}")]
    [InlineData("age: {years: 18}", "work-gap: {}")]
    [InlineData("age: {years: 18}", "all-of: []")]
    [InlineData("age: {years: 18}", "retake-wait: {after: failed, waits: []}")]
    [InlineData("outcome: {examination: full,", "outcome: {")]
    public void Refuses_what_the_reader_refuses(string good, string broken)
    {
        var yaml = OwnProgramme.Yaml("age: {years: 18}");
        Assert.True(Schema.Accepts(yaml));
        Assert.False(Schema.Accepts(yaml.ReplaceFirst(good, broken)));
        Assert.Null(ProgrammeReader.Read([new("default-policy.yaml", OwnProgramme.NoPolicy), new("x.yaml", yaml.ReplaceFirst(good, broken))]).Value);
    }
}
