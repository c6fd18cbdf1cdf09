using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using ExamEngine.Certification.Programmes;
using Xunit;

namespace ExamEngine.Specs.Certification;

public sealed partial class Rules_of_programmes
{
    [Theory]
    [InlineData("CCSS", "gsqi-ccss", "GSQI")]
    [InlineData("CCSM", "gsqi-ccsm", "GSQI")]
    [InlineData("CCIS", "gsqi-ccis", "GSQI")]
    [InlineData("CCSL", "gsqi-ccsl", "GSQI")]
    [InlineData("CTSA", "bci-ctsa", "BCI")]
    [InlineData("CTSS", "bci-ctss", "BCI")]
    [InlineData("CCSP-Associate", "ccsp", "CCSP")]
    [InlineData("CCSP-Professional", "ccsp", "CCSP")]
    [InlineData("CCSM-CI", "ciscsm-ccsm", "CISCSM")]
    public void Stand_in_one_file_for_each_programme(string credential, string programme, string body)
    {
        var awarding = RealProgrammes.Set.Awarding(RealProgrammes.Credential(credential))!;
        Assert.Equal((programme, body), (awarding.Id, awarding.Body));
        Assert.Single(RealProgrammes.Files(), file => file.Name == $"{programme}.yaml");
    }

    [Fact]
    public void Are_written_nowhere_in_the_engine()
    {
        string[] names = [.. RealProgrammes.Set.Programmes.SelectMany(Names).Distinct()];
        Assert.Contains("CCSS", names);
        var sources = Directory.GetFiles(Path.Combine(Source(), "Certification"), "*.cs", SearchOption.AllDirectories);
        Assert.True(sources.Length > 100);
        foreach (var path in sources)
        {
            // Comments may give examples; code may not know any programme.
            var code = Comment().Replace(File.ReadAllText(path), "");
            Assert.DoesNotContain(names, name => code.Contains($"\"{name}\"", StringComparison.Ordinal));
        }
    }

    private static IEnumerable<string> Names(Programme programme) =>
        [programme.Id, programme.Body, .. programme.Versions.SelectMany(version => version.Credentials).Select(credential => credential.Id.Value), .. programme.Versions.SelectMany(version => version.Examinations).Select(examination => examination.Id)];

    private static string Source([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "src", "ExamEngine"));

    [GeneratedRegex("^\\s*//.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();
}
