using MailKit.Net.Smtp;
using MailKit.Security;

namespace ExamEngine.Server.Outbox;

/// <summary>Hands e-mails to a mail server, by the settings <c>Smtp</c>.</summary>
internal sealed class SmtpMail(MessageSettings settings) : IMessageTransport
{
    /// <inheritdoc/>
    public async Task SendAsync(OutgoingMessage message, CancellationToken patience)
    {
        using var client = new SmtpClient();
        await client.ConnectAsync(settings.SmtpHost!, settings.SmtpPort, settings.SmtpSecurity, patience);
        if (settings.SmtpUser is { } user)
        {
            await client.AuthenticateAsync(user, settings.SmtpPassword ?? "", patience);
        }

        try
        {
            await client.SendAsync(MimeMail.Of(message, settings.From), patience);
        }
        catch (SmtpCommandException refused) when (refused.ErrorCode == SmtpErrorCode.RecipientNotAccepted && (int)refused.StatusCode >= 500)
        {
            // Another sender or another text may be taken another day; a mailbox that does not exist is not (RFC 5321, 4.2.1).
            throw new UndeliverableException($"The mail server refuses the recipient: {refused.Message}");
        }

        // The message is taken: that the goodbye fails changes nothing.
        try
        {
            await client.DisconnectAsync(quit: true, patience);
        }
        catch (Exception gone) when (gone is IOException or MailKit.ProtocolException or OperationCanceledException or AuthenticationException)
        {
            return;
        }
    }
}
