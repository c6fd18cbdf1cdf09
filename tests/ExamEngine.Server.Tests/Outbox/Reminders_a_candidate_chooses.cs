using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using ExamEngine.Certification.Credentials;
using ExamEngine.Server.Certification.Credentials;
using ExamEngine.Server.Delivery.Messages;
using ExamEngine.Server.Hosting;
using ExamEngine.Server.Outbox;
using ExamEngine.Specs.Server.Certification;
using ExamEngine.Specs.Server.Fixtures;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace ExamEngine.Specs.Server.Outbox;

/// <summary>On the server of the tests of credentials, which has no mail server: e-mails are files there.</summary>
[Collection(Certified.Collection)]
public sealed partial class Reminders_a_candidate_chooses(Certified certified)
{
    private static readonly DateTimeOffset Attained = Certified.Now.AddYears(-1).AddDays(30);

    [Fact]
    public async Task Are_files_a_person_can_read_where_no_mail_server_is_set()
    {
        var server = await certified.ServerAsync();
        var person = await Certified.PersonAsync(server, "Zoë Łukasz");
        await Certified.CtsaAsync(server, person, Attained);

        var letter = await LetterAsync(server, person);

        Assert.StartsWith("From: Examinations <examinations@localhost>", letter, StringComparison.Ordinal);
        Assert.Contains($"<{person:n}@demo.example>", letter, StringComparison.Ordinal);
        Assert.Contains("Subject: Upgrade from CTSA to CTSS by 22 December 2026", letter, StringComparison.Ordinal);
        Assert.Contains("Auto-Submitted: auto-generated", letter, StringComparison.Ordinal);
        Assert.Contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click", letter, StringComparison.Ordinal);
        Assert.Contains("You can upgrade your CTSA to CTSS on 22 December 2026, on that day alone", letter, StringComparison.Ordinal);
        Assert.Contains($"Go on here: {server.Address.GetLeftPart(UriPartial.Authority)}/my-credentials", letter, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stop_by_the_sealed_link_with_a_click_and_not_by_looking_at_it_and_what_is_necessary_goes_on()
    {
        var server = await certified.ServerAsync();
        var person = await Certified.PersonAsync(server, "Ada");
        var number = await Certified.CtsaAsync(server, person, Attained);
        var link = new Uri(Link().Match(await LetterAsync(server, person)).Groups["link"].Value.Replace("\r\n", "", StringComparison.Ordinal)).PathAndQuery;
        using var program = server.Visitor();
        async Task<bool> ByEmailAsync() => (await server.Services.GetRequiredService<ReminderChoices>().FindAsync(person)).ByEmail;

        var page = await program.Http.GetStringAsync(link);
        Assert.Contains("Do you want to get no more of them by e-mail?", page, StringComparison.Ordinal);
        Assert.True(await ByEmailAsync());

        // An altered link, one of another purpose, and none at all.
        foreach (var wrong in (string[])[$"{link[..^2]}{(link[^2] == 'A' ? 'B' : 'A')}{link[^1]}", "/reminders/stop/CfDJ8", $"/reminders/stop/{person:n}%20Email"])
        {
            using var refused = await program.Http.PostAsync(new Uri(wrong, UriKind.Relative), OneClick());
            Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        }

        Assert.True(await ByEmailAsync());
        using var stopped = await program.Http.PostAsync(new Uri(link, UriKind.Relative), OneClick());
        using var twice = await program.Http.PostAsync(new Uri(link, UriKind.Relative), OneClick());
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK, false), (stopped.StatusCode, twice.StatusCode, await ByEmailAsync()));
        Assert.Contains("You will get no more reminders by e-mail", await stopped.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        await server.Services.GetRequiredService<CredentialRegister>().ChangeAsync(new CredentialNumber(number), (credential, now, day) => credential.Suspend(now, Certified.Office, day, "Under review"));
        await server.Services.GetRequiredService<OutboxSending>().SendAsync();
        await using var db = await server.DatabaseAsync();
        var necessary = await db.OutboxMessages.SingleAsync(m => m.CandidateId == person && m.Kind == MessageKind.Credential);
        Assert.Equal((MessageState.Sent, "Your CTSA is suspended"), (necessary.State, necessary.Subject));
        Assert.DoesNotContain("List-Unsubscribe", await File.ReadAllTextAsync(FileOf(server, necessary.Id)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task That_were_written_before_somebody_unsubscribed_are_not_sent_nor_those_of_a_closed_window()
    {
        var server = await certified.ServerAsync();
        var outbox = server.Services.GetRequiredService<MessageOutbox>();
        var person = await Certified.PersonAsync(server, "Ada");
        await using var db = await server.DatabaseAsync();
        var late = new NewMessage($"late/{person:n}", person, MessageKind.Reminder, "Late", "Late", "/my-credentials") { TooLateAt = Certified.Now };
        await MessageOutbox.AddAsync(db, late, Certified.Now);
        await MessageOutbox.AddAsync(db, late with { Key = $"unwanted/{person:n}", TooLateAt = Certified.Now.AddDays(1) }, Certified.Now);
        await server.Services.GetRequiredService<ReminderChoices>().StopAsync(person, MessageChannel.Email);

        await server.Services.GetRequiredService<OutboxSending>().SendAsync();

        var rows = (await outbox.ListAsync(MessageState.Dropped, $"{person:n}")).Rows;
        Assert.Equal(["It is too late: the window has closed.", "Unsubscribed since it was written."], rows.Select(row => row.Note!).Order());
    }

    [Fact]
    public async Task Are_chosen_on_the_candidates_page_and_a_number_is_checked()
    {
        var server = await certified.ServerAsync();
        using var candidate = await server.SignedInAsync("candidate3");
        async Task<OpResult> ChooseAsync(NewReminderChoice wanted)
        {
            using var answer = await candidate.Http.PostAsJsonAsync("/api/candidate/reminders", wanted, WireJson.Options);
            return (await answer.Content.ReadFromJsonAsync<OpResult>(WireJson.Options))!;
        }

        Assert.Equal(new ReminderChoice(true, false, null, false), await candidate.Http.GetFromJsonAsync<ReminderChoice>("/api/candidate/reminders", WireJson.Options));
        Assert.Equal("phone", (await ChooseAsync(new NewReminderChoice(true, false, "07700 900123"))).Code);
        Assert.Equal("byText", (await ChooseAsync(new NewReminderChoice(true, true, "+44 7700 900123"))).Code);
        Assert.True((await ChooseAsync(new NewReminderChoice(false, false, "+44 (7700) 900-123"))).Ok);
        Assert.Equal(new ReminderChoice(false, false, "+447700900123", false), await candidate.Http.GetFromJsonAsync<ReminderChoice>("/api/candidate/reminders", WireJson.Options));
    }

    private static FormUrlEncodedContent OneClick() => new([KeyValuePair.Create("List-Unsubscribe", "One-Click")]);

    private static string FileOf(ServerUnderTest server, Guid message) => Path.Combine(server.Services.GetRequiredService<MessageSettings>().Folder, $"{message:n}.eml");

    private static async Task<string> LetterAsync(ServerUnderTest server, Guid person)
    {
        await server.Services.GetRequiredService<ReminderRound>().RunAsync();
        await server.Services.GetRequiredService<OutboxSending>().SendAsync();
        await using var db = await server.DatabaseAsync();
        var only = await db.OutboxMessages.SingleAsync(m => m.CandidateId == person && m.Kind == MessageKind.Reminder);
        Assert.Equal(MessageState.Sent, only.State);
        return await File.ReadAllTextAsync(FileOf(server, only.Id));
    }

    // A long header goes on in the next line, which begins with a blank (RFC 5322, 2.2.3).
    [GeneratedRegex(@"List-Unsubscribe:\s+<(?<link>[^>]+)>", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Link();
}
