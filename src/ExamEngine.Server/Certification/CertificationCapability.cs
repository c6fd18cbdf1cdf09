using ExamEngine.Server.Certification.Administration;
using ExamEngine.Server.Certification.Badges;
using ExamEngine.Server.Certification.Candidates;
using ExamEngine.Server.Certification.Credentials;
using ExamEngine.Server.Certification.Facts;
using ExamEngine.Server.Certification.Verification;
using ExamEngine.Server.ItemBank;

namespace ExamEngine.Server.Certification;

/// <summary>Programmes, what candidates can do by them, and the credentials they hold.</summary>
internal static class CertificationCapability
{
    internal static void AddCertification(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(static provider => new ProgrammeFolder(Path.Combine(ItemBankCapability.FolderOf(provider), "programmes")));
        builder.Services.AddSingleton<ProgrammesInForce>();
        builder.Services.AddHostedService<ProgrammesAtStart>();
        builder.Services.AddSingleton<CandidateFacts>();
        builder.Services.AddSingleton<CredentialRegister>();
        builder.Services.AddSingleton<CredentialVerification>();
        builder.Services.AddSingleton<VerificationLimit>();
        builder.Services.AddSingleton<SignedBadges>();
        builder.Services.AddSingleton<MyCredentials>();
        builder.Services.AddSingleton<CredentialOffice>();
        builder.Services.AddSingleton<SanctionOffice>();
        builder.Services.AddHostedService<DemoCredentials>();
    }

    internal static void MapCertification(this WebApplication app)
    {
        app.MapProgrammes();
        app.MapVerification();
        app.MapBadges();
        app.MapCandidateCredentials();
        app.MapCertificationOffice();
    }
}
