using ExamEngine.Qti;
using ExamEngine.Specs.Items.Data;
using ExamEngine.Tests;
using Xunit;

namespace ExamEngine.Specs.Qti;

public class Package_of_a_test
{
    private readonly Dictionary<string, string> _files = new()
    {
        ["exam/test.xml"] = """
            <qti-assessment-test xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="exam" title="An exam">
              <qti-test-part identifier="part" navigation-mode="nonlinear" submission-mode="simultaneous">
                <qti-assessment-section-ref identifier="ref" href="sections/support.xml"/>
                <qti-assessment-section identifier="own" title="Own" visible="false">
                  <qti-assessment-item-ref identifier="text-01" href="items/text.xml" category="text short"/>
                </qti-assessment-section>
              </qti-test-part>
            </qti-assessment-test>
            """,
        ["exam/sections/support.xml"] = """
            <qti-assessment-section xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="support" title="Support" visible="true">
              <qti-assessment-section identifier="diagnosis" title="Diagnosis" visible="false" keep-together="false">
                <qti-assessment-item-ref identifier="mc-01" href="../items/mc.xml" category="mc"/>
                <qti-assessment-item-ref identifier="case-01" href="../items/case.xml" category="case"/>
              </qti-assessment-section>
            </qti-assessment-section>
            """,
        ["exam/items/mc.xml"] = SampleItems.SingleChoice,
        ["exam/items/case.xml"] = SampleItems.Case,
        ["exam/items/text.xml"] = SampleItems.Text,
        ["exam/stimuli/diagnosis-case1.xml"] = """
            <qti-assessment-stimulus xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="diagnosis-case1" title="Monday at the clinic" xml:lang="en">
              <qti-stimulus-body><h2>Monday</h2><script>steal()</script></qti-stimulus-body>
            </qti-assessment-stimulus>
            """,
    };

    [Fact]
    public void Is_read_with_its_sections_items_and_stimuli()
    {
        var package = Read();

        Assert.DoesNotContain(package.Problems, problem => problem.Severity == QtiSeverity.Error);
        var part = Assert.Single(package.Test!.Parts);
        Assert.Equal((NavigationMode.Nonlinear, SubmissionMode.Simultaneous), (part.NavigationMode, part.SubmissionMode));
        Assert.Equal(["support", "own"], part.Sections.Select(section => section.Identifier));
        Assert.Equal(["mc-01", "case-01", "text-01"], package.Test.ItemRefs.Select(item => item.Identifier));
        Assert.Equal(["case-01", "mc-01", "text-01"], package.Items.Keys.Order());
        Assert.Equal("Monday at the clinic", package.Stimuli["exam/stimuli/diagnosis-case1.xml"].Title);
    }

    [Fact]
    public void Keeps_what_the_references_say()
    {
        var sections = Read().Test!.Parts[0].Sections;
        var diagnosis = Assert.IsType<AssessmentSection>(sections[0].Children[0]);
        var text = Assert.IsType<AssessmentItemRef>(sections[1].Children[0]);

        Assert.False(diagnosis.KeepTogether);
        Assert.False(diagnosis.IsVisible);
        Assert.True(sections[0].IsVisible);
        Assert.Equal("exam/items/text.xml", text.Href);
        Assert.Equal(["text", "short"], text.Categories);
    }

    [Fact]
    public void Gives_the_stimulus_of_an_item_by_its_path()
    {
        var package = Read();
        var reference = Assert.Single(package.Items["case-01"].Stimuli);

        Assert.True(package.Stimuli.ContainsKey(reference.Path));
        Assert.Equal("<h2>Monday</h2>", ExamEngine.Items.Presentation.CandidateView.Of(package.Stimuli[reference.Path]).Html);
    }

    [Fact]
    public void Loads_the_rest_when_an_item_is_broken()
    {
        _files["exam/items/mc.xml"] = SampleItems.SingleChoice.Replace("<qti-value>C</qti-value>", "<qti-value>E</qti-value>");

        var package = Read();

        Assert.Equal(["case-01", "text-01"], package.Items.Keys.Order());
        Assert.Equal(("exam/items/mc.xml", 2), (Error(package).File, Error(package).Line));
        Assert.NotNull(package.Test);
    }

    [Fact]
    public void Leaves_an_item_out_when_its_stimulus_is_missing()
    {
        _files.Remove("exam/stimuli/diagnosis-case1.xml");

        var package = Read();

        Assert.DoesNotContain("case-01", package.Items.Keys);
        Assert.Contains(package.Problems, problem => problem.File == "exam/items/case.xml");
    }

    [Fact]
    public void Tells_of_a_file_that_is_missing()
    {
        _files.Remove("exam/items/mc.xml");

        Assert.Equal(("exam/items/mc.xml", "The file is not in the package."), (Error(Read()).File, Error(Read()).Message));
    }

    [Theory]
    [InlineData("../../../secret.xml")]
    [InlineData("/etc/passwd")]
    [InlineData("..%2F..%2F..%2Fsecret.xml")]
    [InlineData("..\\..\\secret.xml")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://evil.example/item.xml")]
    [InlineData("")]
    public void Never_asks_for_a_file_outside(string href)
    {
        _files["exam/sections/support.xml"] = _files["exam/sections/support.xml"].Replace("../items/mc.xml", href);
        var asked = new List<string>();

        var package = QtiPackageReader.Read("exam/test.xml", path =>
        {
            asked.Add(path);
            return _files.GetValueOrDefault(path);
        });

        Assert.All(asked, path => Assert.StartsWith("exam/", path));
        Assert.Equal(("exam/sections/support.xml", 3), (Error(package).File, Error(package).Line));
        Assert.Equal(["case-01", "text-01"], package.Items.Keys.Order());
    }

    [Fact]
    public void Tells_of_sections_that_refer_in_a_circle()
    {
        _files["exam/sections/support.xml"] = _files["exam/sections/support.xml"].Replace(
            "</qti-assessment-section>\n</qti-assessment-section>",
            "</qti-assessment-section>\n<qti-assessment-section-ref identifier=\"again\" href=\"support.xml\"/></qti-assessment-section>");
        _files["exam/sections/support.xml"] = _files["exam/sections/support.xml"].Replace(
            "<qti-assessment-item-ref identifier=\"mc-01\"",
            "<qti-assessment-section-ref identifier=\"circle\" href=\"support.xml\"/><qti-assessment-item-ref identifier=\"mc-01\"");

        Assert.Contains("referred to twice", Error(Read()).Message);
    }

    [Fact]
    public void Tells_of_an_identifier_that_is_there_twice()
    {
        _files["exam/test.xml"] = _files["exam/test.xml"].Replace("text-01", "mc-01");

        Assert.Contains("“mc-01” is there twice", Error(Read()).Message);
    }

    [Fact]
    public void Has_no_test_when_the_test_file_is_missing_or_broken()
    {
        _files["exam/test.xml"] = "<broken";
        Assert.Null(Read().Test);
        _files.Remove("exam/test.xml");
        Assert.Null(Read().Test);
        Assert.NotEmpty(Read().Problems);
    }

    private static QtiProblem Error(QtiPackage package) => package.Problems.First(problem => problem.Severity == QtiSeverity.Error);

    private QtiPackage Read() => QtiPackageReader.Read("exam/test.xml", path => _files.GetValueOrDefault(path));
}
