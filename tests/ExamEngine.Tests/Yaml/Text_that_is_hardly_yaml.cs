using ExamEngine.Certification.Reading;
using ExamEngine.Specs.Certification;
using ExamEngine.Specs.Forms;
using ExamEngine.Tests.Forms;
using Xunit;

namespace ExamEngine.Specs.Yaml;

/// <summary>Real files, cut off and with noise in them: they are read or refused with a place and a reason, and nothing is ever thrown.</summary>
public sealed class Text_that_is_hardly_yaml
{
    private const int Rounds = 1500;

    private static readonly string[] Noise =
    [
        "[", "]", "{", "}", "[[", "{{", "[{", ": ", ":", ",", "- ", "-", "? ", "?", "!", "!!int ", "!<", "&a ", "*a", "|", ">", "|9", "%", "%YAML 1.99999999999\n", "%TAG ! !\n", "@", "`",
        "'", "\"", "\"\\x", "\"\\U99999999\"", "#", "\t", "\n", "\n\n  ", "\r", "---\n", "...\n", "--- |", "\0", "\u0085", "\ufeff", "\ud800", "😀", "99999999999999999999999", "<<: ",
    ];

    public static TheoryData<string> Examinations => ["ctss-standard", "practice-demo"];

    public static TheoryData<string> Programmes => [.. RealProgrammes.Files().Select(file => file.Name).Take(3)];

    [Theory]
    [MemberData(nameof(Examinations))]
    public void As_a_blueprint_is_read_or_refused(string exam) => Assert.Empty(Damaged(Blueprints.Text(exam)).Select(Blueprint).OfType<string>());

    [Theory]
    [MemberData(nameof(Programmes))]
    public void As_a_programme_is_read_or_refused(string file) =>
        Assert.Empty(Damaged(RealProgrammes.Files().Single(each => each.Name == file).Yaml).Select(Programme).OfType<string>());

    [Fact]
    public void With_an_alias_is_no_blueprint() => Assert.Equal(
        ["b.yaml:3 Aliases (*name) are not read. Write the value out."],
        BlueprintReader.Read("b.yaml", "exam: x\nsections: [&s {id: a}]\nkinds: *s\n").Problems.Select(problem => $"{problem.File}:{problem.Line} {problem.Reason}"));

    /// <summary>Cut off after each tenth character; with something lost or put in at a few places; within brackets that are not closed.</summary>
    private static IEnumerable<string> Damaged(string text)
    {
        var random = new Random(20261122);
        for (var length = 0; length < text.Length; length += Math.Max(1, text.Length / 300))
        {
            yield return text[..length];
            yield return "[" + text[..length];
            yield return "{a: [" + text[..length] + "}";
        }

        for (var round = 0; round < Rounds; round++)
        {
            var damaged = text;
            for (var place = random.Next(1, 4); place > 0; place--)
            {
                var at = random.Next(damaged.Length);
                damaged = random.Next(4) == 0 ? damaged.Remove(at, random.Next(1, Math.Min(30, damaged.Length - at) + 1)) : damaged.Insert(at, Noise[random.Next(Noise.Length)]);
            }

            yield return damaged;
        }
    }

    private static string? Blueprint(string yaml) => Complaint(yaml, () =>
    {
        var reading = BlueprintReader.Read("b.yaml", yaml);
        return reading.Value is not null || (reading.Problems.Count > 0 && reading.Problems.All(problem => problem.File == "b.yaml" && problem.Line >= 1 && problem.Reason.Length > 10));
    });

    private static string? Programme(string yaml) => Complaint(yaml, () =>
    {
        var reading = ProgrammeReader.Read([new("p.yaml", yaml)]);
        return reading.Value is not null || (reading.Problems.Count > 0 && reading.Problems.All(problem => problem.File == "p.yaml" && problem.Line >= 1 && problem.Reason.Length > 10));
    });

    /// <summary>What is wrong with how a text was read, with the text.</summary>
    private static string? Complaint(string yaml, Func<bool> isReadOrRefused)
    {
        try
        {
            return isReadOrRefused() ? null : $"Neither read nor refused with a reason:\n{yaml}";
        }
        catch (Exception thrown)
        {
            return $"{thrown.GetType().Name}: {thrown.Message} {thrown.StackTrace?.Split('\n')[0]}\n{yaml}";
        }
    }
}
