using System.Net.Http.Json;
using ExamEngine.Server.Delivery.Messages;
using ExamEngine.Server.Hosting;
using ExamEngine.Server.Outbox;
using ExamEngine.Specs.Server.Certification;
using ExamEngine.Specs.Server.Fixtures;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace ExamEngine.Specs.Server.Outbox;

/// <summary>One server, one mail server; each test in it has a candidate of its own.</summary>
public sealed class A_message_that_cannot_be_sent(TestStores stores)
{
    [Fact]
    public async Task Is_tried_again_with_growing_waits_given_up_with_a_note_and_sent_again_on_an_administrators_word()
    {
        using var mail = new MailServerOnLoopback();
        var clock = new ManualClock(Certified.Now);
        await using var server = await stores.StartAsync(Stores.Embedded, clock, mail.Settings);
        await A_busy_mail_server_is_asked_again_under_the_same_id(server, mail, clock);
        await A_mailbox_that_does_not_exist_is_given_up_at_once(server, mail);
        await A_node_that_dies_keeps_nothing(server, mail, clock);
        await What_never_works_is_given_up_after_eight_tries(server, mail, clock);
    }

    private static async Task A_busy_mail_server_is_asked_again_under_the_same_id(ServerUnderTest server, MailServerOnLoopback mail, ManualClock clock)
    {
        var person = await Certified.PersonAsync(server, "Ada");
        var id = await WriteAsync(server, person, "busy");
        mail.ToMessage = static () => "451 Busy, try again later";

        await SendAsync(server);
        var once = await FindAsync(server, id);
        await SendAsync(server);
        clock.Jump(TimeSpan.FromSeconds(59));
        await SendAsync(server);
        Assert.Single(mail.Refused);
        Assert.Equal((MessageState.Waiting, 1, Certified.Now.AddMinutes(1)), (once.State, once.Tries, once.DueAt));
        Assert.Contains("Busy", once.Note, StringComparison.Ordinal);
        clock.Jump(TimeSpan.FromSeconds(1));
        await SendAsync(server);
        Assert.Equal(Certified.Now.AddMinutes(6), (await FindAsync(server, id)).DueAt);
        mail.ToMessage = static () => "250 OK";
        clock.Jump(TimeSpan.FromMinutes(5));
        await SendAsync(server);

        var sent = await FindAsync(server, id);
        Assert.Equal((MessageState.Sent, 3, null, $"{person:n}@demo.example"), (sent.State, sent.Tries, sent.Note, sent.SentTo));
        string[] ids = [.. mail.Refused, MailServerOnLoopback.IdOf(Assert.Single(mail.Taken))];
        Assert.Equal(3, ids.Length);
        Assert.Equal($"{id:n}@example.org", Assert.Single(ids.Distinct()));
    }

    private static async Task A_mailbox_that_does_not_exist_is_given_up_at_once(ServerUnderTest server, MailServerOnLoopback mail)
    {
        var person = await Certified.PersonAsync(server, "Grace Nobox");
        var id = await WriteAsync(server, person, "nobox");
        mail.ToRecipient = static _ => "550 No such mailbox";
        await SendAsync(server);
        mail.ToRecipient = static _ => "250 OK";
        using var admin = await server.SignedInAsync("admin");

        var failed = Assert.Single((await admin.Http.GetFromJsonAsync<AdminMessages>("/api/admin/messages?state=failed&search=nobox", WireJson.Options))!.Rows);
        Assert.Equal((id, "Grace Nobox", 1), (failed.Id, failed.Name, failed.Tries));
        Assert.Contains("No such mailbox", failed.Note, StringComparison.Ordinal);
        using var wrong = await admin.Http.GetAsync(new Uri("/api/admin/messages?state=lost", UriKind.Relative));
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, wrong.StatusCode);
        using var again = await admin.Http.PostAsync(new Uri($"/api/admin/messages/{id}/again", UriKind.Relative), null);
        Assert.True((await again.Content.ReadFromJsonAsync<OpResult>(WireJson.Options))!.Ok);
        await SendAsync(server);
        Assert.Equal(MessageState.Sent, (await FindAsync(server, id)).State);
        Assert.Single(mail.For($"{person:n}@demo.example"));
    }

    private static async Task A_node_that_dies_keeps_nothing(ServerUnderTest server, MailServerOnLoopback mail, ManualClock clock)
    {
        var person = await Certified.PersonAsync(server, "Mary");
        var id = await WriteAsync(server, person, "dies");
        var outbox = server.Services.GetRequiredService<MessageOutbox>();
        var claimed = (await outbox.ClaimAsync(id))!;

        clock.Jump(MessageOutbox.ClaimLasts - TimeSpan.FromSeconds(1));
        await SendAsync(server);
        Assert.Empty(mail.For($"{person:n}@demo.example"));
        clock.Jump(TimeSpan.FromSeconds(1));
        await SendAsync(server);
        Assert.Single(mail.For($"{person:n}@demo.example"));

        // It was not dead but slow: it changes nothing of what another node did.
        Assert.False(await outbox.DropAsync(claimed, "late"));
        Assert.Equal((MessageState.Sent, 2), ((await FindAsync(server, id)).State, (await FindAsync(server, id)).Tries));
    }

    private static async Task What_never_works_is_given_up_after_eight_tries(ServerUnderTest server, MailServerOnLoopback mail, ManualClock clock)
    {
        var id = await WriteAsync(server, await Certified.PersonAsync(server, "Emmy"), "never");
        mail.ToMessage = static () => "554 Not today";
        var before = mail.Refused.Count;
        foreach (var wait in MessageOutbox.Waits)
        {
            await SendAsync(server);
            Assert.Equal(MessageState.Waiting, (await FindAsync(server, id)).State);
            clock.Jump(wait);
        }

        await SendAsync(server);
        clock.Jump(TimeSpan.FromDays(30));
        await SendAsync(server);

        var given = await FindAsync(server, id);
        Assert.Equal((MessageState.Failed, 8, 8), (given.State, given.Tries, mail.Refused.Count - before));
        Assert.Contains("Not today", given.Note, StringComparison.Ordinal);
    }

    private static Task SendAsync(ServerUnderTest server) => server.Services.GetRequiredService<OutboxSending>().SendAsync();

    private static async Task<Guid> WriteAsync(ServerUnderTest server, Guid person, string key)
    {
        await using var db = await server.DatabaseAsync();
        var message = new NewMessage(key, person, MessageKind.Decision, "A subject", "A text", "/exams");
        var now = server.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        Assert.True(await MessageOutbox.AddAsync(db, message, now));
        Assert.False(await MessageOutbox.AddAsync(db, message, now));
        return await db.OutboxMessages.Where(m => m.Key == key).Select(m => m.Id).SingleAsync();
    }

    private static async Task<OutboxMessageRow> FindAsync(ServerUnderTest server, Guid id)
    {
        await using var db = await server.DatabaseAsync();
        return await db.OutboxMessages.AsNoTracking().SingleAsync(m => m.Id == id);
    }
}
