using System.Xml.Linq;
using ExamEngine.Qti.Results;
using ExamEngine.Specs.Tests;
using Xunit;

namespace ExamEngine.Specs.Sittings;

public sealed class Results_of_a_sitting
{
    private static readonly XNamespace Qti = "http://www.imsglobal.org/xsd/imsqti_result_v3p0";
    private static readonly ResultsContext Context = new("ada", [("urn:test", "42")], new DateTimeOffset(2026, 11, 23, 10, 0, 0, TimeSpan.FromHours(1)));

    private static readonly Seat Sat = Seat.Of(Course.Part(Course.Section("S",
            Course.Ref("Q1", $"""<qti-branch-rule target="Q3">{Course.Expecting("gte")}</qti-branch-rule>""") + Course.Ref("Q2") + Course.Ref("Q3"))))
        .Start().After(12).Answer("Q1", "A").Next().After(30).End().HandIn();

    [Fact]
    public void Say_whose_they_are_and_when_they_became_final()
    {
        var root = Written(withKeys: false);
        Assert.Equal(Qti + "assessmentResult", root.Name);
        Assert.Equal("ada", (string?)root.Element(Qti + "context")!.Attribute("sourcedId"));
        var session = root.Element(Qti + "context")!.Element(Qti + "sessionIdentifier")!;
        Assert.Equal(("urn:test", "42"), ((string?)session.Attribute("sourceID"), (string?)session.Attribute("identifier")));
        Assert.Equal(("T", "2026-11-23T09:00:00Z"), (Attribute(Test(root), "identifier"), Attribute(Test(root), "datestamp")));
    }

    [Fact]
    public void Have_the_outcomes_and_the_time_of_the_test()
    {
        var test = Test(Written(withKeys: false));
        Assert.Equal(("1", "2"), (Variable(test, "SCORE").Value, Variable(test, "MAXSCORE").Value));
        Assert.Equal(("42", "duration"), (Variable(test, "duration").Value, Attribute(Variable(test, "duration"), "baseType")));
        Assert.Equal(("single", "float"), (Attribute(Variable(test, "SCORE"), "cardinality"), Attribute(Variable(test, "SCORE"), "baseType")));
    }

    [Fact]
    public void Have_each_item_that_was_presented_with_what_was_answered_and_what_came_of_it()
    {
        var items = Written(withKeys: false).Elements(Qti + "itemResult").ToList();
        Assert.Equal([("Q1", "1", "final"), ("Q3", "3", "final")], items.Select(item => (Attribute(item, "identifier"), Attribute(item, "sequenceIndex"), Attribute(item, "sessionStatus"))));
        Assert.Equal(["A", ""], items.Select(item => Variable(item, "RESPONSE").Value));
        Assert.Equal(["1", "0"], items.Select(item => Variable(item, "SCORE").Value));
        Assert.Equal(["12", "30"], items.Select(item => Variable(item, "duration").Value));
        Assert.All(items, item => Assert.Equal(("1", "completed", "1"), (Variable(item, "numAttempts").Value, Variable(item, "completionStatus").Value, Attribute(Variable(item, "SCORE"), "normalMaximum"))));
    }

    [Fact]
    public void Have_the_keys_only_when_asked_for_them()
    {
        Assert.Empty(Written(withKeys: false).Descendants(Qti + "correctResponse"));
        var keyed = Written(withKeys: true).Descendants(Qti + "responseVariable").Where(variable => Attribute(variable, "identifier") == "RESPONSE").ToList();
        Assert.All(keyed, variable => Assert.Equal(["correctResponse", "candidateResponse"], variable.Elements().Select(element => element.Name.LocalName)));
        Assert.All(keyed, variable => Assert.Equal("A", variable.Element(Qti + "correctResponse")!.Value));
    }

    [Fact]
    public void Stay_readable_whatever_was_typed()
    {
        var text = Course.ItemOf("Q1").Replace("base-type=\"identifier\"", "base-type=\"string\"")
            .Replace("""<qti-choice-interaction response-identifier="RESPONSE" max-choices="1">""", "<qti-extended-text-interaction response-identifier=\"RESPONSE\"/><div>")
            .Replace("</qti-choice-interaction>", "</div>")
            .Replace("<qti-simple-choice identifier=\"A\">A</qti-simple-choice>", string.Empty).Replace("<qti-simple-choice identifier=\"B\">B</qti-simple-choice>", string.Empty);
        var seat = Seat.Of(Course.Part(Course.Section("S", Course.Refs("Q1")), "nonlinear"), ("Q1", text)).Start();
        seat.AnswerJson("Q1", """{"RESPONSE":"a\u0001b <&> \ud83d\ude00"}""").End().HandIn();
        var root = XDocument.Parse(ResultsWriter.Write(seat.Sitting, Context, withKeys: false)).Root!;
        Assert.Equal("a\uFFFDb <&> \U0001F600", Variable(root.Element(Qti + "itemResult")!, "RESPONSE").Value);
    }

    private static XElement Written(bool withKeys) => XDocument.Parse(ResultsWriter.Write(Sat.Sitting, Context, withKeys)).Root!;

    private static XElement Test(XElement root) => root.Element(Qti + "testResult")!;

    private static string? Attribute(XElement element, string name) => (string?)element.Attribute(name);

    private static XElement Variable(XElement of, string identifier) => of.Elements().Single(variable => Attribute(variable, "identifier") == identifier);
}
