using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ExamEngine.Server.Hosting;
using MailKit.Security;
using MimeKit;

namespace ExamEngine.Server.Outbox;

/// <summary>How messages leave the house, from configuration. What cannot be understood keeps the server from starting.</summary>
internal sealed class MessageSettings
{
    public MessageSettings(IConfiguration configuration, IHostEnvironment environment)
    {
        SmtpHost = Optional(configuration["Smtp:Host"]);
        SmtpPort = configuration.GetValue("Smtp:Port", 587);
        SmtpUser = Optional(configuration["Smtp:User"]);
        SmtpPassword = Optional(configuration["Smtp:Password"]);
        SmtpSecurity = Optional(configuration["Smtp:Security"]) switch
        {
            null or "starttls" => SecureSocketOptions.StartTls,
            "tls" => SecureSocketOptions.SslOnConnect,
            "none" => SecureSocketOptions.None,
            var other => throw new StartRefusedException($"Smtp:Security is starttls, tls or none, and not {other}."),
        };
        SmtpAuthorities = Optional(configuration["Smtp:Authorities"]) is { } file ? Authorities(file) : null;
        From = MailboxAddress.TryParse(Optional(configuration["Mail:From"]) ?? "Examinations <examinations@localhost>", out var from) && !string.IsNullOrEmpty(from.Domain)
            ? from
            : throw new StartRefusedException("Mail:From is an address such as: Examinations <exams@example.org>.");
        Folder = Path.GetFullPath(Optional(configuration["Mail:Folder"]) ?? "outbox", DataFolder.Locate(configuration, environment));
        TextUrl = Optional(configuration["Text:Url"]) is not { } url ? null
            : Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address
            : throw new StartRefusedException("Text:Url is an address such as https://texts.example.org/send.");
        TextCommand = (configuration["Text:Command"] ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>The mail server; null when e-mails are written into <see cref="Folder"/>.</summary>
    public string? SmtpHost { get; }

    /// <summary>Its port.</summary>
    public int SmtpPort { get; }

    /// <summary>How the connection is encrypted.</summary>
    public SecureSocketOptions SmtpSecurity { get; }

    /// <summary>The certificates that are trusted in place of the machine's; null for the machine's.</summary>
    public X509Certificate2Collection? SmtpAuthorities { get; }

    /// <summary>The account there; null for none.</summary>
    public string? SmtpUser { get; }

    /// <summary>Its password.</summary>
    public string? SmtpPassword { get; }

    /// <summary>Whom e-mails come from.</summary>
    public MailboxAddress From { get; }

    /// <summary>Where e-mails are written without a mail server.</summary>
    public string Folder { get; }

    /// <summary>Where text messages are sent; null for none.</summary>
    public Uri? TextUrl { get; }

    /// <summary>The program that takes text messages; empty for none.</summary>
    public string[] TextCommand { get; }

    /// <summary>Whether text messages can be sent at all.</summary>
    public bool HasText => TextUrl is not null || TextCommand.Length > 0;

    private static X509Certificate2Collection Authorities(string file)
    {
        var found = new X509Certificate2Collection();
        try
        {
            found.ImportFromPemFile(file);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or CryptographicException)
        {
            throw new StartRefusedException($"Smtp:Authorities is a PEM file of certificates; {file} cannot be read: {unreadable.Message}", unreadable);
        }

        return found.Count > 0 ? found : throw new StartRefusedException($"Smtp:Authorities is a PEM file of certificates; {file} has none.");
    }

    private static string? Optional(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
