using System.Net;
using ExamEngine.Server.Hosting;
using ExamEngine.Server.Outbox;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting.Internal;
using Xunit;

namespace ExamEngine.Specs.Server.Outbox;

public sealed class A_text_message : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("examengine-texts-");

    [Fact]
    public async Task Is_handed_to_the_operators_program_with_the_number_the_text_and_an_id_that_stays()
    {
        var texts = new TextHook(Settings(("Text:Command", $"sh {Script("printf '%s|%s|' \"$1\" \"$MESSAGE_ID\" > \"$0.out\"; cat >> \"$0.out\"")}")));
        var id = Guid.NewGuid();

        await texts.SendAsync(new OutgoingMessage(id, "Ada", "+447700900123", "", "Recertify your CCSS by 28 April 2027; `rm -rf /`", null, DateTimeOffset.UnixEpoch), CancellationToken.None);

        Assert.Equal($"+447700900123|{id:n}|Recertify your CCSS by 28 April 2027; `rm -rf /`", await File.ReadAllTextAsync(Path.Combine(_folder.FullName, "text.sh.out")));
    }

    [Fact]
    public async Task That_the_program_does_not_take_is_a_failure_and_so_is_a_program_that_is_not_there()
    {
        var message = new OutgoingMessage(Guid.NewGuid(), "Ada", "+447700900123", "", "Text", null, DateTimeOffset.UnixEpoch);

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => new TextHook(Settings(("Text:Command", $"sh {Script("cat > /dev/null; exit 3")}"))).SendAsync(message, CancellationToken.None));
        var absent = await Assert.ThrowsAsync<InvalidOperationException>(() => new TextHook(Settings(("Text:Command", "/no/such/program"))).SendAsync(message, CancellationToken.None));

        Assert.Equal("The program for text messages ended with 3.", refused.Message);
        Assert.StartsWith("The program for text messages cannot be run", absent.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_posted_to_the_address_with_the_same_id_at_every_try_and_taken_by_an_answer_of_2xx_alone()
    {
        var (asked, status) = (new List<string>(), HttpStatusCode.ServiceUnavailable);
        await using var listener = WebApplication.CreateSlimBuilder().Build();
        listener.Urls.Add("http://127.0.0.1:0");
        listener.MapPost("/send", async (HttpRequest request) =>
        {
            asked.Add($"{request.ContentType} {await new StreamReader(request.Body).ReadToEndAsync()}");
            return status == HttpStatusCode.Found ? Results.Redirect("/elsewhere") : Results.StatusCode((int)status);
        });
        listener.MapGet("/elsewhere", () => Results.Ok());
        await listener.StartAsync(TestContext.Current.CancellationToken);
        var texts = new TextHook(Settings(("Text:Url", $"{listener.Urls.First()}/send")));
        var message = new OutgoingMessage(Guid.NewGuid(), "Ada", "+447700900123", "", "Recertify your CCSS by 28 April 2027", null, DateTimeOffset.UnixEpoch);

        await Assert.ThrowsAsync<HttpRequestException>(() => texts.SendAsync(message, TestContext.Current.CancellationToken));
        status = HttpStatusCode.Found;
        await Assert.ThrowsAsync<HttpRequestException>(() => texts.SendAsync(message, TestContext.Current.CancellationToken));
        status = HttpStatusCode.Accepted;
        await texts.SendAsync(message, TestContext.Current.CancellationToken);

        Assert.Equal(3, asked.Count);
        Assert.Equal($$"""application/json; charset=utf-8 {"id":"{{message.Id}}","to":"\u002B447700900123","text":"Recertify your CCSS by 28 April 2027"}""", Assert.Single(asked.Distinct()));
    }

    [Theory]
    [InlineData("Smtp:Security", "ssl")]
    [InlineData("Mail:From", "nobody")]
    [InlineData("Text:Url", "texts.example.org")]
    public void Settings_that_cannot_be_understood_keep_the_server_from_starting(string setting, string value) =>
        Assert.Throws<StartRefusedException>(() => Settings((setting, value)));

    public void Dispose() => _folder.Delete(recursive: true);

    private string Script(string lines)
    {
        var path = Path.Combine(_folder.FullName, "text.sh");
        File.WriteAllText(path, $"{lines}\n");
        return path;
    }

    private MessageSettings Settings(params (string Name, string Value)[] settings) => new(
        new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(setting => setting.Name, setting => (string?)setting.Value)).Build(),
        new HostingEnvironment { ContentRootPath = _folder.FullName });
}
