namespace ExamEngine.Specs.Server.Fixtures;

/// <summary>
/// An item bank of one examination: a linear section, whose rules lead from q1 to q4 when q1 is right and past q3 when q2 is right; a section
/// that comes only when q4 is right; and a section of free navigation. Every item asks for A; q1 is worth two points.
/// </summary>
public sealed class LinearBank : IDisposable
{
    public const string Exam = "linear-demo";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("examengine-bank-");

    public LinearBank(string inSection = "")
    {
        var folder = _folder.CreateSubdirectory(Path.Combine("exams", Exam));
        foreach (var id in Enumerable.Range(1, 7).Select(number => $"q{number}"))
        {
            Write(folder, $"{id}.xml", Item(id));
        }

        Write(folder, "test.xml", Test(inSection));
        Write(folder, "blueprint.yaml", Blueprint);
    }

    public KeyValuePair<string, string?> Setting => KeyValuePair.Create<string, string?>("ItemBank:Folder", _folder.FullName);

    public string Folder => _folder.FullName;

    public void Dispose() => _folder.Delete(recursive: true);

    private static void Write(DirectoryInfo folder, string file, string text) => File.WriteAllText(Path.Combine(folder.FullName, file), text);

    private static string Expecting(string expression, string variable) =>
        $"""<qti-{expression}><qti-variable identifier="{variable}"/><qti-base-value base-type="float">1</qti-base-value></qti-{expression}>""";

    private static string Test(string inSection) => $"""
        <qti-assessment-test xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="{Exam}" title="Linear demo">
          <qti-test-part identifier="forward" navigation-mode="linear" submission-mode="individual">
            <qti-assessment-section identifier="one" title="One after another" visible="true">
              {inSection}
              <qti-assessment-section identifier="steps" title="Steps" visible="false">
                <qti-assessment-item-ref identifier="q1" href="q1.xml" category="mc">
                  <qti-branch-rule target="q4">{Expecting("gte", "q1.SCORE")}</qti-branch-rule>
                  <qti-weight identifier="W" value="2"/>
                </qti-assessment-item-ref>
                <qti-assessment-item-ref identifier="q2" href="q2.xml" category="mc"/>
                <qti-assessment-item-ref identifier="q3" href="q3.xml" category="mc">
                  <qti-pre-condition>{Expecting("lt", "q2.SCORE")}</qti-pre-condition>
                </qti-assessment-item-ref>
                <qti-assessment-item-ref identifier="q4" href="q4.xml" category="mc">
                  <qti-item-session-control allow-skipping="false"/>
                </qti-assessment-item-ref>
              </qti-assessment-section>
            </qti-assessment-section>
          </qti-test-part>
          <qti-test-part identifier="more" navigation-mode="nonlinear" submission-mode="individual">
            <qti-pre-condition>{Expecting("gte", "q4.SCORE")}</qti-pre-condition>
            <qti-assessment-section identifier="two" title="For those who knew" visible="true">
              <qti-assessment-section identifier="extra" title="Extra" visible="false"><qti-assessment-item-ref identifier="q5" href="q5.xml" category="mc"/></qti-assessment-section>
            </qti-assessment-section>
          </qti-test-part>
          <qti-test-part identifier="free" navigation-mode="nonlinear" submission-mode="simultaneous">
            <qti-assessment-section identifier="three" title="Freely" visible="true">
              <qti-assessment-section identifier="rest" title="Rest" visible="false">
                <qti-assessment-item-ref identifier="q6" href="q6.xml" category="mc"/>
                <qti-assessment-item-ref identifier="q7" href="q7.xml" category="mc"/>
              </qti-assessment-section>
            </qti-assessment-section>
          </qti-test-part>
        </qti-assessment-test>
        """;

    private static string Item(string id) => $"""
        <qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="{id}" title="{id}" time-dependent="false">
          <qti-response-declaration identifier="RESPONSE" cardinality="single" base-type="identifier">
            <qti-correct-response><qti-value>A</qti-value></qti-correct-response>
          </qti-response-declaration>
          <qti-outcome-declaration identifier="SCORE" cardinality="single" base-type="float" normal-maximum="1"/>
          <qti-item-body>
            <qti-choice-interaction response-identifier="RESPONSE" max-choices="1">
              <qti-prompt>Which?</qti-prompt>
              <qti-simple-choice identifier="A">The one</qti-simple-choice>
              <qti-simple-choice identifier="B">The other</qti-simple-choice>
            </qti-choice-interaction>
          </qti-item-body>
          <qti-response-processing template="https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/match_correct.xml"/>
        </qti-assessment-item>
        """;

    private static string Blueprint => $$"""
        exam: {{Exam}}
        title: Linear demo
        bank: {{Exam}}
        practice: false
        cut: 0.5
        grace-seconds: 2
        between-sections-seconds: 120
        kinds:
          mc: Multiple choice
        sections:
          - id: one
            title: One after another
            minutes: 10
            domains:
              - id: steps
                title: Steps
                standard: 0.70
                study-hours: 2
                items:
                  mc: 4
          - id: two
            title: For those who knew
            minutes: 10
            domains:
              - id: extra
                title: Extra
                standard: 0.70
                study-hours: 2
                items:
                  mc: 1
          - id: three
            title: Freely
            minutes: 10
            domains:
              - id: rest
                title: Rest
                standard: 0.70
                study-hours: 2
                items:
                  mc: 2
        """;
}
