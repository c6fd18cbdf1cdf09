using System.Text;
using ExamEngine.Items.Assets;
using ExamEngine.Items.Interactions;
using ExamEngine.Items.Presentation;
using ExamEngine.Qti;
using ExamEngine.Specs.Items.Data;
using Xunit;

namespace ExamEngine.Specs.Qti;

public class Item_with_pictures_and_sound
{
    [Theory]
    [InlineData("<p><img src=\"../images/none.png\" alt=\"x\"/></p>", "The file images/none.png is not in the package.")]
    [InlineData("<p><img src=\"../media/beeps.wav\" alt=\"x\"/></p>", "The file media/beeps.wav is not a picture that pages can show.")]
    [InlineData("<p><img src=\"sample.xml\" alt=\"x\"/></p>", "The file items/sample.xml is not in the package.")]
    public void Is_refused_when_one_is_not_there_or_none(string markup, string words)
    {
        var problem = Assert.Single(QtiItemReader.Read("items/sample.xml", ShortItems.Xml("", $"\n{markup}", ""), InteractionItems.Asset).Problems);

        Assert.Contains(words, problem.Message);
        Assert.Equal((QtiSeverity.Error, 6), (problem.Severity, problem.Line));
    }

    [Theory]
    [InlineData("hotspot", "src=\"../images/rack.svg\" alt=\"A rack\" width=\"400\" height=\"300\"", "src=\"../images/rack.svg\" alt=\"A rack\"", 800, 600)]
    [InlineData("hotspot", "width=\"400\"", "width=\"401px\"", 401, 300)]
    [InlineData("selectPoint", "width=\"400\" height=\"300\"", "width=\"50%\" height=\"50%\"", 800, 600)]
    public void Takes_sizes_it_does_not_state_from_the_file(string kind, string before, string after, int width, int height)
    {
        var item = QtiItemReader.Read("items/sample.xml", InteractionItems.All[kind].Replace(before, after), InteractionItems.Asset).Value;

        var graphic = item!.Interactions[0] is HotspotInteraction hotspot ? hotspot.Graphic : ((SelectPointInteraction)item.Interactions[0]).Graphic;
        Assert.Equal((width, height), (graphic.Width, graphic.Height));
    }

    [Fact]
    public void Is_refused_when_nobody_knows_the_size_of_a_picture_to_work_on()
    {
        var xml = InteractionItems.All["hotspot"].Replace(" width=\"400\" height=\"300\"", "");

        Assert.Contains("The size of the picture images/rack.svg is not known", Assert.Single(QtiItemReader.Read("items/sample.xml", xml, _ => new AssetFile("image/svg+xml")).Problems).Message);
        Assert.Contains("is not known", Assert.Single(QtiItemReader.Read("items/sample.xml", xml).Problems).Message);
    }

    [Theory]
    [InlineData("../media/beeps.wav", "../media/none.wav", "The file media/none.wav is not in the package.")]
    [InlineData("../media/beeps.wav", "../images/disk.png", "is not a sound or video that pages can show")]
    [InlineData("../media/beeps.vtt", "../media/none.vtt", "The file media/none.vtt is not in the package.")]
    [InlineData("../media/beeps.wav", "https://outside.example/a.wav", "is not a path within the package")]
    [InlineData("min-plays=\"1\"", "min-plays=\"4\"", "min-plays is 4, more than max-plays, 3")]
    public void Is_refused_when_it_could_not_be_heard(string before, string after, string words) =>
        Assert.Contains(
            QtiItemReader.Read("items/sample.xml", InteractionItems.All["media"].Replace(before, after), InteractionItems.Asset).Problems,
            problem => problem.Severity == QtiSeverity.Error && problem.Message.Contains(words));

