using ExamEngine.Qti;
using ExamEngine.Tests;
using Xunit;

namespace ExamEngine.Specs.Tests;

public class Reading_a_test
{
    [Theory]
    [InlineData("http://www.imsglobal.org/xsd/imsqti_v2p1")]
    [InlineData("http://www.imsglobal.org/xsd/imsqti_v2p2")]
    public void Of_QTI_2_gives_the_same_test(string space)
    {
        var test = Course.Read($"""
            <assessmentTest xmlns="{space}" identifier="T" title="A test">
              <outcomeDeclaration identifier="TOTAL" cardinality="single" baseType="float"/>
              <timeLimits maxTime="3600" allowLateSubmission="true"/>
              <testPart identifier="P" navigationMode="nonlinear" submissionMode="simultaneous">
                <preCondition><baseValue baseType="boolean">true</baseValue></preCondition>
                <branchRule target="EXIT_TEST"><gte><numberCorrect includeCategory="mc"/><baseValue baseType="integer">1</baseValue></gte></branchRule>
                <itemSessionControl maxAttempts="2" showSolution="true"/>
                <assessmentSection identifier="S" title="S" visible="false" keepTogether="false" required="true" fixed="true">
                  <selection select="1" withReplacement="true"/>
                  <ordering shuffle="true"/>
                  <assessmentItemRef identifier="Q1" href="Q1.xml" category="mc one">
                    <timeLimits minTime="2" maxTime="90.5"/>
                    <variableMapping sourceIdentifier="POINTS" targetIdentifier="SCORE"/>
                    <weight identifier="W" value="0.5"/>
                    <templateDefault templateIdentifier="T1"><baseValue baseType="float">1</baseValue></templateDefault>
                  </assessmentItemRef>
                </assessmentSection>
              </testPart>
              <outcomeProcessing>
                <setOutcomeValue identifier="TOTAL"><sum><testVariables variableIdentifier="SCORE" weightIdentifier="W"/></sum></setOutcomeValue>
              </outcomeProcessing>
              <testFeedback identifier="1" outcomeIdentifier="TOTAL" access="atEnd" showHide="show" title="End"><p>Well done.</p></testFeedback>
            </assessmentTest>
            """);

        Assert.Equal(new TimeLimits(null, TimeSpan.FromHours(1), AllowLateSubmission: true), test.TimeLimits);
        Assert.Equal(("TOTAL", 1), (Assert.Single(test.OutcomeDeclarations).Identifier, test.OutcomeProcessing.Length));
        Assert.Equal(("End", "Well done.", true), (test.Feedback[0].Title, test.Feedback[0].Text, test.Feedback[0].AtEnd));

        var part = Assert.Single(test.Parts);
        Assert.Equal((1, "EXIT_TEST", 2, true), (part.PreConditions.Length, part.BranchRules[0].Target, part.ItemSessions.MaxAttempts, part.ItemSessions.ShowSolution));

        var section = Assert.Single(part.Sections);
        Assert.Equal(new Selection(1, WithReplacement: true), section.Selection);
        Assert.Equal((true, false, false, true, true), (section.IsShuffled, section.IsVisible, section.KeepTogether, section.IsRequired, section.IsFixed));

        var item = Assert.IsType<AssessmentItemRef>(Assert.Single(section.Children));
        Assert.Equal(new TimeLimits(TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(90.5), AllowLateSubmission: false), item.TimeLimits);
        Assert.Equal(("POINTS", "SCORE", 0.5, "T1"), (item.SourceOf("SCORE"), item.SourceOf("POINTS") == "POINTS" ? "SCORE" : "", item.Weights["W"], item.TemplateDefaults[0].TemplateIdentifier));
    }

    [Theory]
    [InlineData("<qti-branch-rule target=\"Q9\"><qti-base-value base-type=\"boolean\">true</qti-base-value></qti-branch-rule>", "The target “Q9” is not in the test.")]
    [InlineData("<qti-branch-rule><qti-base-value base-type=\"boolean\">true</qti-base-value></qti-branch-rule>", "<qti-branch-rule> has no target.")]
    [InlineData("<qti-pre-condition><qti-base-value base-type=\"integer\">1</qti-base-value></qti-pre-condition>", "The condition of <qti-pre-condition> is single integer, not true or false.")]
    [InlineData("<qti-pre-condition/>", "<qti-pre-condition> takes one expression.")]
    [InlineData("<qti-pre-condition><qti-is-null><qti-variable identifier=\"Q9.SCORE\"/></qti-is-null></qti-pre-condition>", "<qti-variable> names “Q9.SCORE”, but there is no such item in the test.")]
    [InlineData("<qti-pre-condition><qti-is-null><qti-variable identifier=\"TOTAL\"/></qti-is-null></qti-pre-condition>", "<qti-variable> names “TOTAL”, which is neither an outcome of the test nor a variable of an item, such as Q01.SCORE.")]
    [InlineData("<qti-pre-condition><qti-gt><qti-number-correct section-identifier=\"S9\"/><qti-base-value base-type=\"integer\">1</qti-base-value></qti-gt></qti-pre-condition>", "The section “S9” is not in the test.")]
    [InlineData("<qti-time-limits max-time=\"-1\"/>", "max-time is a number of seconds from 0 to 1000000000.")]
    [InlineData("<qti-time-limits max-time=\"0\"/>", "The max-time leaves no time, or less than the min-time asks for.")]
    [InlineData("<qti-time-limits min-time=\"5\" max-time=\"3\"/>", "The max-time leaves no time, or less than the min-time asks for.")]
    [InlineData("<qti-selection select=\"2\"/>", "Section “S” selects 2 of 1.")]
    [InlineData("<qti-adaptive-selection/>", "Adaptive selection by an outside engine is not supported.")]
    [InlineData("<qti-selection/>", "<qti-selection> does not say how many to select.")]
    public void With_a_mistake_names_it_and_its_line(string inside, string message)
    {
        var package = Course.PackageOf(Course.Test("\n" + Course.Part(Course.Section("S", inside + Course.Ref("Q1")))));

        var problem = Assert.Single(package.Problems, problem => problem.Severity == QtiSeverity.Error);
        Assert.Equal((message, 2, "test.xml"), (problem.Message, problem.Line, problem.File));
    }

