using System.Globalization;
using System.Text;

namespace ExamEngine.LoadTests.Stand;

/// <summary>
/// An examination as large as a real one: one section of many items with a situation of some hundred characters and four choices, so that
/// what is sent weighs what it weighs in use. Its time is an option, so that a soak test is not ended by the clock.
/// </summary>
internal static class LoadBank
{
    public const string Exam = "load";

    /// <summary>The choices of every item.</summary>
    public const string Choices = "ABCD";

    private const string Xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private const string Namespace = "xmlns=\"http://www.imsglobal.org/xsd/imsqtiasi_v3p0\"";

    private const string Situation =
        "A payroll office cannot send its payment file, and the bank's cut-off is in one hour; otherwise 900 people are paid late. You passed the ticket on ninety minutes ago "
        + "with complete notes. It has no assignee and no reply. The repair needs rights that you do not have and usually takes half an hour. A duty lead can be reached by telephone, "
        + "and the payroll officer has just asked for news. Three other tickets of a lower priority are waiting, and your shift ends soon.";

    public static void Write(string folder, int items, double minutes)
    {
        var exam = Path.Combine(folder, "exams", Exam);
        Directory.CreateDirectory(Path.Combine(exam, "items"));
        Directory.CreateDirectory(Path.Combine(exam, "sections"));
        File.WriteAllText(Path.Combine(exam, "blueprint.yaml"), string.Create(CultureInfo.InvariantCulture, $$"""
            exam: {{Exam}}
            title: Examination of the load tests
            bank: {{Exam}}
            cut: 0.50
            grace-seconds: 2
            between-sections-seconds: 60
            kinds:
              mc: Multiple choice
            sections:
              - id: part1
                title: Part 1
                minutes: {{minutes:0.######}}
                domains:
                  - id: domain1
                    title: Domain 1
                    standard: 0.50
                    study-hours: 1
                    items: {mc: {{items}}}

            """));
        File.WriteAllText(Path.Combine(exam, "test.xml"), $"""
            {Xml}<qti-assessment-test {Namespace} identifier="{Exam}" title="Examination of the load tests">
              <qti-test-part identifier="examination" navigation-mode="nonlinear" submission-mode="simultaneous">
                <qti-assessment-section-ref identifier="part1" href="sections/part1.xml"/>
              </qti-test-part>
            </qti-assessment-test>
            """);
        var references = new StringBuilder();
        for (var i = 1; i <= items; i++)
        {
            references.Append(CultureInfo.InvariantCulture, $"    <qti-assessment-item-ref identifier=\"item{i}\" href=\"../items/item{i}.xml\" category=\"mc\"/>\n");
            File.WriteAllText(Path.Combine(exam, "items", $"item{i}.xml"), Item(i));
        }

        File.WriteAllText(Path.Combine(exam, "sections", "part1.xml"), $"""
            {Xml}<qti-assessment-section {Namespace} identifier="part1" title="Part 1" visible="true" keep-together="true">
              <qti-assessment-section identifier="domain1" title="Domain 1" visible="false">
            {references}  </qti-assessment-section>
            </qti-assessment-section>
            """);
    }

    private static string Item(int number) => string.Create(CultureInfo.InvariantCulture, $"""
        {Xml}<qti-assessment-item {Namespace} identifier="item{number}" title="Item {number}" adaptive="false" time-dependent="false" xml:lang="en">
          <qti-response-declaration identifier="RESPONSE" cardinality="single" base-type="identifier">
            <qti-correct-response><qti-value>{Choices[number % Choices.Length]}</qti-value></qti-correct-response>
          </qti-response-declaration>
          <qti-outcome-declaration identifier="SCORE" cardinality="single" base-type="float" normal-maximum="1">
            <qti-default-value><qti-value>0</qti-value></qti-default-value>
          </qti-outcome-declaration>
          <qti-item-body>
            <p>Case {number}. {Situation}</p>
            <qti-choice-interaction response-identifier="RESPONSE" shuffle="false" max-choices="1">
              <qti-prompt>Which response is the most effective?</qti-prompt>
              <qti-simple-choice identifier="A">Telephone the duty lead, state the cut-off and the payments, get the name of the person who will start now, and tell the payroll officer.</qti-simple-choice>
              <qti-simple-choice identifier="B">Tell your own team leader about the cut-off, ask her to press the other team's manager, and inform the payroll officer.</qti-simple-choice>
              <qti-simple-choice identifier="C">Add the cut-off and the payments to the ticket in capitals, set the highest priority, and look again in a quarter of an hour.</qti-simple-choice>
              <qti-simple-choice identifier="D">Look for the steps in an earlier ticket and ask a colleague with wider rights to carry them out for you.</qti-simple-choice>
            </qti-choice-interaction>
          </qti-item-body>
          <qti-response-processing template="https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/match_correct.xml"/>
        </qti-assessment-item>
        """);
}