    [Fact]
    public void Says_in_words_what_is_heard()
    {
        Assert.Equal("<p>One long beep.</p><p>Two short beeps.</p>", Transcript(InteractionItems.All["media"]));
        Assert.Equal("<p>A <b>long</b> beep.</p>", Transcript(InteractionItems.All["media"]
            .Replace("<qti-media-interaction ", "<qti-media-interaction data-catalog-idref=\"c1\" ")
            .Replace("</qti-item-body>", """
                </qti-item-body><qti-catalog-info><qti-catalog id="c1"><qti-card support="braille"><qti-html-content>b</qti-html-content></qti-card>
                <qti-card support="transcript"><qti-html-content><p>A <b>long</b> beep.</p></qti-html-content></qti-card></qti-catalog></qti-catalog-info>
                """)));
        Assert.Equal("A beep.", Transcript(InteractionItems.All["media"].Replace("<audio>", "<object data=\"../media/beeps.wav\" type=\"audio/wav\">A beep.").Replace("<track kind=\"captions\" src=\"../media/beeps.vtt\"/>", "").Replace("</audio>", "</object>")));
        Assert.Null(Transcript(InteractionItems.All["media"].Replace("kind=\"captions\"", "kind=\"chapters\"")));
    }

    [Theory]
    [InlineData("hotspot", "identifier=\"FAN\" shape=\"circle\" coords=\"200,150,30\"", "identifier=\"FAN\" shape=\"circle\" coords=\"200\"", "is not an area")]
    [InlineData("hotspot", "identifier=\"NIC\"", "identifier=\"FAN\"", "“FAN” is there twice")]
    [InlineData("hotspot", "min-choices=\"1\"", "min-choices=\"2\"", "min-choices is 2, more than max-choices, 1")]
    [InlineData("graphicOrder", "response-identifier=\"RESPONSE\"", "response-identifier=\"RESPONSE\" max-choices=\"4\"", "do not fit each other and the 3 hotspots")]
    [InlineData("gapMatch", "<qti-gap identifier=\"G2\"/>", "<qti-gap identifier=\"G1\"/>", "“G1” is there twice")]
    [InlineData("gapMatch", "hidden words", "<qti-gap identifier=\"G3\"/>", "<qti-gap> cannot stand here")]
    [InlineData("hottext", "<b>works</b>", "<qti-hottext identifier=\"H9\">works</qti-hottext>", "<qti-hottext> cannot stand here")]
    [InlineData("hottext", "min-choices=\"1\"", "min-choices=\"3\"", "min-choices is 3, more than max-choices, 2")]
    [InlineData("associate", "min-associations=\"1\"", "min-associations=\"3\"", "min-associations is 3, more than max-associations, 2")]
    [InlineData("selectPoint", "<qti-value>20 20</qti-value>", "<qti-value>20 301</qti-value>", "The correct response of “RESPONSE” cannot be given: “20 301” is not on the picture")]
    [InlineData("slider", "<qti-value>0.3</qti-value>", "<qti-value>0.33</qti-value>", "“0.33” is not on a step")]
    [InlineData("upload", "data-max-bytes=\"65536\"", "data-max-bytes=\"99999999\"", "data-max-bytes is 99999999; it has to be from 1 to 10485760")]
    public void Is_refused_when_its_interaction_could_not_be_answered_as_meant(string kind, string before, string after, string words)
    {
        Assert.Contains(before, InteractionItems.All[kind]);
        Assert.Contains(
            QtiItemReader.Read("items/sample.xml", InteractionItems.All[kind].Replace(before, after), InteractionItems.Asset).Problems,
            problem => problem.Severity == QtiSeverity.Error && problem.Message.Contains(words));
    }

    [Fact]
    public void Is_asked_for_no_file_that_candidates_do_not_see()
    {
        var asked = new List<string>();
        var xml = ShortItems.Xml("", """
            <p>a</p><qti-rubric-block view="scorer"><p><img src="key.png" alt=""/></p></qti-rubric-block>
            <qti-feedback-block outcome-identifier="F" identifier="x" show-hide="show"><p><img src="/key.png" alt=""/></p></qti-feedback-block>
            """, "");
        var item = QtiItemReader.Read("items/sample.xml", xml, path =>
        {
            asked.Add(path);
            return null;
        }).Value;

        Assert.Empty(asked);
        Assert.DoesNotContain("key", Encoding.UTF8.GetString(System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(CandidateView.Of(item!, 1))));
    }

    private static string? Transcript(string xml)
    {
        var reading = QtiItemReader.Read("items/sample.xml", xml, InteractionItems.Asset);
        Assert.True(reading.Value is not null, string.Join('\n', reading.Problems));
        return ((MediaContent)CandidateView.Of(reading.Value, 1).Interactions[0]).Transcript;
    }
}
