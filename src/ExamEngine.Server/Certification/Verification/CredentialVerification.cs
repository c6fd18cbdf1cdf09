using ExamEngine.Certification;
using ExamEngine.Certification.Calendars;
using ExamEngine.Certification.Credentials;
using ExamEngine.Server.Certification.Credentials;
using ExamEngine.Server.Records;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ExamEngine.Server.Certification.Verification;

/// <summary>Tells anybody how a credential stands.</summary>
internal sealed class CredentialVerification(
    IDbContextFactory<ExamContext> contexts, ProgrammesInForce programmes, CredentialRegister register, TimeProvider clock)
{
    /// <summary>What is told of a number that is written wrongly.</summary>
    public const string NotANumber =
        "This is not the number of a credential. A number has twelve letters and digits, such as K7QF-2MXR-9TBC, and never a 0, an O, a 1, an I or an L. Compare it with the certificate, letter by letter.";

    /// <summary>What is told of a number that nobody holds.</summary>
    public const string Unknown = "We have issued no credential with this number. Ask the holder for the number again; if it is the same, the certificate is not ours.";

    /// <summary>Finds a credential by what somebody typed.</summary>
    /// <param name="typed">The number; blanks, hyphens and small letters do not matter.</param>
    /// <returns>What is told of it; or, in a sentence, why there is nothing to tell.</returns>
    public async Task<(VerificationView? Found, string? Problem)> FindAsync(string? typed)
    {
        if (CredentialNumber.Read(typed) is not { } number)
        {
            return (null, NotANumber);
        }

        await using var db = await contexts.CreateDbContextAsync();
        return await CredentialEntries.FindAsync(db, number) is { } stored ? (View(stored), null) : (null, Unknown);
    }

    private VerificationView View(StoredCredential stored)
    {
        var credential = stored.Credential;
        var today = register.Today(credential.Credential, clock.GetUtcNow());
        return new VerificationView(
            stored.Row.Number,
            stored.Row.HolderName,
            stored.Row.Credential,
            programmes.TitleOf(credential.Credential),
            programmes.Programmes.Awarding(credential.Credential)?.Body,
            LocalDateJson.Text(credential.Issued.Attained),
            CredentialEntries.Text(credential.Expires),
            credential.StateOn(today),
            Words(credential, today));
    }

    /// <summary>How a credential stands, in a sentence.</summary>
    internal static string Words(IssuedCredential credential, LocalDate today) => credential.StateOn(today) switch
    {
        CredentialState.Revoked => $"This credential was revoked on {ProgrammeCalendar.Words(credential.Revocation!.From)}. It is not valid.",
        CredentialState.Replaced => $"This credential was replaced by {credential.Replacement!.Credential} on {ProgrammeCalendar.Words(credential.Replacement.On)}. Ask the holder for the number of the {credential.Replacement.Credential}.",
        CredentialState.Expired => $"This credential expired on {ProgrammeCalendar.Words(credential.Expires!.Value)}. It is not valid any more.",
        CredentialState.Suspended => $"This credential has been suspended since {ProgrammeCalendar.Words(credential.Suspension!.On)}. It is not valid while it is suspended.",
        _ => credential.Expires is { } last
            ? $"This credential is valid until {ProgrammeCalendar.Words(last)}."
            : "This credential is valid. It has no last day.",
    };
}
