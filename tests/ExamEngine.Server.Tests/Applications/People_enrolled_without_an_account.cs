using System.Net;
using System.Text.RegularExpressions;
using ExamEngine.Certification.Applications;
using ExamEngine.Server.Access;
using ExamEngine.Server.Applications;
using ExamEngine.Server.Outbox;
using ExamEngine.Specs.Server.Fixtures;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace ExamEngine.Specs.Server.Applications;

[Collection(ApplicationsServer.Collection)]
public sealed partial class People_enrolled_without_an_account(ApplicationsServer shared)
{
    private const string Password = "a few words that last";

    [Fact]
    public async Task Are_invited_and_set_a_password_once_by_the_link_of_their_e_mail()
    {
        var server = await shared.ServerAsync();
        using var reviewer = await ReviewerAtServer.SignInAsync(server);
        await using var db = await server.DatabaseAsync();
        var group = Guid.NewGuid().ToString("n")[..8];
        string[] people = [.. Enumerable.Range(1, 5).Select(number => $"person{number}.{group}@example.org")];
        var csv = string.Join('\n', people.Select((address, index) => $"{address},,\"Newcomer, {index + 1}\""));

        var refused = await AskAsync(reviewer, $"{csv}\nproctor@demo.example,,Demo\nno address,,Nobody\nnameless@example.org", apply: true);
        Assert.Equal(
            ["The account with this address is not a candidate’s.", "This is not an e-mail address.", "No candidate has an account with this address. Put the person’s name into the third column, and one is made, with an invitation by e-mail."],
            refused.Rows.Select(row => row.Problem).OfType<string>());
        Assert.True((await AskAsync(reviewer, csv, apply: false)).Rows.All(row => row is { Problem: null, IsInvited: true }));
        Assert.False(await db.Users.AnyAsync(u => u.Email == people[0]) || await db.OutboxMessages.AnyAsync(m => m.Kind == MessageKind.Invitation));
        Assert.True((await AskAsync(reviewer, csv, apply: true)).IsEnrolled);

        var made = await db.Users.AsNoTracking().Where(u => people.Contains(u.Email!)).OrderBy(u => u.Email).ToListAsync();
        Assert.Equal((5, "Newcomer, 1", null), (made.Count, made[0].DisplayName, made[0].PasswordHash));
        var (first, second) = (made[0].Id, made[1].Id);
        await server.Services.GetRequiredService<OutboxSending>().SendAsync();
        var invitation = await db.OutboxMessages.AsNoTracking().SingleAsync(m => m.CandidateId == first);
        Assert.Equal((MessageState.Sent, people[0]), (invitation.State, invitation.SentTo));
        Assert.DoesNotContain("/invitation/", $"{invitation.Text} {invitation.Path}", StringComparison.Ordinal);
        var link = await LinkAsync(server, invitation.Id);

        await SetAsync(server, link, people[0]);
        using var newcomer = new ApplicantAtServer(await SignedInAsync(server, people[0]));
        Assert.Equal(("CCSS", ApplicationStage.Incomplete), (await newcomer.GetAsync<ApplicationView[]>("/api/candidate/applications")).Select(each => (each.Credential, each.Stage)).Single());
        await AskForAnotherAsync(server, second);
    }

