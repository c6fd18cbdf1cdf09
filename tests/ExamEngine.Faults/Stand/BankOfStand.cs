using System.Globalization;
using System.Text;

namespace ExamEngine.Faults.Stand;

/// <summary>
/// An examination for the campaign alone: short sections; items with a choice, which is scored, and a note, which makes every answer
/// ever given another one, so that none can be lost or exchanged without being missed.
/// </summary>
internal static class BankOfStand
{
    public const string Exam = "faults";

    /// <summary>Stands in every item's rationale: no candidate may ever be sent it.</summary>
    public const string Secret = "KEEP-THIS-FROM-CANDIDATES";

    /// <summary>The choice that is right in every item.</summary>
    public const string Right = "B";

    private const string Xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private const string Namespace = "xmlns=\"http://www.imsglobal.org/xsd/imsqtiasi_v3p0\"";

    public static void Write(string folder, int sections, int items, double sectionSeconds, int betweenSeconds)
    {
        var exam = Path.Combine(folder, "exams", Exam);
        Directory.CreateDirectory(Path.Combine(exam, "items"));
        Directory.CreateDirectory(Path.Combine(exam, "sections"));
        var blueprint = new StringBuilder();
        blueprint.Append(CultureInfo.InvariantCulture, $"exam: {Exam}\ntitle: Examination of the fault campaign\nbank: {Exam}\ncut: 0.50\n");
        blueprint.Append(CultureInfo.InvariantCulture, $"grace-seconds: 2\nbetween-sections-seconds: {betweenSeconds}\nkinds:\n  mc: Multiple choice\nsections:\n");
        var references = new StringBuilder();
        for (var s = 1; s <= sections; s++)
        {
            blueprint.Append(CultureInfo.InvariantCulture, $"  - id: part{s}\n    title: Part {s}\n    minutes: {sectionSeconds / 60:0.######}\n    domains:\n");
            blueprint.Append(CultureInfo.InvariantCulture, $"      - id: domain{s}\n        title: Domain {s}\n        standard: 0.50\n        study-hours: 1\n        items: {{mc: {items}}}\n");
            references.Append(CultureInfo.InvariantCulture, $"    <qti-assessment-section-ref identifier=\"part{s}\" href=\"sections/part{s}.xml\"/>\n");
            WriteSection(exam, s, items);
        }

        File.WriteAllText(Path.Combine(exam, "blueprint.yaml"), blueprint.ToString());
        File.WriteAllText(Path.Combine(exam, "test.xml"), $"""
            {Xml}<qti-assessment-test {Namespace} identifier="{Exam}" title="Examination of the fault campaign">
              <qti-test-part identifier="examination" navigation-mode="nonlinear" submission-mode="simultaneous">
            {references}  </qti-test-part>
            </qti-assessment-test>
            """);
    }

    private static void WriteSection(string exam, int section, int items)
    {
        var references = new StringBuilder();
        for (var i = 1; i <= items; i++)
        {
            var id = $"part{section}-item{i}";
            references.Append(CultureInfo.InvariantCulture, $"    <qti-assessment-item-ref identifier=\"{id}\" href=\"../items/{id}.xml\" category=\"mc\"/>\n");
            File.WriteAllText(Path.Combine(exam, "items", $"{id}.xml"), Item(id));
        }

        File.WriteAllText(Path.Combine(exam, "sections", $"part{section}.xml"), $"""
            {Xml}<qti-assessment-section {Namespace} identifier="part{section}" title="Part {section}" visible="true" keep-together="true">
              <qti-assessment-section identifier="domain{section}" title="Domain {section}" visible="false">
            {references}  </qti-assessment-section>
            </qti-assessment-section>
            """);
    }

    private static string Item(string id) => $"""
        {Xml}<qti-assessment-item {Namespace} identifier="{id}" title="{id}" adaptive="false" time-dependent="false" xml:lang="en">
          <qti-response-declaration identifier="RESPONSE" cardinality="single" base-type="identifier">
            <qti-correct-response><qti-value>{Right}</qti-value></qti-correct-response>
          </qti-response-declaration>
          <qti-response-declaration identifier="NOTE" cardinality="single" base-type="string"/>
          <qti-outcome-declaration identifier="SCORE" cardinality="single" base-type="float" normal-maximum="1">
            <qti-default-value><qti-value>0</qti-value></qti-default-value>
          </qti-outcome-declaration>
          <qti-item-body>
            <qti-rubric-block use="scoring" view="author scorer"><qti-content-body><p>{Secret}</p></qti-content-body></qti-rubric-block>
            <qti-choice-interaction response-identifier="RESPONSE" shuffle="false" max-choices="1">
              <qti-prompt>Which one?</qti-prompt>
              <qti-simple-choice identifier="A">The first</qti-simple-choice>
              <qti-simple-choice identifier="B">The second</qti-simple-choice>
              <qti-simple-choice identifier="C">The third</qti-simple-choice>
            </qti-choice-interaction>
            <p>Note: <qti-text-entry-interaction response-identifier="NOTE" expected-length="30"/></p>
          </qti-item-body>
          <qti-response-processing template="https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/match_correct.xml"/>
        </qti-assessment-item>
        """;
}
