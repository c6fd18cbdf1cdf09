using ExamEngine.Server.Access;
using ExamEngine.Server.Applications;
using ExamEngine.Server.Hosting;
using ExamEngine.Server.Records;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace ExamEngine.Server.Outbox;

/// <summary>Sends what waits, one message after the other. Every node does; a claim keeps them apart.</summary>
[DisallowConcurrentExecution]
internal sealed class OutboxSending(
    IDbContextFactory<ExamContext> contexts,
    MessageOutbox outbox,
    MessageSettings settings,
    UnsubscribeLinks links,
    Invitations invitations,
    RefereeRequests referees,
    PublicAddress site,
    SmtpMail smtp,
    MailFiles files,
    TextHook texts,
    TimeProvider clock,
    ILogger<OutboxSending> log) : IJob
{
    /// <summary>How long one try may take: less than a claim lasts, so that nobody else begins meanwhile.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <inheritdoc/>
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await SendAsync(cancellationToken);

    /// <summary>Sends what is due now.</summary>
    /// <param name="stopping">Ends it; a message under way is tried again.</param>
    public async Task SendAsync(CancellationToken stopping = default)
    {
        foreach (var id in await outbox.DueAsync())
        {
            if (stopping.IsCancellationRequested)
            {
                return;
            }

            if (await outbox.ClaimAsync(id) is { } message)
            {
                await SendAsync(message, stopping);
            }
        }
    }

    private async Task SendAsync(OutboxMessageRow message, CancellationToken stopping)
    {
        var (outgoing, whyNot) = await OutgoingAsync(message);
        if (outgoing is null)
        {
            await outbox.DropAsync(message, whyNot!);
            return;
        }

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        patience.CancelAfter(Patience);
        IMessageTransport transport = message.Channel == MessageChannel.Text ? texts : settings.SmtpHost is null ? files : smtp;
        try
        {
            await transport.SendAsync(outgoing, patience.Token);
        }
        catch (Exception failure)
        {
            var why = failure is not OperationCanceledException ? failure.Message : stopping.IsCancellationRequested ? "The server was stopping." : "It took longer than a minute.";
            if (await outbox.FailedAsync(message, why, isFinal: failure is UndeliverableException))
            {
                log.MessageFailed(message.Id, message.Tries, failure.GetType().Name);
            }
            else
            {
                log.MessageGivenUp(message.Id, message.Tries, failure.GetType().Name);
            }

            return;
        }

        await outbox.SentAsync(message, outgoing.To);
    }

    private async Task<(OutgoingMessage? Message, string? WhyNot)> OutgoingAsync(OutboxMessageRow message)
    {
        if (message.Kind == MessageKind.Referee)
        {
            return await ToRefereeAsync(message);
        }

        await using var db = await contexts.CreateDbContextAsync();
        var now = clock.GetUtcNow();
        var isReminder = message.Kind == MessageKind.Reminder;
        var choice = await ReminderChoices.OfAsync(db, message.CandidateId);
        var isText = message.Channel == MessageChannel.Text;
        var person = await db.Users.Where(u => u.Id == message.CandidateId).Select(u => new { u.DisplayName, u.Email }).SingleOrDefaultAsync();
        if ((isText ? choice.Phone : person?.Email) is not { Length: > 0 } to || person is null)
        {
            return (null, isText ? "There is no number to send it to." : "There is no address to send it to.");
        }

        if (message.TooLateAt <= now)
        {
            return (null, "It is too late: the window has closed.");
        }

        if (isReminder && !(isText ? choice.ByText : choice.ByEmail))
        {
            return (null, "Unsubscribed since it was written.");
        }

        // The link of an invitation is in no table: it is made here, and only while there is no password.
        if ((message.Kind == MessageKind.Invitation ? await invitations.PathAsync(message.CandidateId, message.CreatedAt) : message.Path) is not { } path)
        {
            return (null, "A password is set already.");
        }

        var origin = site.WithoutRequest;
        var stop = isReminder ? origin + links.Path(message.CandidateId, message.Channel) : null;
        var text = isText ? $"{message.Text} {origin}{path}" : Letter(person.DisplayName, message, origin + path, stop);
        return (new OutgoingMessage(message.Id, person.DisplayName, to, message.Subject, text, stop, now), null);
    }

    private async Task<(OutgoingMessage? Message, string? WhyNot)> ToRefereeAsync(OutboxMessageRow message)
    {
        if (await referees.OutgoingAsync(message.Key) is not var (to, path))
        {
            return (null, "No answer is taken any more.");
        }

        var text = string.Join(
            "\r\n\r\n",
            "Good day,",
            message.Text,
            $"Answer here, once and without signing in: {site.WithoutRequest}{path}",
            "You get this message because the applicant gave your address. If you do not know them, decline, or do nothing. It was sent by a program: please do not answer it.") + "\r\n";
        return (new OutgoingMessage(message.Id, to, to, message.Subject, text, Unsubscribe: null, clock.GetUtcNow()), null);
    }

    private static string Letter(string name, OutboxMessageRow message, string goOn, string? stop) => string.Join(
        "\r\n\r\n",
        new[]
        {
            $"Dear {name},",
            message.Text.ReplaceLineEndings("\r\n"),
            $"Go on here: {goOn}",
            message.Kind == MessageKind.Invitation ? "You get this message because an account was made for you. If you do not know why, do nothing: nobody can use it. It was sent by a program: please do not answer it."
                : stop is null
                ? "You get this message because it tells of a decision about you or something you booked. It was sent by a program: please do not answer it."
                : $"You get this reminder because you hold a credential. To stop reminders by e-mail: {stop}",
        }) + "\r\n";
}
