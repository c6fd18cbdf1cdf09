using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using ExamEngine.Items;
using ExamEngine.Items.Values;
using ExamEngine.Qti.Packages;
using ExamEngine.Specs.ItemBank;
using ExamEngine.Specs.Items.Data;
using Xunit;

namespace ExamEngine.Specs.Qti.Packages;

public class Package_written_and_read_again
{
    private const int Generated = 420;

    [Theory]
    [InlineData("ctss-standard")]
    [InlineData("practice-demo")]
    public void Scores_every_item_of_the_item_bank_as_before(string exam)
    {
        var before = Bank(exam).Read();
        var after = PackageImportReader.Read(Parcel.WrittenAgain(before));

        Assert.False(before.Report.IsAnyRefused || after.Report.IsAnyRefused);
        Assert.Equal(before.Items.Keys.Order(), after.Items.Keys.Order());
        Assert.Equal(before.Test!.ItemRefs.Select(item => (item.Identifier, item.Href)), after.Test!.ItemRefs.Select(item => (item.Identifier, item.Href)));
        foreach (var (path, item) in before.Items)
        {
            Assert.All(Answers(item), answer => Assert.Equal(Outcomes(item, answer, 1), Outcomes(after.Items[path], answer, 1)));
            Assert.Equal(item.MaxScore, after.Items[path].MaxScore);
        }
    }

    [Theory]
    [InlineData("ctss-standard")]
    [InlineData("practice-demo")]
    public void Has_the_same_bytes_each_time(string exam)
    {
        var once = Parcel.Bytes(Bank(exam).Read());

        Assert.Equal(once, Parcel.Bytes(Bank(exam).Read()));
        Assert.Equal(once, Parcel.Bytes(PackageImportReader.Read(PackageContents.OfZip(new MemoryStream(once), out _)!)));
    }

    [Theory]
    [InlineData("ctss-standard")]
    [InlineData("practice-demo")]
    public void Says_what_candidates_saw_before(string exam)
    {
        var before = Bank(exam).Read();
        var after = PackageImportReader.Read(Parcel.WrittenAgain(before));

        Assert.All(before.Items, item => Assert.Equal(Shown(item.Value), Shown(after.Items[item.Key])));
    }

    [Fact]
    public void Scores_generated_items_as_before()
    {
        var items = Enumerable.Range(0, Generated).Select(seed => new GeneratedItem(seed)).ToList();
        var parcel = new Parcel();
        for (var seed = 0; seed < Generated; seed++)
        {
            parcel.With($"items/{seed:000}.xml", items[seed].Xml);
        }

        var before = parcel.ReadForScoring();
        Assert.True(!before.Report.IsAnyRefused, string.Join('\n', before.Report.Entries.SelectMany(entry => entry.Problems).Where(problem => problem.Severity == ExamEngine.Qti.QtiSeverity.Error).Take(5)));
        Assert.Equal(Generated, before.Items.Count);
        var contents = Parcel.WrittenAgain(before);
        Keep(contents);
        var after = PackageImportReader.ReadForScoring(contents);

        var scored = 0;
        for (var seed = 0; seed < Generated; seed++)
        {
            var (old, renewed) = (before.Items[$"items/{seed:000}.xml"], after.Items[$"items/{seed:000}.xml"]);
            foreach (var response in items[seed].Responses)
            {
                var answer = Recorded(old, response);
                Assert.Equal(Outcomes(old, answer, (ulong)seed), Outcomes(renewed, answer, (ulong)seed));
                scored++;
            }
        }

        Assert.Equal(Generated * 6, scored);
    }

    [Fact]
    public void Has_every_expression_among_the_generated_items()
    {
        var xml = string.Concat(Enumerable.Range(0, Generated).Select(seed => new GeneratedItem(seed).Xml));
        string[] all =
        [
            "base-value", "variable", "default", "correct", "map-response", "map-response-point", "null", "random-integer", "random-float", "math-constant", "multiple", "ordered", "container-size",
            "is-null", "index", "field-value", "random", "member", "delete", "contains", "substring", "not", "and", "or", "any-n", "match", "string-match", "pattern-match", "equal", "equal-rounded",
            "inside", "lt", "gt", "lte", "gte", "duration-lt", "duration-gte", "sum", "product", "subtract", "divide", "power", "integer-divide", "integer-modulus", "truncate", "round", "round-to",
            "integer-to-float", "repeat", "min", "max", "gcd", "lcm", "math-operator", "stats-operator",
        ];

        Assert.All(all, name => Assert.Contains($"<qti-{name}", xml));
    }

    [Fact]
    public void Is_in_the_order_of_the_standard()
    {
        var parcel = new Parcel();
        for (var seed = 0; seed < 105; seed++)
        {
            parcel.With($"{seed}.xml", new GeneratedItem(seed).Xml);
        }

        foreach (var (contents, _) in new[] { (Parcel.WrittenAgain(parcel.ReadForScoring()), 1), (Parcel.WrittenAgain(Bank("practice-demo").Read()), 2), (Parcel.WrittenAgain(OldPackage.Parcel().ReadForScoring()), 3) })
        {
            foreach (var file in contents.XmlFiles.Where(file => file != "imsmanifest.xml"))
            {
                Assert.Empty(StructureOfQti3.Faults(XElement.Parse(contents.Text(file, out _)!)));
            }
        }
    }

