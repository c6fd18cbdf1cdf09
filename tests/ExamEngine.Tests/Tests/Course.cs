using ExamEngine.Items;
using ExamEngine.Items.Values;
using ExamEngine.Qti;
using ExamEngine.Specs.Items.Data;
using ExamEngine.Tests;
using ExamEngine.Tests.Flow;
using Xunit;

namespace ExamEngine.Specs.Tests;

/// <summary>One candidate's way through a test, step by step. Each item asks for A, which is worth one point.</summary>
internal sealed class Course
{
    private static readonly DateTimeOffset Nine = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    private Course(TestSession session) => Session = session.At(Nine);

    public TestSession Session { get; private set; }

    public string? Here => Session.Current?.ItemRef.Identifier;

    public TestItemSession Item => Session.CurrentItemSession!;

    public static string ItemOf(string identifier, string attributes = "", string declarations = "") => $"""
        <qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="{identifier}" title="{identifier}" {attributes}>
          <qti-response-declaration identifier="RESPONSE" cardinality="single" base-type="identifier">
            <qti-correct-response><qti-value>A</qti-value></qti-correct-response>
          </qti-response-declaration>
          <qti-outcome-declaration identifier="SCORE" cardinality="single" base-type="float" normal-maximum="1"/>
          {declarations}
          <qti-item-body>
            <qti-choice-interaction response-identifier="RESPONSE" max-choices="1">
              <qti-simple-choice identifier="A">A</qti-simple-choice>
              <qti-simple-choice identifier="B">B</qti-simple-choice>
            </qti-choice-interaction>
          </qti-item-body>
          <qti-response-processing template="https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/match_correct.xml"/>
        </qti-assessment-item>
        """;

    public static string Refs(params string[] identifiers) => string.Concat(identifiers.Select(identifier => Ref(identifier)));

    public static string Ref(string identifier, string inside = "", string attributes = "") =>
        $"""<qti-assessment-item-ref identifier="{identifier}" href="{identifier}.xml" {attributes}>{inside}</qti-assessment-item-ref>""";

    public static string Section(string identifier, string inside, string attributes = "visible=\"true\"") =>
        $"""<qti-assessment-section identifier="{identifier}" title="{identifier}" {attributes}>{inside}</qti-assessment-section>""";

    public static string Part(string inside, string navigation = "linear", string submission = "individual", string identifier = "P") =>
        $"""<qti-test-part identifier="{identifier}" navigation-mode="{navigation}" submission-mode="{submission}">{inside}</qti-test-part>""";

    public static string Test(string inside) =>
        $"""<qti-assessment-test xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="T" title="T">{inside}</qti-assessment-test>""";

    public static string Expecting(string expression, string variable = "Q1.SCORE", string number = "1") =>
        $"""<qti-{expression}><qti-variable identifier="{variable}"/><qti-base-value base-type="float">{number}</qti-base-value></qti-{expression}>""";

    /// <summary>The package of a test; items that are not given are as <see cref="ItemOf"/> writes them.</summary>
    public static QtiPackage PackageOf(string test, params (string Identifier, string Xml)[] items)
    {
        var given = items.ToDictionary(item => $"{item.Identifier}.xml", item => item.Xml);
        return QtiPackageReader.ReadForScoring("test.xml", path => path == "test.xml" ? test : given.GetValueOrDefault(path) ?? (path.EndsWith(".xml", StringComparison.Ordinal) ? ItemOf(path[..^4]) : null));
    }

    public static AssessmentTest Read(string test)
    {
        var package = PackageOf(test);
        Assert.DoesNotContain(package.Problems, problem => problem.Severity == QtiSeverity.Error);
        return package.Test!;
    }

    /// <summary>A test that has begun.</summary>
    public static Course Of(string inside, params (string Identifier, string Xml)[] items)
    {
        var package = PackageOf(Test(inside), items);
        Assert.True(package.Problems.All(problem => problem.Severity != QtiSeverity.Error), string.Join('\n', package.Problems));
        var course = new Course(Assert.IsType<TestStep.Taken>(TestSession.Create(package.Test!, package.Items, seed: 1)).Session);
        return course.Take(session => session.BeginTestSession());
    }

    public Course Take(Func<TestSession, TestStep> step)
    {
        var result = step(Session);
        Session = result is TestStep.Taken taken ? taken.Session : throw new InvalidOperationException(((TestStep.Refused)result).Reason);
        return this;
    }

    /// <summary>The reason of a refusal, which leaves everything as it was.</summary>
    public string Refusal(Func<TestSession, TestStep> step) => Assert.IsType<TestStep.Refused>(step(Session)).Reason;

    public Course After(double seconds)
    {
        Session = Session.At(Session.Now!.Value.AddSeconds(seconds));
        return this;
    }

    public Course Open() => Take(session => session.BeginAttempt());

    public Course Submit(string? answer) => Take(session => session.EndAttempt(Response(answer)));

    public Course Answer(string? answer) => Open().Submit(answer);

    public Course Next() => Take(session => session.MoveNext());

    public string Outcome(string identifier) => Reading.Text(Session.Outcomes[identifier]);

    public ItemSessionState? StateOf(string identifier) =>
        Session.ItemSessions.Values.FirstOrDefault(item => item.Place.ItemRef.Identifier == identifier)?.State;

    public static ResponseSet Response(string? answer) =>
        new([KeyValuePair.Create<string, Value?>("RESPONSE", answer is null ? null : new IdentifierValue(answer))]);
}
