using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using ExamEngine.Items;
using ExamEngine.Items.Values;
using ExamEngine.Sittings;
using ExamEngine.Tests.Flow;

namespace ExamEngine.Qti.Results;

/// <summary>
/// Writes a finished sitting as QTI Results Reporting 3.0 (1EdTech, “QTI Results Reporting Information Model”). An item that the rules led
/// past has no result. An item's <c>SCORE</c> is its own, without the weight the test gives it; the outcomes of the test have the weights in them.
/// </summary>
public static class ResultsWriter
{
    private static readonly XNamespace Space = "http://www.imsglobal.org/xsd/imsqti_result_v3p0";

    /// <summary>Writes the results.</summary>
    /// <param name="sitting">A sitting that is over.</param>
    /// <param name="context">Whose they are.</param>
    /// <param name="withKeys">Whether the correct responses are in it; never for a candidate.</param>
    /// <returns>An XML document, in UTF-8 by its declaration.</returns>
    public static string Write(Sitting sitting, ResultsContext context, bool withKeys)
    {
        ArgumentNullException.ThrowIfNull(sitting);
        ArgumentNullException.ThrowIfNull(context);
        var at = XmlConvert.ToString(context.At.UtcDateTime, XmlDateTimeSerializationMode.Utc);
        var root = new XElement(
            Space + "assessmentResult",
            new XElement(
                Space + "context",
                new XAttribute("sourcedId", Clean(context.Candidate)),
                context.Sessions.Select(session => Element("sessionIdentifier", ("sourceID", session.Source), ("identifier", session.Identifier)))),
            TestResult(sitting, at),
            sitting.Presented().Select(each => ItemResult(each.Position, each.Session, at, withKeys)));
        return $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{root}\n";
    }

    private static XElement TestResult(Sitting sitting, string at)
    {
        var test = sitting.Test;
        var result = Element("testResult", ("identifier", test.Test.Identifier), ("datestamp", at));
        result.Add(Response("duration", new DurationValue(test.Duration.TotalSeconds), Cardinality.Single, BaseType.Duration));
        result.Add(test.Test.OutcomeDeclarations.Select(each => Outcome(each, test.Outcomes.GetValueOrDefault(each.Identifier), each.NormalMaximum)));
        return result;
    }

    private static XElement ItemResult(int position, TestItemSession session, string at, bool withKeys)
    {
        var item = session.Item;
        var result = Element(
            "itemResult",
            ("identifier", session.Place.ItemRef.Identifier),
            ("sequenceIndex", position.ToString(CultureInfo.InvariantCulture)),
            ("datestamp", at),
            ("sessionStatus", session.Attempts > 0 ? "final" : "initial"));
        result.Add(Response("numAttempts", new IntegerValue(session.Attempts), Cardinality.Single, BaseType.Integer));
        if (session.Duration > TimeSpan.Zero)
        {
            result.Add(Response("duration", new DurationValue(session.Duration.TotalSeconds), Cardinality.Single, BaseType.Duration));
        }

        foreach (var declaration in item.ResponseDeclarations)
        {
            var response = Response(declaration.Identifier, session.ValueOf(declaration.Identifier), declaration.Cardinality, declaration.BaseType);
            if (withKeys && session.CorrectResponse(declaration) is { } key)
            {
                response.AddFirst(new XElement(Space + "correctResponse", Values(key)));
            }

            result.Add(response);
        }

        result.Add(item.TemplateDeclarations.Select(each => Variable("templateVariable", each.Identifier, each.Cardinality, each.BaseType, Values(session.ValueOf(each.Identifier)))));
        result.Add(Variable("outcomeVariable", "completionStatus", Cardinality.Single, BaseType.Identifier, Values(new IdentifierValue(session.CompletionStatus))));
        foreach (var declaration in item.OutcomeDeclarations.Where(each => each.Identifier != "completionStatus"))
        {
            // What a person has yet to give has no value.
            var isScore = declaration.Identifier == AssessmentItem.ScoreIdentifier;
            var value = isScore && item.IsScoredByPerson ? null : session.ValueOf(declaration.Identifier);
            result.Add(Outcome(declaration, value, declaration.NormalMaximum ?? (isScore && !item.IsScoredByPerson ? item.MaxScore : null)));
        }

        return result;
    }

    private static XElement Response(string identifier, Value? value, Cardinality cardinality, BaseType? baseType) =>
        Variable("responseVariable", identifier, cardinality, baseType, new XElement(Space + "candidateResponse", Values(value)));

    private static XElement Outcome(OutcomeDeclaration declaration, Value? value, double? maximum)
    {
        var outcome = Variable("outcomeVariable", declaration.Identifier, declaration.Cardinality, declaration.BaseType, Values(value));
        outcome.Add(maximum is { } most ? new XAttribute("normalMaximum", Number(most)) : null);
        outcome.Add(declaration.NormalMinimum is { } least ? new XAttribute("normalMinimum", Number(least)) : null);
        return outcome;
    }

    private static XElement Variable(string name, string identifier, Cardinality cardinality, BaseType? baseType, object content)
    {
        var variable = Element(name, ("identifier", identifier), ("cardinality", Camel(cardinality.ToString())));
        variable.Add(baseType is { } type ? new XAttribute("baseType", Camel(type.ToString())) : null, content);
        return variable;
    }

    private static IEnumerable<XElement> Values(Value? value) => value switch
    {
        SingleValue single => [new XElement(Space + "value", Clean(single.Text))],
        ContainerValue container => container.Members.Select(member => new XElement(Space + "value", Clean(member.Text))),
        RecordValue record => record.Fields.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => new XElement(
            Space + "value",
            new XAttribute("fieldIdentifier", field.Key),
            new XAttribute("baseType", Camel(field.Value.BaseType!.Value.ToString())),
            Clean(field.Value.Text))),
        _ => [],
    };

    private static XElement Element(string name, params (string Name, string Value)[] attributes) =>
        new(Space + name, attributes.Select(attribute => new XAttribute(attribute.Name, Clean(attribute.Value))));

    private static string Number(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    // A control character that somebody pasted into an answer must not make the whole record unreadable.
    private static string Clean(string text)
    {
        if (text.All(XmlConvert.IsXmlChar))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var isChar = rune.Value > char.MaxValue || XmlConvert.IsXmlChar((char)rune.Value);
            clean.Append(isChar ? rune : Rune.ReplacementChar);
        }

        return clean.ToString();
    }
}
