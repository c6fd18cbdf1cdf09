using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
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
        if (settings.SmtpAuthorities is { } authorities)
        {
            client.ServerCertificateValidationCallback = (_, certificate, chain, errors) => IsTrusted(certificate, chain, errors, authorities);
        }

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

    /// <summary>Whether the certificate is of the server's name and comes from one of the authorities that are set; whether it was revoked is not asked, as those keep their lists elsewhere.</summary>
    private static bool IsTrusted(X509Certificate? certificate, X509Chain? sent, SslPolicyErrors errors, X509Certificate2Collection authorities)
    {
        if (certificate is not X509Certificate2 server || (errors & ~SslPolicyErrors.RemoteCertificateChainErrors) != SslPolicyErrors.None)
        {
            return false;
        }

        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(authorities);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        foreach (var between in sent?.ChainElements ?? Enumerable.Empty<X509ChainElement>())
        {
            chain.ChainPolicy.ExtraStore.Add(between.Certificate);
        }

        return chain.Build(server);
    }
}
