using ExamEngine.Specs.Items.Data;
using Xunit;

namespace ExamEngine.Specs.Tests;

public class Outcomes_of_a_test
{
    // Q1 right, Q2 wrong, Q3 presented but not answered, Q4 never begun.
    private const string Items = """
        <qti-assessment-section identifier="S1" title="S1" visible="true">
          <qti-assessment-item-ref identifier="Q1" href="Q1.xml" category="network easy"><qti-weight identifier="W" value="2.5"/></qti-assessment-item-ref>
          <qti-assessment-item-ref identifier="Q2" href="Q2.xml" category="network"/>
        </qti-assessment-section>
        <qti-assessment-section identifier="S2" title="S2" visible="true">
          <qti-assessment-section identifier="S3" title="S3" visible="true">
            <qti-assessment-item-ref identifier="Q3" href="Q3.xml" category="printer"/>
          </qti-assessment-section>
          <qti-assessment-item-ref identifier="Q4" href="Q4.xml"/>
        </qti-assessment-section>
        """;

    [Theory]
    [InlineData("selected", "", "4")]
    [InlineData("presented", "", "3")]
    [InlineData("responded", "", "2")]
    [InlineData("correct", "", "1")]
    [InlineData("incorrect", "", "2")]
    [InlineData("selected", "section-identifier=\"S2\"", "2")]
    [InlineData("selected", "section-identifier=\"S3\"", "1")]
    [InlineData("selected", "include-category=\"network printer\"", "3")]
    [InlineData("selected", "include-category=\"network\" exclude-category=\"easy\"", "1")]
    [InlineData("selected", "exclude-category=\"network\"", "2")]
    [InlineData("correct", "section-identifier=\"S1\" include-category=\"easy\"", "1")]
    [InlineData("correct", "section-identifier=\"S2\"", "0")]
    public void Items_are_counted(string what, string subset, string count) =>
        Assert.Equal(count, Result("integer", $"<qti-number-{what} {subset}/>"));

    [Theory]
    [InlineData("<qti-sum><qti-test-variables variable-identifier=\"SCORE\"/></qti-sum>", "1")]
    [InlineData("<qti-sum><qti-test-variables variable-identifier=\"SCORE\" weight-identifier=\"W\"/></qti-sum>", "2.5")]
    [InlineData("<qti-sum><qti-test-variables variable-identifier=\"SCORE\" base-type=\"float\" section-identifier=\"S1\"/></qti-sum>", "1")]
    [InlineData("<qti-sum><qti-test-variables variable-identifier=\"SCORE\" base-type=\"integer\"/></qti-sum>", "NULL")]
    [InlineData("<qti-sum><qti-test-variables variable-identifier=\"NONE\"/></qti-sum>", "NULL")]
    [InlineData("<qti-variable identifier=\"Q1.SCORE\"/>", "1")]
    [InlineData("<qti-variable identifier=\"Q1.SCORE\" weight-identifier=\"W\"/>", "2.5")]
    [InlineData("<qti-variable identifier=\"Q1.SCORE\" weight-identifier=\"unknown\"/>", "1")]
    [InlineData("<qti-variable identifier=\"Q2.SCORE\" weight-identifier=\"W\"/>", "0")]
    [InlineData("<qti-variable identifier=\"Q1.numAttempts\"/>", "1")]
    [InlineData("<qti-container-size><qti-test-variables variable-identifier=\"RESPONSE\" base-type=\"identifier\"/></qti-container-size>", "2")]
    public void Item_variables_are_looked_up(string expression, string value) => Assert.Equal(value, Result("float", expression));

    [Fact]
    public void The_maximum_is_NULL_when_one_item_states_none_and_the_minimum_leaves_it_out()
    {
        var silent = Course.ItemOf("Q2").Replace("normal-maximum=\"1\"", string.Empty, StringComparison.Ordinal);
        var stated = Course.ItemOf("Q1").Replace("normal-maximum=\"1\"", "normal-maximum=\"1\" normal-minimum=\"-1\"", StringComparison.Ordinal);

        Assert.Equal("5.5", Result("float", "<qti-sum><qti-outcome-maximum outcome-identifier=\"SCORE\" weight-identifier=\"W\"/></qti-sum>"));
        Assert.Equal("NULL", Result("float", "<qti-sum><qti-outcome-maximum outcome-identifier=\"SCORE\"/></qti-sum>", ("Q2", silent)));
        Assert.Equal("-2.5", Result("float", "<qti-sum><qti-outcome-minimum outcome-identifier=\"SCORE\" weight-identifier=\"W\"/></qti-sum>", ("Q1", stated), ("Q2", silent)));
    }

