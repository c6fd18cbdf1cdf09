using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ExamEngine.Server.Hosting;
using ExamEngine.Server.Outbox;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting.Internal;
using Xunit;

namespace ExamEngine.Specs.Server.Outbox;

/// <summary>STARTTLS with a certificate that nobody but the settings trusts.</summary>
public sealed class A_mail_server_with_a_certificate : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("examengine-mail-");
    private readonly X509Certificate2 _own = Certificate(IPAddress.Loopback);
    private readonly X509Certificate2 _elsewhere = Certificate(IPAddress.Parse("192.0.2.1"));

    [Fact]
    public async Task Of_its_own_making_is_trusted_when_the_settings_name_it_and_gets_the_message_encrypted()
    {
        using var mail = new MailServerOnLoopback(_own);

        await SendAsync(mail, Authorities(_own));

        Assert.Contains("Subject: A subject", Assert.Single(mail.Taken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task That_nobody_trusts_or_of_another_name_or_authority_gets_nothing()
    {
        using var mail = new MailServerOnLoopback(_own);
        using var misnamed = new MailServerOnLoopback(_elsewhere);

        await Assert.ThrowsAsync<MailKit.Security.SslHandshakeException>(() => SendAsync(mail, authorities: null));
        await Assert.ThrowsAsync<MailKit.Security.SslHandshakeException>(() => SendAsync(mail, Authorities(_elsewhere)));
        await Assert.ThrowsAsync<MailKit.Security.SslHandshakeException>(() => SendAsync(misnamed, Authorities(_elsewhere)));

        Assert.Empty(mail.Taken);
        Assert.Empty(misnamed.Taken);
    }

    [Fact]
    public async Task That_offers_no_encryption_gets_nothing_in_plain_text()
    {
        using var plain = new MailServerOnLoopback();

        await Assert.ThrowsAsync<NotSupportedException>(() => SendAsync(plain, Authorities(_own), "starttls"));

        Assert.Empty(plain.Taken);
    }

    [Fact]
    public void That_is_to_be_trusted_by_a_file_without_certificates_keeps_the_server_from_starting()
    {
        var empty = Path.Combine(_folder.FullName, "empty.pem");
        File.WriteAllText(empty, "Nothing.");

        Assert.Contains("has none", Assert.Throws<StartRefusedException>(() => Settings([new("Smtp:Authorities", empty)])).Message, StringComparison.Ordinal);
        Assert.Contains("cannot be read", Assert.Throws<StartRefusedException>(() => Settings([new("Smtp:Authorities", $"{empty}.not")])).Message, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _own.Dispose();
        _elsewhere.Dispose();
        _folder.Delete(recursive: true);
    }

    private Task SendAsync(MailServerOnLoopback mail, string? authorities, string? security = null) =>
        new SmtpMail(Settings([.. mail.Settings, .. authorities is null ? [] : (KeyValuePair<string, string?>[])[new("Smtp:Authorities", authorities)], .. security is null ? [] : (KeyValuePair<string, string?>[])[new("Smtp:Security", security)]]))
            .SendAsync(new OutgoingMessage(Guid.NewGuid(), "Ada", "ada@example.org", "A subject", "A text", null, DateTimeOffset.UtcNow), TestContext.Current.CancellationToken);

    private MessageSettings Settings(IEnumerable<KeyValuePair<string, string?>> settings) => new(
        new ConfigurationBuilder().AddInMemoryCollection(settings.GroupBy(setting => setting.Key).ToDictionary(group => group.Key, group => group.Last().Value)).Build(), new HostingEnvironment { ContentRootPath = _folder.FullName });

    private string Authorities(X509Certificate2 certificate)
    {
        var path = Path.Combine(_folder.FullName, $"{certificate.Thumbprint}.pem");
        File.WriteAllText(path, certificate.ExportCertificatePem());
        return path;
    }

    private static X509Certificate2 Certificate(IPAddress address)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=mail of a test", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(address);
        request.CertificateExtensions.Add(names.Build());
        using var made = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));

        // As a server loads it: with its key from a file.
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), password: null);
    }
}
