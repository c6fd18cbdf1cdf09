using ExamEngine.Items;
using ExamEngine.Items.Values;
using ExamEngine.Qti;
using Xunit;

namespace ExamEngine.Specs.Items.Data;

/// <summary>Short ways to read and score items in tests.</summary>
internal static class Reading
{
    public static AssessmentItem Item(string xml)
    {
        var reading = QtiItemReader.Read("items/sample.xml", xml);
        Assert.True(reading.Value is not null, string.Join('\n', reading.Problems));
        return reading.Value;
    }

    /// <summary>The points for a response as a browser sends it.</summary>
    public static double Points(AssessmentItem item, string json) => Assert.IsType<ItemScore.Scored>(item.Score(Responses(item, json))).Score;

    public static ResponseSet Responses(AssessmentItem item, string json) => Accepted(item, json).Responses;

    public static ResponseReading.Accepted Accepted(AssessmentItem item, string json) =>
        Assert.IsType<ResponseReading.Accepted>(ResponseReader.Read(item, json));

    public static string Refusal(AssessmentItem item, string json) =>
        Assert.IsType<ResponseReading.Refused>(ResponseReader.Read(item, json)).Reason;

    public static IReadOnlyList<QtiProblem> ErrorsOf(string xml)
    {
        var reading = QtiItemReader.Read("items/sample.xml", xml);
        Assert.Null(reading.Value);
        return [.. reading.Problems.Where(problem => problem.Severity == QtiSeverity.Error)];
    }

    /// <summary>The value of an expression as text, NULL as “NULL”, in an item with the given declarations.</summary>
    public static string Evaluate(string expression, string baseType, string cardinality = "single", string declarations = "", ResponseSet? responses = null)
    {
        var item = Item($"""
            <qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="x" title="x">
              {declarations}
              <qti-outcome-declaration identifier="RESULT" cardinality="{cardinality}" base-type="{baseType}"/>
              <qti-item-body><p>x</p></qti-item-body>
              <qti-response-processing>
                <qti-set-outcome-value identifier="RESULT">{expression}</qti-set-outcome-value>
              </qti-response-processing>
            </qti-assessment-item>
            """);
        return Text(item.Process(responses ?? ResponseSet.Empty)["RESULT"]);
    }

    public static string Text(Value? value) => value?.ToString() ?? "NULL";
}