    private static async Task SetAsync(ServerUnderTest server, string link, string email)
    {
        using var visitor = server.Visitor();
        using (var before = await visitor.TrySignInAsync(email, ""))
        {
            Assert.Equal(HttpStatusCode.OK, before.StatusCode);
        }

        Assert.Contains("Hello Newcomer, 1.", await visitor.Http.GetStringAsync(link), StringComparison.Ordinal);
        foreach (var (password, again, told) in ((string, string, string)[])[("too short", "too short", "Use at least 12 characters."), (Password, $"{Password}!", "The two passwords are not the same.")])
        {
            Assert.Contains(told, await PostedAsync(visitor, link, password, again, HttpStatusCode.OK), StringComparison.Ordinal);
        }

        using var altered = await visitor.Http.GetAsync(new Uri($"{link[..^2]}{(link[^2] == 'A' ? 'B' : 'A')}{link[^1]}", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, altered.StatusCode);

        // Two clicks at once, and one that comes later: the password is set once.
        var pages = await Task.WhenAll(PostedAsync(visitor, link, Password, Password, expected: null), PostedAsync(visitor, link, $"{Password}!", $"{Password}!", expected: null));
        Assert.Single(pages, page => page.Contains("Your password is set.", StringComparison.Ordinal));
        using var used = await visitor.Http.GetAsync(new Uri(link, UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, used.StatusCode);
    }

    private static async Task AskForAnotherAsync(ServerUnderTest server, Guid person)
    {
        await using var db = await server.DatabaseAsync();
        var stamp = (await db.Users.AsNoTracking().SingleAsync(u => u.Id == person)).SecurityStamp!;
        var ended = server.Services.GetRequiredService<InvitationLinks>().Path(person, stamp, DateTimeOffset.UtcNow.AddSeconds(-1));
        await db.OutboxMessages.Where(m => m.CandidateId == person).ExecuteUpdateAsync(set => set.SetProperty(m => m.Key, $"invitation/{person:n}/20200101"));
        using var visitor = server.Visitor();

        Assert.Contains("This link has ended.", await visitor.Http.GetStringAsync(ended), StringComparison.Ordinal);
        Assert.Contains("This link has ended.", await PostedAsync(visitor, ended, Password, Password, HttpStatusCode.OK), StringComparison.Ordinal);
        foreach (var _ in Enumerable.Range(0, 2))
        {
            using var sent = await visitor.SubmitAsync($"{ended}?handler=Again");
            Assert.Contains("Another link is on its way", await sent.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        await server.Services.GetRequiredService<OutboxSending>().SendAsync();
        var written = await db.OutboxMessages.AsNoTracking().Where(m => m.CandidateId == person).OrderBy(m => m.CreatedAt).ToListAsync();
        Assert.Equal(2, written.Count);
        Assert.Contains("Choose a password", await visitor.Http.GetStringAsync(await LinkAsync(server, written[1].Id)), StringComparison.Ordinal);
    }

    private static async Task<string> PostedAsync(Visitor visitor, string link, string password, string again, HttpStatusCode? expected)
    {
        using var answer = await visitor.SubmitAsync(link, ("Password", password), ("Again", again));
        Assert.True(expected is null || expected == answer.StatusCode, $"{(int)answer.StatusCode}");
        return await answer.Content.ReadAsStringAsync();
    }

    private static async Task<Visitor> SignedInAsync(ServerUnderTest server, string email)
    {
        foreach (var password in (string[])[Password, $"{Password}!"])
        {
            var visitor = server.Visitor();
            using var answer = await visitor.TrySignInAsync(email, password);
            if (answer.StatusCode == HttpStatusCode.Redirect)
            {
                return visitor;
            }

            visitor.Dispose();
        }

        throw new InvalidOperationException($"{email} cannot sign in.");
    }

    private static async Task<string> LinkAsync(ServerUnderTest server, Guid message)
    {
        var file = Assert.Single(Directory.GetFiles(server.Services.GetRequiredService<MessageSettings>().Folder, $"*{message:n}*", SearchOption.AllDirectories));
        var letter = (await File.ReadAllTextAsync(file)).ReplaceLineEndings("\n").Replace("=\n", "", StringComparison.Ordinal);
        return new Uri(Link().Match(letter).Value).PathAndQuery;
    }

    private static async Task<EnrolmentReport> AskAsync(ReviewerAtServer reviewer, string csv, bool apply) =>
        (await reviewer.Http.PostAsync<EnrolmentReport>("/api/admin/enrolments", new GroupEnrolment(Guid.NewGuid(), "CCSS", "examination", csv, apply))).Answer!;

    [GeneratedRegex(@"https?://\S+/invitation/\S+", RegexOptions.NonBacktracking)]
    private static partial Regex Link();
}
