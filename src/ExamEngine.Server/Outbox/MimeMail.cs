using MimeKit;
using MimeKit.Text;

namespace ExamEngine.Server.Outbox;

/// <summary>Makes e-mails.</summary>
internal static class MimeMail
{
    /// <summary>An e-mail of a message. Its Message-ID is the same at every try, so that a mailbox can tell one that arrived twice.</summary>
    /// <param name="message">The message.</param>
    /// <param name="from">Whom it comes from, such as <c>Examinations &lt;exams@example.org&gt;</c>.</param>
    public static MimeMessage Of(OutgoingMessage message, MailboxAddress from)
    {
        var mail = new MimeMessage
        {
            MessageId = $"{message.Id:n}@{from.Domain}",
            Date = message.At,
            Subject = message.Subject,
            Body = new TextPart(TextFormat.Plain) { Text = message.Text },
        };
        mail.From.Add(from);
        mail.To.Add(new MailboxAddress(message.Name, message.To));

        // Nobody's holiday note is to answer it (RFC 3834).
        mail.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        if (message.Unsubscribe is { } unsubscribe)
        {
            mail.Headers.Add(HeaderId.ListUnsubscribe, $"<{unsubscribe}>");
            mail.Headers.Add(HeaderId.ListUnsubscribePost, "List-Unsubscribe=One-Click");
        }

        return mail;
    }
}
