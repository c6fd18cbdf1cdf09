using System.Globalization;
using System.Security.Cryptography;
using ExamEngine.Certification.Applications;
using ExamEngine.Server.Delivery.Messages;
using ExamEngine.Server.Outbox;
using ExamEngine.Server.Records;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace ExamEngine.Server.Applications;

/// <summary>
/// Asks the referees of a submitted application by e-mail whether they speak for the applicant. The link is sealed with the key ring, and made when the e-mail is sent; each referee answers once, while the
/// application is open.
/// </summary>
internal sealed class RefereeRequests(IDbContextFactory<ExamContext> contexts, ApplicationCommands commands, ApplicationRules rules, IDataProtectionProvider protection)
{
    // Nobody is to write to strangers through this: so many requests an applicant may cause in a day.
    private const int MostInADay = 20;
    private const int Longest = 1000;
    private readonly IDataProtector _seal = protection.CreateProtector("ExamEngine.Applications.Referee.v1");

    /// <summary>Writes the requests, in the transaction of the submission.</summary>
    /// <returns>Why not, in a sentence; null when they are written, or nobody was named.</returns>
    public async Task<string?> WriteAsync(ExamContext db, CertificationApplication application, DateTimeOffset now)
    {
        if (application.Referees.Count == 0)
        {
            return null;
        }

        var since = now.AddDays(-1);
        if (await db.OutboxMessages.CountAsync(m => m.CandidateId == application.Applicant && m.Kind == MessageKind.Referee && m.CreatedAt > since) + application.Referees.Count > MostInADay)
        {
            return "You have named more referees today than we write to in a day. Submit this application tomorrow.";
        }

        var applicant = await db.Users.Where(u => u.Id == application.Applicant).Select(u => u.DisplayName).SingleAsync();
        foreach (var referee in Enumerable.Range(0, application.Referees.Count))
        {
            await MessageOutbox.AddAsync(
                db,
                new NewMessage(
                    Key(application.Id.Value, referee),
                    application.Applicant,
                    MessageKind.Referee,
                    $"Can you speak for {applicant}?",
                    $"{applicant} applies for {rules.TitleOf(application.Credential)} and has named you as a referee. Please say whether you can speak for them, and why, in a sentence or more. Those who decide on the application read it; {applicant} does not.",
                    "/referee"),
                now);
        }

        return null;
    }

    /// <summary>To whom a request goes, and the path of the link.</summary>
    /// <param name="key">The key of the message.</param>
    /// <returns>Null when no answer is taken any more.</returns>
    public async Task<(string To, string Path)?> OutgoingAsync(string key)
    {
        if (key.Split('/') is not [_, var id, _, var place] || !Guid.TryParseExact(id, "n", out var application) || !int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var referee))
        {
            return null;
        }

        await using var db = await contexts.CreateDbContextAsync();
        return await FindAsync(db, application, referee) is var (found, address) && found.WhyNoAnswer(address) is null
            ? (address, $"/referee/{_seal.Protect(string.Create(CultureInfo.InvariantCulture, $"{application:n} {referee}"))}")
            : null;
    }

    /// <summary>What a link asks.</summary>
    /// <param name="token">The sealed part of the link.</param>
    /// <returns>The applicant, what is applied for, and why no answer is taken, if none is; null when the link is wrong.</returns>
    public async Task<(string Applicant, string Title, string? WhyNot)?> AskAsync(string? token)
    {
        if (Read(token) is not var (id, referee))
        {
            return null;
        }

        await using var db = await contexts.CreateDbContextAsync();
        return await FindAsync(db, id, referee) is var (application, address)
            ? (await db.Users.Where(u => u.Id == application.Applicant).Select(u => u.DisplayName).SingleAsync(), rules.TitleOf(application.Credential), application.WhyNoAnswer(address))
            : null;
    }

    /// <summary>Takes an answer.</summary>
    /// <param name="token">The sealed part of the link.</param>
    /// <param name="isConfirmed">Whether the referee speaks for the applicant.</param>
    /// <param name="statement">What the referee says.</param>
    public async Task<OpResult> AnswerAsync(string? token, bool isConfirmed, string? statement) => Read(token) is not var (id, referee)
        ? ApplicationCommands.Absent
        : await commands.RunAsync(id, operation: null, (_, application, now) => Task.FromResult(referee < application.Referees.Count
            ? application.Answer(now, application.Referees[referee], isConfirmed, statement)
            : ApplicationOutcome.Refuse(ApplicationCommands.Absent.Code!, ApplicationCommands.Absent.Message!)));

    private static string Key(Guid application, int referee) => string.Create(CultureInfo.InvariantCulture, $"application/{application:n}/referee/{referee}");

    private static async Task<(CertificationApplication Application, string Address)?> FindAsync(ExamContext db, Guid id, int referee) =>
        await ApplicationStore.ReadAsync(db, id) is { Application: var application } && referee < application.Referees.Count ? (application, application.Referees[referee]) : null;

    private (Guid Application, int Referee)? Read(string? token)
    {
        if (token is null or { Length: 0 or > Longest })
        {
            return null;
        }

        try
        {
            return _seal.Unprotect(token).Split(' ') is [var id, var place] && Guid.TryParseExact(id, "n", out var application) && int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var referee)
                ? (application, referee)
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
