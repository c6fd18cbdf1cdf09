using ExamEngine.Items;
using ExamEngine.Items.Values;
using ExamEngine.Qti;
using Xunit;

namespace ExamEngine.Specs.Items.Data;

/// <summary>Items of a few lines, read for scoring.</summary>
internal static class ShortItems
{
    public static AssessmentItem ForScoring(string xml)
    {
        var reading = QtiItemReader.ReadForScoring("items/short.xml", xml);
        Assert.True(reading.Value is not null, string.Join('\n', reading.Problems));
        return reading.Value;
    }

    /// <summary>An item around declarations, a body and rules; SCORE is declared.</summary>
    public static string Xml(string declarations, string body, string processing, string attributes = "", string templates = "", string feedback = "") => $"""
        <qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="short" title="short" {attributes}>
          {declarations}
          <qti-outcome-declaration identifier="SCORE" cardinality="single" base-type="float"/>
          {templates}
          <qti-item-body>{body}</qti-item-body>
          {processing}
          {feedback}
        </qti-assessment-item>
        """;

    public static string Template(string name) =>
        $"<qti-response-processing template=\"https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/{name}.xml\"/>";

    public static ResponseSet Answer(string identifier, Value? value) => new([KeyValuePair.Create(identifier, value)]);
}