    [Theory]
    [InlineData("Q1.SCORE")]
    [InlineData("Q1.2.SCORE")]
    [InlineData("S.duration")]
    [InlineData("P.duration")]
    [InlineData("duration")]
    public void Names_of_items_and_times_are_known(string name) => Assert.NotNull(Course.Read(Course.Test(Course.Part(
        Course.Section("S", $"<qti-pre-condition><qti-is-null><qti-variable identifier=\"{name}\"/></qti-is-null></qti-pre-condition>" + Course.Ref("Q1"))))));

    [Fact]
    public void An_item_may_have_a_name_that_looks_like_a_number_of_another()
    {
        var course = Course.Of(
            "<qti-outcome-declaration identifier=\"R\" cardinality=\"single\" base-type=\"float\"/>" + Course.Part(Course.Section("S", Course.Refs("Q", "Q.1")))
            + "<qti-outcome-processing><qti-set-outcome-value identifier=\"R\"><qti-variable identifier=\"Q.1.SCORE\"/></qti-set-outcome-value></qti-outcome-processing>");

        Assert.Equal("0", course.Answer("A").Outcome("R"));
        Assert.Equal("1", course.Next().Answer("A").Outcome("R"));
    }

    [Fact]
    public void Takes_the_files_of_its_sections_and_names_what_is_wrong_in_them()
    {
        var test = Course.Test(Course.Part("<qti-assessment-section-ref identifier=\"R\" href=\"s.xml\"/>"));
        string SectionFile(string inside) => Course.Section("S", inside, "visible=\"true\" xmlns=\"http://www.imsglobal.org/xsd/imsqtiasi_v3p0\"");
        QtiPackage Reading(string section) => QtiPackageReader.Read(
            "test.xml", path => path == "test.xml" ? test : path == "s.xml" ? section : Course.ItemOf("Q1"));

        Assert.Equal("Q1", Assert.Single(Reading(SectionFile(Course.Refs("Q1"))).Test!.ItemRefs).Identifier);

        var broken = Reading(SectionFile(Course.Ref("Q1", "<qti-pre-condition><qti-is-null><qti-variable identifier=\"Q9.SCORE\"/></qti-is-null></qti-pre-condition>")));
        Assert.Equal("s.xml", Assert.Single(broken.Problems).File);
    }

    [Fact]
    public void A_max_time_anywhere_keeps_examinations_from_being_given_with_its_line()
    {
        var package = Course.PackageOf(Course.Test("\n" + Course.Part(Course.Section("S", "\n" + Course.Ref("Q1", """<qti-time-limits max-time="60"/>""") + Course.Ref("Q2", """<qti-time-limits min-time="5"/>""")))));

        var obstacle = Assert.Single(package.Test!.DeliveryObstacles);
        Assert.Equal(("test.xml", 3, QtiSeverity.Error), (obstacle.File, obstacle.Line, obstacle.Severity));
        Assert.DoesNotContain(package.Problems, problem => problem.Severity == QtiSeverity.Error);
    }

    [Theory]
    [InlineData("Q3", true)]
    [InlineData("S2", true)]
    [InlineData("EXIT_TESTPART", true)]
    [InlineData("Q2", false)]
    [InlineData("EXIT_SECTION", false)]
    [InlineData("EXIT_TEST", false)]
    public void A_rule_that_leads_from_one_section_of_a_part_into_another_does_so_too(string target, bool isObstacle)
    {
        var rule = $"""<qti-branch-rule target="{target}">{Course.Expecting("gte")}</qti-branch-rule>""";
        var sections = Course.Section("S1", Course.Ref("Q1", rule) + Course.Ref("Q2")) + Course.Section("S2", Course.Refs("Q3"));

        Assert.Equal(isObstacle, Course.PackageOf(Course.Test(Course.Part(sections))).Test!.DeliveryObstacles.Count == 1);
        Assert.Empty(Course.PackageOf(Course.Test(Course.Part(sections, "nonlinear"))).Test!.DeliveryObstacles);
    }

    [Theory]
    [InlineData("", "W")]
    [InlineData("weight-identifier=\"W\"", "W")]
    [InlineData("weight-identifier=\"V\"", "V")]
    [InlineData("unweighted", null)]
    public void The_weight_of_points_is_the_one_outcome_processing_takes_SCORE_with_or_else_the_only_one(string how, string? weight)
    {
        var processing = how.Length == 0 ? string.Empty : $"""
            <qti-outcome-declaration identifier="TOTAL" cardinality="single" base-type="float"/>
            <qti-outcome-processing><qti-set-outcome-value identifier="TOTAL"><qti-sum>
              <qti-test-variables variable-identifier="SCORE" {(how == "unweighted" ? string.Empty : how)}/>
            </qti-sum></qti-set-outcome-value></qti-outcome-processing>
            """;
        var part = Course.Part(Course.Section("S", Course.Ref("Q1", """<qti-weight identifier="W" value="2"/>""")));

        Assert.Equal(weight, Course.Read(Course.Test(processing + part)).ScoreWeight);
    }
}
