using System.Text.Json;
using System.Text.RegularExpressions;
using ExamEngine.Items.Presentation;
using ExamEngine.Qti;
using ExamEngine.Specs.Items.Data;
using Xunit;

namespace ExamEngine.Specs.Items;

public class What_a_candidate_sees
{
    public static TheoryData<string> Kinds => [.. SampleItems.All.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void No_sample_gives_its_key_or_rationale_away(string kind)
    {
        var content = CandidateView.Of(Reading.Item(SampleItems.All[kind]), seed: 1);
        var sent = JsonSerializer.Serialize(content, JsonSerializerOptions.Web) + StaticHtml.Of(content);

        foreach (var secret in new[] { "correct", "mapp", "rationale", "score", "template", "rubric" })
        {
            Assert.DoesNotContain(secret, sent, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public void A_choice_is_sent_as_agreed_with_the_client()
    {
        var json = Json(SampleItems.SingleChoice);

        Assert.Equal(
            """
            <p>Connections on one floor drop &amp; return several times a day.</p> <div data-interaction="RESPONSE"></div>
            """,
            json.GetProperty("body").GetString());
        var interaction = json.GetProperty("interactions")[0];
        Assert.Equal("choice", interaction.GetProperty("kind").GetString());
        Assert.Equal("RESPONSE", interaction.GetProperty("id").GetString());
        Assert.Equal("What should the specialist do first?", interaction.GetProperty("prompt").GetString());
        Assert.Equal(0, interaction.GetProperty("minChoices").GetInt32());
        Assert.Equal(1, interaction.GetProperty("maxChoices").GetInt32());
        Assert.Equal("vertical", interaction.GetProperty("orientation").GetString());
        Assert.Equal("""{"id":"B","html":"Ask the users to restart."}""", interaction.GetProperty("choices")[1].GetRawText());
    }

    [Theory]
    [InlineData(nameof(SampleItems.TwoDropDowns), "inlineChoice", "kind choices id")]
    [InlineData(nameof(SampleItems.Numeric), "textEntry", "kind expectedLength numeric pattern placeholder id")]
    [InlineData(nameof(SampleItems.ScoredByPerson), "extendedText", "kind prompt expectedLength expectedLines maxLength id")]
    [InlineData(nameof(SampleItems.Order), "order", "kind prompt choices minChoices maxChoices id")]
    [InlineData(nameof(SampleItems.Match), "match", "kind prompt minAssociations maxAssociations sources targets id")]
    public void Each_interaction_is_sent_with_its_kind_and_nothing_more(string sample, string kind, string properties)
    {
        var interaction = Json(SampleItems.All[sample]).GetProperty("interactions")[0];

        Assert.Equal(kind, interaction.GetProperty("kind").GetString());
        Assert.Equal(properties, string.Join(' ', interaction.EnumerateObject().Select(property => property.Name)));
    }

    [Fact]
    public void A_number_is_announced_as_a_number()
    {
        Assert.True(Json(SampleItems.Numeric).GetProperty("interactions")[0].GetProperty("numeric").GetBoolean());
        Assert.False(Json(SampleItems.Text).GetProperty("interactions")[0].GetProperty("numeric").GetBoolean());
    }

    [Theory]
    [InlineData("<script>steal()</script>", "")]
    [InlineData("<p onclick=\"steal()\" style=\"color:red\" data-interaction=\"RESPONSE\">a</p>", "<p>a</p>")]
    [InlineData("<p>a<!-- key: C -->b<?key C?></p>", "<p>ab</p>")]
    [InlineData("<iframe src=\"https://evil.example/\"/>", "")]
    [InlineData("<form action=\"x\"><input name=\"y\"/></form>", "")]
    [InlineData("<a href=\"javascript:steal()\">a</a>", "<a>a</a>")]
    [InlineData("<img src=\"images/a.png\" alt=\"A plan\"/>", "<img src=\"items/images/a.png\" alt=\"A plan\">")]
    [InlineData("<img src=\"../images/a.png\" alt=\"\"/>", "<img src=\"images/a.png\" alt=\"\">")]
    [InlineData("<img src=\"../images/the%20plan.png\" alt=\"\"/>", "<img src=\"images/the%20plan.png\" alt=\"\">")]
    [InlineData("<p class=\"note\" id=\"n1\" xml:lang=\"fr\" dir=\"ltr\" title=\"C is right\">a</p>", "<p class=\"note\" id=\"n1\" lang=\"fr\" dir=\"ltr\">a</p>")]
    [InlineData("<p class=\"&quot;&gt;&lt;script>\">a</p>", "<p class=\"&quot;&gt;&lt;script&gt;\">a</p>")]
    [InlineData("<p>1 &lt; 2 &amp;amp; “x” &#39;</p>", "<p>1 &lt; 2 &amp;amp; “x” &#39;</p>")]
    [InlineData("<pre>a\n  b</pre>", "<pre>a\n  b</pre>")]
    [InlineData("<p>a\n   b</p>", "<p>a b</p>")]
    [InlineData("<p><b>a</b> <i>b</i></p>", "<p><b>a</b> <i>b</i></p>")]
    [InlineData("<ruby>漢<rt>kan</rt></ruby>", "<ruby>漢<rt>kan</rt></ruby>")]
    [InlineData("<qti-rubric-block view=\"scorer tutor\"><p>key</p></qti-rubric-block>", "")]
    [InlineData("<qti-rubric-block view=\"candidate\" use=\"scoring\"><p>key</p></qti-rubric-block>", "")]
    [InlineData("<qti-rubric-block view=\"author candidate\"><qti-content-body><p>Read on.</p></qti-content-body></qti-rubric-block>", "<div class=\"ee-rubric\"><p>Read on.</p></div>")]
    [InlineData("<qti-feedback-block outcome-identifier=\"F\" identifier=\"C\" show-hide=\"show\"><p>C is right</p></qti-feedback-block>", "")]
    [InlineData("<qti-template-block template-identifier=\"T\" identifier=\"C\"><p>key</p></qti-template-block>", "")]
    [InlineData("<qti-unknown><p>key</p></qti-unknown>", "")]
    public void Only_what_is_known_to_be_harmless_is_shown(string markup, string html) =>
        Assert.Equal(html, CandidateView.Of(Reading.Item(Body(markup)), 1).Body);

    [Theory]
    [InlineData("https://evil.example/a.png")]
    [InlineData("//evil.example/a.png")]
    [InlineData("/etc/a.png")]
    [InlineData("../../a.png")]
    [InlineData("%2e%2e/%2e%2e/a.png")]
    [InlineData("data:image/svg+xml,x")]
    [InlineData("java&#x9;script:x")]
    [InlineData("")]
    public void A_picture_from_outside_the_package_is_refused_with_its_item(string source) =>
        Assert.Contains(
            "of <img> is not a path within the package",
            Assert.Single(QtiItemReader.Read("items/sample.xml", Body($"<p><img src=\"{source}\" alt=\"x\"/></p>")).Problems).Message);

    [Fact]
    public void Mathematics_is_shown_without_its_annotations() =>
        Assert.Equal(
            "<math display=\"block\"><mi mathvariant=\"bold\">x</mi></math>",
            CandidateView.Of(
                Reading.Item(Body(
                    "<m:math xmlns:m=\"http://www.w3.org/1998/Math/MathML\" display=\"block\"><m:mi mathvariant=\"bold\" href=\"x\">x</m:mi><m:annotation>key</m:annotation></m:math>")),
                1).Body);

    [Fact]
    public void What_is_left_out_is_told_to_the_author()
    {
        var problem = Assert.Single(QtiItemReader.Read("x.xml", Body("<p>a</p>\n<script>b</script>")).Problems);

        Assert.Equal((QtiSeverity.Warning, 3), (problem.Severity, problem.Line));
        Assert.Contains("<script>", problem.Message);
    }

    [Fact]
    public void Feedback_in_a_choice_is_not_shown()
    {
        var xml = SampleItems.SingleChoice.Replace("Close the ticket.", "Close it.<qti-feedback-inline outcome-identifier=\"F\" identifier=\"D\" show-hide=\"show\">Wrong!</qti-feedback-inline>");

        Assert.Equal("Close it.", Json(xml).GetProperty("interactions")[0].GetProperty("choices")[3].GetProperty("html").GetString());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_static_page_can_be_read_without_script(string kind)
    {
        var content = CandidateView.Of(Reading.Item(SampleItems.All[kind]), 1);
        var html = StaticHtml.Of(content);

        Assert.DoesNotContain("data-interaction", html);
        Assert.Equal(Tags(html, "<(ul|li|div|p|span|table)\\b"), Tags(html, "</(ul|li|div|p|span|table)>"));
    }

    [Fact]
    public void The_static_page_lists_choices_and_leaves_blanks()
    {
        Assert.Contains("<ul class=\"ee-choices\"><li>Replace every switch on the floor.</li>", StaticHtml.Of(CandidateView.Of(Reading.Item(SampleItems.SingleChoice), 1)));
        Assert.Contains("“We have <span class=\"ee-blank\">____</span> and will", StaticHtml.Of(CandidateView.Of(Reading.Item(SampleItems.TwoDropDowns), 1)));
    }

    private static int Tags(string html, string pattern) => Regex.Count(html, pattern);

    private static JsonElement Json(string xml) =>
        JsonSerializer.SerializeToElement(CandidateView.Of(Reading.Item(xml), 1), JsonSerializerOptions.Web);

    private static string Body(string markup) =>
        $"""
        <qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="x" title="x">
          <qti-item-body>{markup}</qti-item-body>
        </qti-assessment-item>
        """;
}
