using ExamEngine.Items;
using ExamEngine.Items.Values;
using ExamEngine.Specs.Items.Data;
using Xunit;
using static ExamEngine.Specs.Items.Data.ShortItems;

namespace ExamEngine.Specs.Items;

public class Item_made_anew_for_each_candidate
{
    private const string Declarations = """
        <qti-response-declaration identifier="RESPONSE" cardinality="single" base-type="integer"/>
        """;

    private const string Templates = """
        <qti-template-declaration identifier="A" cardinality="single" base-type="integer"><qti-default-value><qti-value>100</qti-value></qti-default-value></qti-template-declaration>
        <qti-template-declaration identifier="B" cardinality="single" base-type="integer"/>
        """;

    private static readonly AssessmentItem Addition = Made("""
        <qti-set-template-value identifier="A"><qti-random-integer min="1" max="50"/></qti-set-template-value>
        <qti-set-template-value identifier="B"><qti-random-integer min="1" max="50"/></qti-set-template-value>
        <qti-set-correct-response identifier="RESPONSE"><qti-sum><qti-variable identifier="A"/><qti-variable identifier="B"/></qti-sum></qti-set-correct-response>
        """);

    [Fact]
    public void Is_the_same_for_the_same_seed_and_differs_between_seeds()
    {
        Assert.Equal(Numbers(7), Numbers(7));
        Assert.True(Enumerable.Range(0, 20).Select(seed => Numbers((ulong)seed)).Distinct().Count() > 10);
    }

    [Fact]
    public void Has_a_key_of_its_own()
    {
        foreach (var seed in Enumerable.Range(0, 20))
        {
            var session = ItemSession.Begin(Addition, (ulong)seed);
            var sum = Whole(session, "A") + Whole(session, "B");

            Assert.Equal(new IntegerValue(sum), session.CorrectResponse(Addition.ResponseDeclarations[0]));
            Assert.Equal("1", Scored(session, sum));
            Assert.Equal("0", Scored(session, sum + 1));
        }
    }

    [Fact]
    public void Keeps_what_was_drawn_in_all_attempts()
    {
        var first = ItemSession.Begin(Addition, seed: 3);
        var later = first.BeginAttempt().EndAttempt(ResponseSet.Empty).BeginAttempt().EndAttempt(ResponseSet.Empty);

        Assert.Equal((Whole(first, "A"), Whole(first, "B")), (Whole(later, "A"), Whole(later, "B")));
    }

    [Fact]
    public void Starts_again_until_its_constraint_holds()
    {
        var item = Made("""
            <qti-set-template-value identifier="A"><qti-random-integer min="0" max="9"/></qti-set-template-value>
            <qti-template-constraint><qti-gt><qti-variable identifier="A"/><qti-base-value base-type="integer">7</qti-base-value></qti-gt></qti-template-constraint>
            """);

        Assert.All(Enumerable.Range(0, 30), seed => Assert.InRange(Whole(ItemSession.Begin(item, (ulong)seed), "A"), 8, 9));
    }

    [Fact]
    public void Has_its_defaults_when_no_draw_meets_the_constraint()
    {
        var item = Made("""
            <qti-set-template-value identifier="A"><qti-base-value base-type="integer">1</qti-base-value></qti-set-template-value>
            <qti-template-constraint><qti-gt><qti-variable identifier="A"/><qti-base-value base-type="integer">7</qti-base-value></qti-gt></qti-template-constraint>
            """);

        Assert.Equal(100, Whole(ItemSession.Begin(item, seed: 1), "A"));
    }

    [Fact]
    public void Ends_at_exit_and_chooses_by_conditions()
    {
        var item = Made("""
            <qti-template-condition>
              <qti-template-if><qti-is-null><qti-variable identifier="A"/></qti-is-null><qti-exit-template/></qti-template-if>
              <qti-template-else><qti-set-template-value identifier="A"><qti-base-value base-type="integer">5</qti-base-value></qti-set-template-value></qti-template-else>
            </qti-template-condition>
            <qti-exit-template/>
            <qti-set-template-value identifier="A"><qti-base-value base-type="integer">6</qti-base-value></qti-set-template-value>
            """);

        Assert.Equal(5, Whole(ItemSession.Begin(item, seed: 1), "A"));
    }

    [Fact]
    public void Takes_default_values_set_by_its_templates()
    {
        var item = Made("<qti-set-default-value identifier=\"RESPONSE\"><qti-variable identifier=\"A\"/></qti-set-default-value>");

        Assert.Equal(100, Whole(ItemSession.Begin(item, seed: 1), "RESPONSE"));
    }

    [Fact]
    public void Takes_template_values_set_by_a_test()
    {
        var item = Made("<qti-set-default-value identifier=\"RESPONSE\"><qti-variable identifier=\"A\"/></qti-set-default-value>");
        var session = ItemSession.Begin(item, seed: 1, [KeyValuePair.Create<string, Value?>("A", new IntegerValue(42))]);

        Assert.Equal(42, Whole(session, "RESPONSE"));
    }

    [Fact]
    public void Is_not_shown_to_candidates_yet() =>
        Assert.Contains(Addition.DeliveryObstacles, problem => problem.Message.Contains("template variables"));

    private static AssessmentItem Made(string rules) => ForScoring(Xml(
        Declarations, "<p>x</p>", Template("match_correct"), templates: $"{Templates}<qti-template-processing>{rules}</qti-template-processing>"));

    private static (int A, int B) Numbers(ulong seed)
    {
        var session = ItemSession.Begin(Addition, seed);
        return (Whole(session, "A"), Whole(session, "B"));
    }

    private static int Whole(ItemSession session, string identifier) => Assert.IsType<IntegerValue>(session.ValueOf(identifier)).Integer;

    private static string Scored(ItemSession session, int answer) =>
        Reading.Text(session.BeginAttempt().EndAttempt(Answer("RESPONSE", new IntegerValue(answer))).ValueOf("SCORE"));
}