    [Fact]
    public void The_maximum_counts_items_the_candidate_has_not_reached()
    {
        var course = Course.Of(
            "<qti-outcome-declaration identifier=\"R\" cardinality=\"single\" base-type=\"float\"/>"
            + Course.Part(Course.Section("S", Course.Ref("Q1") + Course.Ref("Q2", $"<qti-pre-condition>{Course.Expecting("gte")}</qti-pre-condition>")))
            + "<qti-outcome-processing><qti-set-outcome-value identifier=\"R\"><qti-sum><qti-outcome-maximum outcome-identifier=\"SCORE\"/></qti-sum></qti-set-outcome-value></qti-outcome-processing>");

        Assert.Equal("2", course.Answer("B").Outcome("R"));
    }

    [Theory]
    [InlineData("<qti-sum><qti-variable identifier=\"Q1.MANY\" weight-identifier=\"W\"/></qti-sum>", "7.5")]
    [InlineData("<qti-variable identifier=\"Q1.FIVE\" weight-identifier=\"W\"/>", "12.5")]
    [InlineData("<qti-round><qti-variable identifier=\"Q1.duration\" weight-identifier=\"W\"/></qti-round>", "4")]
    public void A_weight_counts_for_integers_and_floats_alone_or_together_but_not_for_times(string expression, string value)
    {
        var item = Course.ItemOf("Q1", declarations:
            "<qti-outcome-declaration identifier=\"MANY\" cardinality=\"ordered\" base-type=\"integer\"><qti-default-value><qti-value>1</qti-value><qti-value>2</qti-value></qti-default-value></qti-outcome-declaration>"
            + "<qti-outcome-declaration identifier=\"FIVE\" cardinality=\"single\" base-type=\"integer\"><qti-default-value><qti-value>5</qti-value></qti-default-value></qti-outcome-declaration>");
        var course = Course.Of(
            "<qti-outcome-declaration identifier=\"R\" cardinality=\"single\" base-type=\"float\"/>"
            + Course.Part(Course.Section("S", Course.Ref("Q1", "<qti-weight identifier=\"W\" value=\"2.5\"/>")))
            + $"<qti-outcome-processing><qti-set-outcome-value identifier=\"R\">{expression}</qti-set-outcome-value></qti-outcome-processing>",
            ("Q1", item));

        Assert.Equal(value, course.Open().After(4).Submit("A").Outcome("R"));
    }

    [Fact]
    public void Conditions_tables_and_the_exit_are_those_of_response_processing()
    {
        const string Rules = """
            <qti-outcome-condition>
              <qti-outcome-if><qti-gte><qti-number-correct/><qti-base-value base-type="integer">4</qti-base-value></qti-gte>
                <qti-set-outcome-value identifier="GRADE"><qti-base-value base-type="identifier">high</qti-base-value></qti-set-outcome-value></qti-outcome-if>
              <qti-outcome-else-if><qti-gte><qti-number-correct/><qti-base-value base-type="integer">1</qti-base-value></qti-gte>
                <qti-lookup-outcome-value identifier="GRADE"><qti-number-correct/></qti-lookup-outcome-value></qti-outcome-else-if>
              <qti-outcome-else>
                <qti-set-outcome-value identifier="GRADE"><qti-base-value base-type="identifier">none</qti-base-value></qti-set-outcome-value></qti-outcome-else>
            </qti-outcome-condition>
            <qti-exit-test/>
            <qti-set-outcome-value identifier="GRADE"><qti-base-value base-type="identifier">after-the-exit</qti-base-value></qti-set-outcome-value>
            """;
        var course = Course.Of(
            """
            <qti-outcome-declaration identifier="GRADE" cardinality="single" base-type="identifier">
              <qti-match-table><qti-match-table-entry source-value="1" target-value="low"/></qti-match-table>
            </qti-outcome-declaration>
            """ + Course.Part(Items) + $"<qti-outcome-processing>{Rules}</qti-outcome-processing>");

        Assert.Equal("low", course.Answer("A").Outcome("GRADE"));
        Assert.Equal("none", Course.Of(
            "<qti-outcome-declaration identifier=\"GRADE\" cardinality=\"single\" base-type=\"identifier\"><qti-match-table/></qti-outcome-declaration>"
            + Course.Part(Items) + $"<qti-outcome-processing>{Rules}</qti-outcome-processing>").Answer("B").Outcome("GRADE"));
    }

    [Fact]
    public void Outcomes_start_afresh_with_each_submission()
    {
        var course = Course.Of(
            "<qti-outcome-declaration identifier=\"N\" cardinality=\"single\" base-type=\"integer\"/>" + Course.Part(Items)
            + """
              <qti-outcome-processing><qti-set-outcome-value identifier="N">
                <qti-sum><qti-variable identifier="N"/><qti-base-value base-type="integer">1</qti-base-value></qti-sum>
              </qti-set-outcome-value></qti-outcome-processing>
              """);

        Assert.Equal("0", course.Outcome("N"));
        Assert.Equal("1", course.Answer("A").Next().Answer("A").Outcome("N"));
    }

