namespace ExamEngine.Specs.Server.Protocol;

/// <summary>An item bank of one short examination: two sections of three items, 18 seconds each; every item asks for A and is worth one point.</summary>
internal sealed class TwoSections : IDisposable
{
    public const string Exam = "protocol-demo";
    public const int Items = 3;
    public const int Sections = 2;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("examengine-bank-");

    public TwoSections()
    {
        var folder = _folder.CreateSubdirectory(Path.Combine("exams", Exam));
        for (var number = 1; number <= Sections * Items; number++)
        {
            File.WriteAllText(Path.Combine(folder.FullName, $"q{number}.xml"), Item($"q{number}"));
        }

        File.WriteAllText(Path.Combine(folder.FullName, "test.xml"), Test);
        File.WriteAllText(Path.Combine(folder.FullName, "blueprint.yaml"), Blueprint);
    }

    public string Folder => _folder.FullName;

    public void Dispose() => _folder.Delete(recursive: true);

    private static string Test => $"""
        <qti-assessment-test xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="{Exam}" title="Protocol demo">
          <qti-test-part identifier="free" navigation-mode="nonlinear" submission-mode="simultaneous">
            {string.Concat(Enumerable.Range(1, Sections).Select(Section))}
          </qti-test-part>
        </qti-assessment-test>
        """;

    private static string Section(int number) => $"""
        <qti-assessment-section identifier="s{number}" title="Section {number}" visible="true">
          <qti-assessment-section identifier="d{number}" title="Domain {number}" visible="false">
            {string.Concat(Enumerable.Range(((number - 1) * Items) + 1, Items).Select(q => $"""<qti-assessment-item-ref identifier="q{q}" href="q{q}.xml" category="mc"/>"""))}
          </qti-assessment-section>
        </qti-assessment-section>
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
              <qti-simple-choice identifier="C">A third</qti-simple-choice>
            </qti-choice-interaction>
          </qti-item-body>
          <qti-response-processing template="https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/match_correct.xml"/>
        </qti-assessment-item>
        """;

    private static string Blueprint => $$"""
        exam: {{Exam}}
        title: Protocol demo
        bank: {{Exam}}
        practice: false
        cut: 0.5
        grace-seconds: 2
        between-sections-seconds: 6
        kinds:
          mc: Multiple choice
        sections:
        {{Part(1)}}
        {{Part(2)}}
        """;

    private static string Part(int number) => $"""
          - id: s{number}
            title: Section {number}
            minutes: 0.3
            domains:
              - id: d{number}
                title: Domain {number}
                standard: 0.70
                study-hours: 2
                items: {"{mc: 3}"}
        """;
}
