using ExamEngine.Certification;
using ExamEngine.Certification.Calendars;
using ExamEngine.Certification.Credentials;
using ExamEngine.Certification.Facts;
using ExamEngine.Server.Certification.Badges;
using ExamEngine.Server.Certification.Credentials;
using ExamEngine.Server.Certification.Facts;
using ExamEngine.Server.Certification.Verification;
using ExamEngine.Server.Records;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ExamEngine.Server.Certification.Candidates;

/// <summary>What a candidate holds, and what the rules say can be done about it.</summary>
internal sealed class MyCredentials(
    IDbContextFactory<ExamContext> contexts, ProgrammesInForce programmes, CandidateFacts facts, CredentialRegister register, TimeProvider clock)
{
    /// <summary>The credentials of a candidate.</summary>
    /// <param name="candidate">The candidate's account.</param>
    /// <param name="on">The day to ask about; null for today.</param>
    /// <param name="addresses">The addresses to name.</param>
    public async Task<MyCredentialsView> ListAsync(Guid candidate, LocalDate? on, BadgeAddresses addresses)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var (now, history) = (clock.GetUtcNow(), await facts.LoadAsync(db, candidate));
        var held = await CredentialEntries.OfCandidateAsync(db, candidate);
        var today = Instant.FromDateTimeOffset(now).InUtc().Date;
        var known = held.Select(each => each.Credential.Credential).ToHashSet();
        return new MyCredentialsView(
            LocalDateJson.Text(today),
            LocalDateJson.Text(on ?? today),
            [.. held.Reverse().Select(each => View(each, history, on, now, addresses))],
            [.. programmes.Programmes.Credentials.Where(id => !known.Contains(id)).Select(Choice)]);
    }

    /// <summary>What a candidate can do about a credential.</summary>
    /// <param name="candidate">The candidate's account.</param>
    /// <param name="credential">The credential.</param>
    /// <param name="on">The day; null for today in the programme's zone.</param>
    /// <returns>Null when no programme awards the credential.</returns>
    public async Task<WhatIfView?> AskAsync(Guid candidate, CredentialId credential, LocalDate? on)
    {
        await using var db = await contexts.CreateDbContextAsync();
        return Ask(await facts.LoadAsync(db, candidate), credential, on ?? register.Today(credential, clock.GetUtcNow())) is { } answer ? WhatIfView.Of(answer, programmes) : null;
    }

    private WhatIf? Ask(CandidateHistory history, CredentialId credential, LocalDate on) => WhatIf.For(programmes.Programmes, history, credential, on);

    private MyCredentialView View(StoredCredential stored, CandidateHistory history, LocalDate? on, DateTimeOffset now, BadgeAddresses addresses)
    {
        var (credential, number) = (stored.Credential, new CredentialNumber(stored.Row.Number));
        var today = register.Today(credential.Credential, now);
        var state = credential.StateOn(today);
        var answer = state is CredentialState.Replaced or CredentialState.Revoked ? null : Ask(history, credential.Credential, on ?? today);
        return new MyCredentialView(
            stored.Row.Number,
            stored.Row.Credential,
            programmes.TitleOf(credential.Credential),
            LocalDateJson.Text(credential.Issued.Attained),
            CredentialEntries.Text(credential.Expires),
            state,
            Words(credential, history, today),
            addresses.Credential(number),
            $"/credentials/{number}/badge",
            answer is null ? null : WhatIfView.Of(answer, programmes));
    }

    /// <summary>What the public is told, and what only the holder is.</summary>
    private string Words(IssuedCredential credential, CandidateHistory history, LocalDate today) => credential.StateOn(today) switch
    {
        CredentialState.Suspended => $"{CredentialVerification.Words(credential, today)} The reason given: {credential.Suspension!.Reason}",
        CredentialState.Revoked => $"{CredentialVerification.Words(credential, today)} The reason given: {credential.Revocation!.Reason} If you think that this is wrong, you can appeal to the certification body.",
        CredentialState.Replaced => $"This credential was replaced by your {credential.Replacement!.Credential} on {ProgrammeCalendar.Words(credential.Replacement.On)}.",
        CredentialState.Expired when Ask(history, credential.Credential, today) is { } answer && credential.HasLapsedForGood(answer) =>
            $"This credential expired on {ProgrammeCalendar.Words(credential.Expires!.Value)} and has lapsed for good.",
        _ => CredentialVerification.Words(credential, today),
    };

    private CredentialChoice Choice(CredentialId id) => new(id.Value, programmes.TitleOf(id), programmes.Programmes.Awarding(id)!.Body);
}
