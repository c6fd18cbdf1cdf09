using System.Text.Json;
using ExamEngine.Items;
using ExamEngine.Specs.Items.Data;
using Xunit;

namespace ExamEngine.Specs.Items;

public class Recorded_response
{
    private static readonly AssessmentItem Item = ShortItems.ForScoring(ShortItems.Xml(
        """
        <qti-response-declaration identifier="N" cardinality="single" base-type="float"/>
        <qti-response-declaration identifier="I" cardinality="single" base-type="integer"/>
        <qti-response-declaration identifier="T" cardinality="single" base-type="string"/>
        <qti-response-declaration identifier="L" cardinality="multiple" base-type="string"/>
        <qti-response-declaration identifier="P" cardinality="ordered" base-type="point"/>
        <qti-response-declaration identifier="R" cardinality="record"/>
        """,
        "<p>x</p>",
        string.Empty));

    [Theory]
    [InlineData("""{"N":"2.5"}""", "N", "2.5")]
    [InlineData("""{"N":2.5}""", "N", "2.5")]
    [InlineData("""{"N":["2.5"]}""", "N", "2.5")]
    [InlineData("""{"I":5.0}""", "I", "5")]
    [InlineData("""{"N":null}""", "N", "NULL")]
    [InlineData("""{"N":""}""", "N", "NULL")]
    [InlineData("""{}""", "N", "NULL")]
    [InlineData("""{"T":""}""", "T", "NULL")]
    [InlineData("""{"L":[]}""", "L", "NULL")]
    [InlineData("""{"L":["","a"]}""", "L", ", a")]
    [InlineData("""{"L":[null,"a"]}""", "L", "a")]
    [InlineData("""{"L":"a"}""", "L", "a")]
    [InlineData("""{"P":["1 2","3 4"]}""", "P", "1 2, 3 4")]
    public void Is_read_by_the_declared_type(string json, string identifier, string value) =>
        Assert.Equal(value, Reading.Text(Assert.IsType<ResponseReading.Accepted>(Read(json)).Responses[identifier]));

    [Theory]
    [InlineData("""{"N":"much"}""", "“N” is not single float")]
    [InlineData("""{"N":["1","2"]}""", "“N” is not single float")]
    [InlineData("""{"N":{"a":1}}""", "“N” is not single float")]
    [InlineData("""{"P":["1"]}""", "“P” is not ordered point")]
    [InlineData("""{"X":"1"}""", "no response “X”")]
    [InlineData("""[1]""", "are an object")]
    public void Of_another_type_is_refused(string json, string words) =>
        Assert.Contains(words, Assert.IsType<ResponseReading.Refused>(Read(json)).Reason);

    // By the fields QTI lists for a text that is typed into a record.
    [Theory]
    [InlineData("007.50", "floatValue=7.5 leftDigits=3 ndp=2 nsf=3 rightDigits=2 stringValue=007.50")]
    [InlineData("-12", "floatValue=-12 integerValue=-12 leftDigits=2 ndp=0 nsf=2 rightDigits=0 stringValue=-12")]
    [InlineData("1.5e3", "exponent=3 floatValue=1500 leftDigits=1 ndp=0 nsf=2 rightDigits=1 stringValue=1.5e3")]
    [InlineData("many", "stringValue=many")]
    public void Typed_into_a_record_is_taken_apart(string typed, string fields)
    {
        var record = Assert.IsType<ExamEngine.Items.Values.RecordValue>(Assert.IsType<ResponseReading.Accepted>(Read($$"""{"R":"{{typed}}"}""")).Responses["R"]);

        Assert.Equal(fields, string.Join(' ', record.Fields.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => $"{field.Key}={field.Value}")));
    }

    private static ResponseReading Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        return RecordedResponses.Read(Item, document.RootElement);
    }
}
