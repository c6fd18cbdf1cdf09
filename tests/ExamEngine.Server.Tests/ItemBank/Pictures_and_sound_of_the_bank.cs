using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using ExamEngine.Items.Presentation;
using ExamEngine.Server.ItemBank;
using ExamEngine.Specs.Server.Fixtures;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace ExamEngine.Specs.Server.ItemBank;

public sealed partial class Pictures_and_sound_of_the_bank(TestStores stores)
{
    private const string Exam = "practice-interactions";

    [Fact]
    public async Task Are_all_loaded_by_their_addresses_with_the_type_of_their_bytes()
    {
        await using var server = await stores.StartAsync(Stores.Embedded);
        using var candidate = await server.SignedInAsync("candidate1");
        var addresses = Addresses(server);

        Assert.Equal(["gif", "png", "svg", "wav"], addresses.Select(address => address[^3..]).Append("gif").Distinct().Order());
        foreach (var address in addresses)
        {
            using var response = await candidate.Http.GetAsync(address);
            var bytes = await response.Content.ReadAsByteArrayAsync();

            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Contains($"/assets/{Convert.ToHexStringLower(SHA256.HashData(bytes))}/", address, StringComparison.Ordinal);
            Assert.Equal(address[^3..] switch { "svg" => "image/svg+xml", "png" => "image/png", _ => "audio/wav" }, response.Content.Headers.ContentType!.MediaType);
            Assert.Equal("private, max-age=31536000, immutable", string.Join(", ", response.Headers.GetValues("Cache-Control").SelectMany(v => v.Split(", ")).Order(StringComparer.Ordinal).Reverse().ToArray()), ignoreCase: true);
            Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        }
    }

    [Fact]
    public async Task Are_for_signed_in_accounts_only_and_exist_under_their_own_hash_only()
    {
        await using var server = await stores.StartAsync(Stores.Embedded);
        var address = Addresses(server)[0];
        using var stranger = server.Visitor();
        using var candidate = await server.SignedInAsync("candidate1");

        Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.Http.GetAsync(address)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await candidate.Http.GetAsync($"/assets/{new string('0', 64)}/x.svg")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await candidate.Http.GetAsync($"/assets/{new string('0', 64)}/..%2F..%2Ftest.xml")).StatusCode);
    }

    [Fact]
    public async Task Are_drawings_that_run_nothing_when_opened_by_themselves()
    {
        await using var server = await stores.StartAsync(Stores.Embedded);
        using var candidate = await server.SignedInAsync("candidate1");

        using var drawing = await candidate.Http.GetAsync(Addresses(server).First(address => address.EndsWith(".svg", StringComparison.Ordinal)));
        using var page = await candidate.Http.GetAsync("/exams");

        Assert.Equal("default-src 'none'; style-src 'unsafe-inline'; sandbox", Assert.Single(drawing.Headers.GetValues("Content-Security-Policy")));
        Assert.Contains("img-src 'self'; media-src 'self';", Assert.Single(page.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Are_sent_in_parts_and_not_again_to_whoever_has_them()
    {
        await using var server = await stores.StartAsync(Stores.Embedded);
        using var candidate = await server.SignedInAsync("candidate1");
        var address = Addresses(server).First(each => each.EndsWith(".wav", StringComparison.Ordinal));

        using var part = await SendAsync(candidate, address, "Range", "bytes=0-3");
        Assert.Equal(HttpStatusCode.PartialContent, part.StatusCode);
        Assert.Equal("RIFF", await part.Content.ReadAsStringAsync());
        using var known = await SendAsync(candidate, address, "If-None-Match", part.Headers.ETag!.ToString());
        Assert.Equal(HttpStatusCode.NotModified, known.StatusCode);
    }

    [Fact]
    public async Task Are_not_served_once_their_bytes_are_others()
    {
        using var bank = new BankCopy();
        await using var server = await stores.StartAsync(Stores.Embedded, settings: [bank.Setting]);
        using var candidate = await server.SignedInAsync("candidate1");
        var address = Addresses(server).First(each => each.EndsWith("/stations.svg", StringComparison.Ordinal));
        await File.AppendAllTextAsync(bank.PathOf(Exam, "images/stations.svg"), "<!-- other -->");

        Assert.Equal(HttpStatusCode.NotFound, (await candidate.Http.GetAsync(address)).StatusCode);
    }

    [Fact]
    public async Task Missing_are_named_with_file_and_line_and_their_items_are_left_out()
    {
        using var bank = new BankCopy();
        File.Delete(bank.PathOf(Exam, "images/rear-panel.svg"));
        await File.WriteAllTextAsync(bank.PathOf(Exam, "media/start-beeps.wav"), "no sound");
        File.Delete(bank.PathOf(Exam, "images/office-plan.svg"));
        await using var server = await stores.StartAsync(Stores.Embedded, settings: [bank.Setting]);
        using var author = await server.SignedInAsync("author");

        var problems = (await author.Http.GetFromJsonAsync<BankView>("/api/admin/item-bank"))!.Problems;

        Assert.Contains(problems, p => p is { File: "items/interactions-hotspot-01.xml", Line: > 10, Refused: true, Message: "The file images/rear-panel.svg is not in the package." });
        Assert.Contains(problems, p => p is { File: "items/interactions-media-01.xml", Line: > 10, Refused: true } && p.Message.Contains("not a sound or video"));
        Assert.Contains(problems, p => p is { File: "stimuli/interactions-office.xml", Line: > 1, Refused: true });
        Assert.Contains(problems, p => p is { File: "items/interactions-case-01.xml", Refused: true } && p.Message.Contains("stimuli/interactions-office.xml could not be read"));
    }

    private static async Task<HttpResponseMessage> SendAsync(Visitor visitor, string address, string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation(header, value);
        return await visitor.Http.SendAsync(request);
    }

    // Every address in what candidates are sent of the examination, and in the HTML that is there before script runs.
    private static List<string> Addresses(ServerUnderTest server)
    {
        var bank = server.Services.GetRequiredService<Bank>();
        var sent = new StringBuilder();
        foreach (var item in bank.Exam(Exam)!.Package.Items.Keys)
        {
            var content = bank.Content(Exam, item, seed: 1)!;
            sent.Append(JsonSerializer.Serialize(content, JsonSerializerOptions.Web)).Append(StaticHtml.Of(content.Item));
        }

        return [.. Address().Matches(sent.ToString()).Select(match => match.Value).Distinct()];
    }

    [GeneratedRegex("/assets/[0-9a-f]{64}/[A-Za-z0-9.%-]+")]
    private static partial Regex Address();
}
