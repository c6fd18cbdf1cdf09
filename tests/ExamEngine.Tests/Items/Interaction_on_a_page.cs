using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using ExamEngine.Items;
using ExamEngine.Items.Presentation;
using ExamEngine.Qti;
using ExamEngine.Specs.ItemBank;
using ExamEngine.Specs.Items.Data;
using Xunit;

namespace ExamEngine.Specs.Items;

/// <summary>
/// What the server sends of each kind and what it takes for an answer stand in a file that the page's tests read too, so that both agree on
/// when an answer is complete. The contents in it are written anew with EXAM_UPDATE_CONTRACTS=1.
/// </summary>
public class Interaction_on_a_page
{
    private static readonly JsonSerializerOptions Wire = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    private static readonly JsonSerializerOptions Readable = new(Wire) { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TheoryData<string> Kinds => [.. InteractionItems.All.Keys];

    public static TheoryData<string, string> Responses
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var (kind, cases) in Agreed())
            {
                foreach (var response in cases!["responses"]!.AsArray())
                {
                    data.Add(kind, response!.ToJsonString());
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Is_sent_as_agreed_with_the_client(string kind)
    {
        var sent = JsonSerializer.SerializeToNode(Sent(kind), Wire);
        var agreed = Agreed();
        if (Environment.GetEnvironmentVariable("EXAM_UPDATE_CONTRACTS") == "1")
        {
            agreed[kind] = new JsonObject { ["content"] = sent!.DeepClone(), ["responses"] = agreed[kind]!["responses"]!.DeepClone() };
            File.WriteAllText(Agreement, Lines(agreed));
        }

        Assert.Equal(Text(sent), Text(agreed[kind]!["content"]));
        Assert.Equal(kind, sent!["interactions"]![0]!["kind"]!.GetValue<string>());
    }

    [Theory]
    [MemberData(nameof(Responses))]
    public void Takes_what_it_offers_and_refuses_the_rest(string kind, string json)
    {
        var response = JsonNode.Parse(json)!;
        var reading = ResponseReader.Read(Item(kind), new JsonObject { ["RESPONSE"] = response["value"]?.DeepClone() }.ToJsonString());

        if (response["refused"] is { } reason)
        {
            Assert.Contains(reason.GetValue<string>(), Assert.IsType<ResponseReading.Refused>(reading).Reason);
        }
        else
        {
            Assert.Equal(response["complete"]!.GetValue<bool>(), Assert.IsType<ResponseReading.Accepted>(reading).IsComplete);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Gives_no_key_and_nothing_hidden_away(string kind)
    {
        var content = Sent(kind);
        var sent = JsonSerializer.Serialize(content, Wire) + StaticHtml.Of(content);

        foreach (var secret in new[] { "correct", "score", "hidden words", "feedback" })
        {
            Assert.DoesNotContain(secret, sent, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Theory]
    [InlineData("associate", "<li>DHCP</li><li>names</li></ul>")]
    [InlineData("gapMatch", "Programs run in <span class=\"ee-blank\">____</span>, files")]
    [InlineData("hottext", "<span class=\"ee-hottext\">Ping <b>works</b></span>, but")]
    [InlineData("hotspot", "<img src=\"/files/images/rack.svg\" alt=\"A rack\" width=\"400\" height=\"300\"></p><ul class=\"ee-choices\"><li>Power supply</li><li>Area 2</li><li>Area 3</li></ul>")]
    [InlineData("graphicOrder", "<li>Power supply</li><li>Area 2</li>")]
    [InlineData("graphicGapMatch", "<li><img src=\"/files/images/disk.png\" width=\"20\" height=\"20\" alt=\"A disk\"></li>")]
    [InlineData("selectPoint", "<img src=\"/files/images/rack.svg\"")]
    [InlineData("slider", "What is <em>it</em>?</div><p><span class=\"ee-blank\">")]
    [InlineData("upload", "What is <em>it</em>?</div><p><span class=\"ee-blank\">")]
    [InlineData("media", "What is <em>it</em>?</div><p><span class=\"ee-blank\">")]
    public void Can_be_read_before_any_script_runs(string kind, string words)
    {
        var html = StaticHtml.Of(Sent(kind));

        Assert.Contains(words, html);
        Assert.DoesNotContain("data-", html);
    }

    [Theory]
    [InlineData("associate", "qti-associate-interaction")]
    [InlineData("gapMatch", "qti-gap-match-interaction")]
    [InlineData("graphicGapMatch", "qti-graphic-gap-match-interaction")]
    public void Is_shuffled_when_its_author_wants_it(string kind, string element)
    {
        var item = Item(kind, xml => xml.Replace($"<{element} ", $"<{element} shuffle=\"true\" "));
        var orders = Enumerable.Range(1, 20)
            .Select(seed => JsonSerializer.SerializeToNode(CandidateView.Of(item, (ulong)seed * 7_919), Wire)!["interactions"]![0]!["choices"]!)
            .Select(choices => string.Concat(choices.AsArray().Select(choice => choice!["id"]!.GetValue<string>())))
            .Distinct();

        Assert.True(item.Interactions[0].IsShuffled);
        Assert.True(orders.Count() > 1);
        Assert.False(Item(kind).Interactions[0].IsShuffled);
    }

    [Fact]
    public void That_asks_for_no_play_leaves_its_item_complete()
    {
        var item = Item("media", xml => xml.Replace("min-plays=\"1\"", ""));

        Assert.True(Reading.Accepted(item, "{}").IsComplete);
        Assert.True(Reading.Accepted(item, """{"RESPONSE":"0"}""").IsComplete);
    }

    private static string Agreement => Path.Combine(BankUnderCheck.Root(), "src", "ExamEngine.Web", "tests", "interactions.json");

    private static JsonObject Agreed() => JsonNode.Parse(File.ReadAllText(Agreement))!.AsObject();

    private static string Text(JsonNode? node) => JsonSerializer.Serialize(node, Readable);

    // A line for each content and each response.
    private static string Lines(JsonObject agreed) => "{\n" + string.Join(",\n", agreed.Select(kind => $$"""
          "{{kind.Key}}": {
            "content": {{Text(kind.Value!["content"])}},
            "responses": [
              {{string.Join(",\n      ", kind.Value["responses"]!.AsArray().Select(Text))}}
            ]
          }
        """)) + "\n}\n";

    private static ItemContent Sent(string kind) => CandidateView.Of(Item(kind), seed: 1, path => "/files/" + path);

    private static AssessmentItem Item(string kind, Func<string, string>? change = null)
    {
        var reading = QtiItemReader.Read("items/sample.xml", change is null ? InteractionItems.All[kind] : change(InteractionItems.All[kind]), InteractionItems.Asset);
        Assert.True(reading.Value is not null, string.Join('\n', reading.Problems));
        return reading.Value;
    }
}