    [Fact]
    public void Comes_out_as_QTI_3_from_QTI_2()
    {
        var before = OldPackage.Parcel().ReadForScoring();
        var contents = Parcel.WrittenAgain(before);
        var after = PackageImportReader.ReadForScoring(contents);

        Assert.False(after.Report.IsAnyRefused, ImportReportText.Of(after.Report));
        Assert.Contains("test.xml", contents.Paths);
        Assert.Contains("imsqti_item_xmlv3p0", contents.Text("imsmanifest.xml", out _));
        Assert.DoesNotContain(contents.XmlFiles, file => contents.Text(file, out _)!.Contains("imsqti_v2p1"));
        Assert.Equal(before.Test!.ItemRefs.Select(item => item.Identifier), after.Test!.ItemRefs.Select(item => item.Identifier));
        var (old, renewed) = (before.Package!.Items["Q1"], after.Package!.Items["Q1"]);
        Assert.All(Answers(old), answer => Assert.Equal(Outcomes(old, answer, 1), Outcomes(renewed, answer, 1)));
        var text = contents.Text("items/q1.xml", out _)!;
        Assert.Contains("<qti-content-body>", text);
        Assert.Contains("Rationale: words of the author", text);
        Assert.Contains("rptemplates/map_response.xml", text);
    }

    [Fact]
    public void Keeps_pictures_byte_by_byte()
    {
        var contents = Parcel.WrittenAgain(OldPackage.Parcel().ReadForScoring());

        Assert.Equal(Pixel.Png, contents.Bytes("media/ship one.png", out _));
        Assert.Contains("../media/ship%20one.png", contents.Text("items/q1.xml", out _));
    }

    [Fact]
    public void Leaves_a_refused_item_out_of_the_test()
    {
        var parcel = Bank("practice-demo").With("items/practice-mc-01.xml", "<qti-assessment-item");
        var before = parcel.Read();
        var after = PackageImportReader.Read(Parcel.WrittenAgain(before));

        Assert.Equal(ImportVerdict.Refused, Parcel.Entry(before, "items/practice-mc-01.xml").Verdict);
        Assert.False(after.Report.IsAnyRefused);
        Assert.DoesNotContain(after.Test!.ItemRefs, item => item.Identifier == "practice-mc-01");
        Assert.Equal(9, after.Test!.ItemRefs.Count());
    }

    private static Parcel Bank(string exam) =>
        BankUnderCheck.Read(exam).Files.Where(file => file.Key != "blueprint.yaml").Aggregate(new Parcel(), (parcel, file) => parcel.With(file.Key, file.Value));

    private static string Shown(AssessmentItem item) =>
        Regex.Replace(JsonSerializer.Serialize(ExamEngine.Items.Presentation.CandidateView.Of(item, 7)), @"(\\n|\s)+", " ").Replace("\\u003E \\u003C", "\\u003E\\u003C");

    // The key, nothing, and each key or mapped value by itself.
    private static IEnumerable<ResponseSet> Answers(AssessmentItem item)
    {
        yield return ResponseSet.Empty;
        yield return new ResponseSet(item.ResponseDeclarations.Select(response => KeyValuePair.Create(response.Identifier, response.CorrectResponse)));
        foreach (var response in item.ResponseDeclarations)
        {
            foreach (var key in response.Mapping?.Entries.Select(entry => entry.Key) ?? [])
            {
                yield return ShortItems.Answer(response.Identifier, response.Cardinality == Cardinality.Single ? key : ContainerValue.Of(response.Cardinality, [key]));
            }
        }
    }

    private static ResponseSet Recorded(AssessmentItem item, string json)
    {
        using var document = JsonDocument.Parse(json);
        return Assert.IsType<ResponseReading.Accepted>(RecordedResponses.Read(item, document.RootElement)).Responses;
    }

    private static string Outcomes(AssessmentItem item, ResponseSet answer, ulong seed)
    {
        var session = ItemSession.Begin(item, seed).BeginAttempt().EndAttempt(answer);
        return string.Join("; ", session.Outcomes.Select(outcome => $"{outcome.Key}={outcome.Value?.ToString() ?? "NULL"}"));
    }

    // For a look at the files with the schema of the standard, which is not part of the repository.
    private static void Keep(PackageContents contents)
    {
        if (Environment.GetEnvironmentVariable("EXAM_KEEP_GENERATED") is { Length: > 0 } folder)
        {
            foreach (var path in contents.Paths)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, path))!);
                File.WriteAllBytes(Path.Combine(folder, path), contents.Bytes(path, out _)!);
            }
        }
    }
}