    [Fact]
    public void A_variable_may_have_another_name_in_the_test()
    {
        var renamed = Course.ItemOf("Q1", declarations: "<qti-outcome-declaration identifier=\"POINTS\" cardinality=\"single\" base-type=\"float\"><qti-default-value><qti-value>7</qti-value></qti-default-value></qti-outcome-declaration>");
        var mapped = Items.Replace("<qti-weight", "<qti-variable-mapping source-identifier=\"POINTS\" target-identifier=\"SCORE\"/><qti-weight", StringComparison.Ordinal);
        var course = Begun("float", "<qti-sum><qti-test-variables variable-identifier=\"SCORE\"/></qti-sum>", mapped, ("Q1", renamed)).Answer("A");

        Assert.Equal("7", course.Outcome("RESULT"));
    }

    [Fact]
    public void An_item_drawn_again_is_named_by_its_number_and_by_its_name_alone_only_when_submitted_as_a_whole()
    {
        string Drawn(string submission, string name) => Walk(Course.Of(
            "<qti-outcome-declaration identifier=\"RESULT\" cardinality=\"single\" base-type=\"float\"/>"
            + Course.Part(Course.Section("S", "<qti-selection select=\"2\" with-replacement=\"true\"/>" + Course.Ref("Q1")), submission: submission)
            + $"<qti-outcome-processing><qti-set-outcome-value identifier=\"RESULT\"><qti-variable identifier=\"{name}\"/></qti-set-outcome-value></qti-outcome-processing>"));
        static string Walk(Course course) => course.Answer("A").Next().Answer("B").Next().Outcome("RESULT");

        Assert.Equal("1", Drawn("individual", "Q1.1.SCORE"));
        Assert.Equal("0", Drawn("individual", "Q1.2.SCORE"));
        Assert.Equal("NULL", Drawn("individual", "Q1.3.SCORE"));
        Assert.Equal("NULL", Drawn("individual", "Q1.SCORE"));
        Assert.Equal("0", Drawn("simultaneous", "Q1.SCORE"));
    }

    [Fact]
    public void The_time_spent_in_places_of_the_test_is_known()
    {
        var course = Begun("duration", "<qti-variable identifier=\"S1.duration\"/>", Items).After(12).Answer("A");
        Assert.Equal("12", course.Outcome("RESULT"));
        Assert.Equal("3", Begun("duration", "<qti-variable identifier=\"Q1.duration\"/>", Items).After(12).Open().After(3).Submit("A").Outcome("RESULT"));
    }

    [Fact]
    public void Feedback_shows_as_its_outcome_says_and_at_its_time()
    {
        const string Words = """
            <qti-test-feedback identifier="1" outcome-identifier="RESULT" access="during" show-hide="show"><p>One right.</p></qti-test-feedback>
            <qti-test-feedback identifier="1" outcome-identifier="RESULT" access="during" show-hide="hide"><p>None right.</p></qti-test-feedback>
            <qti-test-feedback identifier="1" outcome-identifier="RESULT" access="atEnd" show-hide="show"><p>The end.</p></qti-test-feedback>
            """;
        var course = Course.Of(
            "<qti-outcome-declaration identifier=\"RESULT\" cardinality=\"single\" base-type=\"integer\"/>" + Course.Part(Items)
            + "<qti-outcome-processing><qti-set-outcome-value identifier=\"RESULT\"><qti-number-correct/></qti-set-outcome-value></qti-outcome-processing>" + Words);

        Assert.Equal(["None right."], course.Session.VisibleFeedback.Select(each => each.Text));
        Assert.Equal(["One right."], course.Answer("A").Session.VisibleFeedback.Select(each => each.Text));
        Assert.Equal(["The end."], course.Take(session => session.EndTestSession()).Session.VisibleFeedback.Select(each => each.Text));
    }

    [Fact]
    public void A_template_default_makes_the_item_anew_for_this_test()
    {
        var item = Course.ItemOf("Q2", declarations: "<qti-template-declaration identifier=\"T\" cardinality=\"single\" base-type=\"float\"/>");
        var course = Course.Of(
            Course.Part(Course.Section("S", Course.Ref("Q1") + Course.Ref("Q2", "<qti-template-default template-identifier=\"T\"><qti-variable identifier=\"Q1.SCORE\"/></qti-template-default>"))),
            ("Q2", item));
        Assert.Null(course.Session.ItemSessionAt(1)!.ValueOf("T"));

        Assert.Equal("1", Reading.Text(course.Answer("A").Next().Item.ValueOf("T")));
    }

    private static string Result(string baseType, string expression, params (string Identifier, string Xml)[] items) =>
        Begun(baseType, expression, Items, items).Answer("A").Next().Answer("B").Next().Answer(null).Next().Outcome("RESULT");

    private static Course Begun(string baseType, string expression, string sections, params (string Identifier, string Xml)[] items) => Course.Of(
        $"<qti-outcome-declaration identifier=\"RESULT\" cardinality=\"single\" base-type=\"{baseType}\"/>" + Course.Part(sections)
        + $"<qti-outcome-processing><qti-set-outcome-value identifier=\"RESULT\">{expression}</qti-set-outcome-value></qti-outcome-processing>",
        items);
}
