using ExamEngine.Certification;
using ExamEngine.Certification.Applications;
using ExamEngine.Certification.Credentials;
using ExamEngine.Certification.Reminders;
using ExamEngine.Server.Certification;
using ExamEngine.Server.Certification.Credentials;
using ExamEngine.Server.Certification.Facts;
using ExamEngine.Server.Records;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Quartz;

namespace ExamEngine.Server.Outbox;

/// <summary>Finds which reminders fell due, and writes those that were not written yet. Every node does so at its start and once a day; the key of a reminder keeps it to one.</summary>
[DisallowConcurrentExecution]
internal sealed class ReminderRound(
    IDbContextFactory<ExamContext> contexts, ProgrammesInForce programmes, CandidateFacts facts, MessageSettings settings, TimeProvider clock, ILogger<ReminderRound> log) : IJob
{
    private const int AtOnce = 500;

    private static readonly ApplicationStage[] UnderWay = [ApplicationStage.Incomplete, ApplicationStage.Examination, ApplicationStage.Review, ApplicationStage.Appeal];

    /// <inheritdoc/>
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await RunAsync(cancellationToken);

    /// <summary>Looks at every holder of a credential that still counts.</summary>
    /// <param name="stopping">Ends it; the next round begins anew.</param>
    public async Task RunAsync(CancellationToken stopping = default)
    {
        var (written, last) = (0, Guid.Empty);
        for (IReadOnlyList<Guid> holders = await HoldersAsync(last); holders.Count > 0 && !stopping.IsCancellationRequested; holders = await HoldersAsync(last))
        {
            foreach (var holder in holders)
            {
                if (stopping.IsCancellationRequested)
                {
                    break;
                }

                written += await OfAsync(holder);
            }

            last = holders[^1];
        }

        if (written > 0)
        {
            log.RemindersDue(written);
        }
    }

    private async Task<IReadOnlyList<Guid>> HoldersAsync(Guid after)
    {
        await using var db = await contexts.CreateDbContextAsync();
        return await db.Credentials.Where(c => !c.IsRevoked && !c.IsReplaced && !c.IsSuspended && c.CandidateId > after)
            .Select(c => c.CandidateId).Distinct().OrderBy(id => id).Take(AtOnce).ToListAsync();
    }

    private async Task<int> OfAsync(Guid holder)
    {
        try
        {
            await using var db = await contexts.CreateDbContextAsync();
            var choice = await ReminderChoices.OfAsync(db, holder);
            return Ways(choice).Count > 0 ? await WriteAsync(db, holder, Ways(choice)) : 0;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            log.RemindersFailed(exception, holder);
            return 0;
        }
    }

    private async Task<int> WriteAsync(ExamContext db, Guid holder, List<MessageChannel> ways)
    {
        var now = clock.GetUtcNow();
        var history = await facts.LoadAsync(db, holder);
        var applied = await db.Applications.Where(a => a.CandidateId == holder && UnderWay.Contains(a.Stage)).Select(a => a.Credential).ToListAsync();
        HashSet<CredentialId> appliedFor = [.. applied.Select(credential => new CredentialId(credential))];
        var written = 0;
        foreach (var held in await CredentialEntries.OfCandidateAsync(db, holder))
        {
            var due = CredentialReminders.Due(programmes.Programmes, history, new CredentialNumber(held.Row.Number), held.Credential, appliedFor, Instant.FromDateTimeOffset(now));
            foreach (var message in due.SelectMany(reminder => ways.Where(way => reminder.By.Contains(Name(way))).Select(way => Message(holder, reminder, way))))
            {
                written += await MessageOutbox.AddAsync(db, message, now) ? 1 : 0;
            }
        }

        return written;
    }

    private List<MessageChannel> Ways(ReminderChoiceRow choice) =>
    [
        .. choice.ByEmail ? [MessageChannel.Email] : Array.Empty<MessageChannel>(),
        .. choice is { ByText: true, Phone: not null } && settings.HasText ? [MessageChannel.Text] : Array.Empty<MessageChannel>(),
    ];

    // As programme files call them.
    private static string Name(MessageChannel way) => way == MessageChannel.Email ? "email" : "text";

    private static NewMessage Message(Guid holder, DueReminder reminder, MessageChannel way) => new(
        $"reminder/{reminder.Key}/{Name(way)}",
        holder,
        MessageKind.Reminder,
        reminder.Words.Subject,
        way == MessageChannel.Text ? reminder.Words.Short : string.Join("\n\n", reminder.Words.Paragraphs),
        "/my-credentials")
    {
        Channel = way, TooLateAt = reminder.ClosesAt.ToDateTimeOffset(),
    };
}
