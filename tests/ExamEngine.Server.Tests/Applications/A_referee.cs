using System.Net;
using System.Text.RegularExpressions;
using ExamEngine.Server.Applications;
using ExamEngine.Server.Outbox;
using ExamEngine.Specs.Server.Fixtures;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace ExamEngine.Specs.Server.Applications;

[Collection(ApplicationsServer.Collection)]
public sealed partial class A_referee(ApplicationsServer shared)
{
    [Fact]
    public async Task Is_asked_by_e_mail_and_answers_once_for_the_reviewer_alone()
    {
        var server = await shared.ServerAsync();
        using var reviewer = await ReviewerAtServer.SignInAsync(server);
        using var applicant = await ApplicantAtServer.AnewForCtssAsync(server, "candidate6");
        await server.Services.GetRequiredService<OutboxSending>().SendAsync();
        await using var db = await server.DatabaseAsync();
        var key = $"application/{applicant.Id:n}/referee/0";
        var asked = await db.OutboxMessages.AsNoTracking().SingleAsync(m => m.Key == key);
        Assert.Equal((MessageState.Sent, "referee@example.org", "Can you speak for Demo Candidate 6?"), (asked.State, asked.SentTo, asked.Subject));
        Assert.Equal(new RefereeLine("referee@example.org", null, null, null), Assert.Single((await reviewer.LookAsync(applicant.Id)).RefereeAnswers));

        var letter = await File.ReadAllTextAsync(Path.Combine(server.Services.GetRequiredService<MessageSettings>().Folder, $"{asked.Id:n}.eml"));
        var link = new Uri(Link().Match(letter.ReplaceLineEndings("\n").Replace("=\n", "", StringComparison.Ordinal)).Value).PathAndQuery;
        using var referee = server.Visitor();
        Assert.Contains("Demo Candidate 6", await referee.Http.GetStringAsync(link), StringComparison.Ordinal);
        using var altered = await referee.Http.GetAsync(new Uri($"{link[..^2]}{(link[^2] == 'A' ? 'B' : 'A')}{link[^1]}", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, altered.StatusCode);
        Assert.Contains("Choose whether you speak for the applicant.", await PostAsync(referee, link, ("Statement", "We worked together.")), StringComparison.Ordinal);
        Assert.Contains("Say why, in a sentence or more.", await PostAsync(referee, link, ("Confirms", "true"), ("Statement", " ")), StringComparison.Ordinal);
        Assert.Contains("Thank you.", await PostAsync(referee, link, ("Confirms", "true"), ("Statement", "We worked together <b>well</b>.")), StringComparison.Ordinal);
        Assert.Contains("You have answered already.", await referee.Http.GetStringAsync(link), StringComparison.Ordinal);
        Assert.Contains("You have answered already.", await PostAsync(referee, "/sign-in", link, ("Confirms", "false"), ("Statement", "No.")), StringComparison.Ordinal);

        var answer = Assert.Single((await reviewer.LookAsync(applicant.Id)).RefereeAnswers);
        Assert.Equal((true, "We worked together <b>well</b>."), (answer.IsConfirmed, answer.Statement));
        var line = Assert.Single((await applicant.LookAsync()).History, each => each.Who == "Referee");
        Assert.Equal(("A referee has answered", null), (line.Text, line.Detail));
        Assert.Equal(
            "You cannot be your own referee. Name somebody else, or nobody.",
            (await applicant.PostAsync<ApplicationBegun>("/api/candidate/applications", new NewApplication(Guid.NewGuid(), "CCIS", "upgrade-from-ccss", ["Candidate6@demo.example"]))).Refusal);
        await applicant.DoneAsync("withdraw");
    }

    private static Task<string> PostAsync(Visitor visitor, string link, params (string, string)[] fields) => PostAsync(visitor, link, link, fields);

    // Once there is an answer its page has no form; the token of any form will do.
    private static async Task<string> PostAsync(Visitor visitor, string form, string link, params (string Name, string Value)[] fields)
    {
        var token = Visitor.TokenOf(await visitor.Http.GetStringAsync(form));
        using var request = new HttpRequestMessage(HttpMethod.Post, link)
        {
            Content = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token), .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]),
        };
        request.Headers.Add("Origin", visitor.Http.BaseAddress!.GetLeftPart(UriPartial.Authority));
        using var answer = await visitor.Http.SendAsync(request);
        return await answer.Content.ReadAsStringAsync();
    }

    [GeneratedRegex(@"https?://\S+/referee/\S+", RegexOptions.NonBacktracking)]
    private static partial Regex Link();
}
