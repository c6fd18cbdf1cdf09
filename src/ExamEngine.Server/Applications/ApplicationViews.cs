using ExamEngine.Certification.Activities;
using ExamEngine.Certification.Applications;
using ExamEngine.Server.Activities;
using ExamEngine.Server.Records;
using ExamEngine.Sessions;
using Microsoft.EntityFrameworkCore;

namespace ExamEngine.Server.Applications;

/// <summary>Shows applications to people.</summary>
internal sealed class ApplicationViews(ApplicationRules rules, TimeProvider clock)
{
    /// <summary>One application.</summary>
    /// <param name="db">The database.</param>
    /// <param name="stored">The application.</param>
    /// <param name="isForStaff">Whether those who decided are named.</param>
    public async Task<ApplicationView> OfAsync(ExamContext db, StoredApplication stored, bool isForStaff)
    {
        var application = stored.Application;
        var now = clock.GetUtcNow();
        var admission = application.Stage == ApplicationStage.Examination && application.Booking is null ? (await rules.AdmissionAsync(db, application))(now) : null;
        var (next, waits) = await NextAsync(db, application, admission);
        return new ApplicationView(
            application.Id.Value,
            application.Version,
            application.Credential.Value,
            rules.TitleOf(application.Credential),
            application.Terms?.RouteTitle ?? rules.TitleOf(application.Credential, application.Route),
            application.Stage,
            ApplicationWords.Of(application.Stage),
            next,
            waits,
            application.SubmittedAt?.ToUnixTimeMilliseconds(),
            application.Terms?.Version,
            application.Referees,
            await DocumentsAsync(db, application),
            Fee(application),
            await ExaminationAsync(db, application, admission),
            application.IsOpen,
            application is { Stage: ApplicationStage.Refused, AppealOutcome: null, AppealUntil: { } until } && DateOnly.FromDateTime(now.UtcDateTime) <= until ? Days.Text(until) : null,
            application.AppealOutcome?.Reasons ?? application.Decided?.Reasons,
            ApplicationHistory.Of(stored, isForStaff));
    }

    /// <summary>What a payment for an application is found by.</summary>
    public static string Reference(Guid application) => application.ToString("n")[^10..].ToUpperInvariant();

    /// <summary>What comes next; while the audit of activities it relies on is not over, that too.</summary>
    private static async Task<(string Next, bool WaitsForAudit)> NextAsync(ExamContext db, CertificationApplication application, ExaminationAdmission? admission)
    {
        var next = ApplicationWords.Next(application, admission);
        if (application is not { Stage: ApplicationStage.Incomplete or ApplicationStage.Review, Terms: { Programme: var programme, ReliesOnActivities: true } })
        {
            return (next, false);
        }

        var rows = await db.Activities.AsNoTracking()
            .Where(a => a.CandidateId == application.Applicant && a.Programme == programme && (a.State == ActivityState.Chosen || a.State == ActivityState.EvidenceAsked)).ToListAsync();
        return ActivityWords.Waits([.. rows.Select(row => ActivityStore.Of(row).Activity)]) is not { } waits ? (next, false)
            : (application.Stage == ApplicationStage.Review ? waits : $"{next} {waits}", true);
    }

    private static async Task<IReadOnlyList<DocumentView>> DocumentsAsync(ExamContext db, CertificationApplication application)
    {
        if (application.Terms is not { Documents: { Count: > 0 } wanted })
        {
            return [];
        }

        var files = await db.ApplicationDocuments.Where(d => d.ApplicationId == application.Id.Value)
            .Select(d => new { d.Id, d.Size, d.Scan }).ToDictionaryAsync(d => d.Id);
        return
        [
            .. wanted.Select(document =>
            {
                var handed = application.Documents.FirstOrDefault(each => each.Kind == document.Kind);
                var file = handed is null ? null : files.GetValueOrDefault(handed.Id);
                return new DocumentView(
                    document.Kind, Capitalised(document.Title), handed?.Id, handed?.Name, file?.Size, handed?.Received.ToUnixTimeMilliseconds(), handed?.IsAccepted, handed?.Reason, file?.Scan,
                    application.WhyNoDocument(document.Kind) is null);
            }),
        ];
    }

    // Titles are written to stand in a sentence; here they stand alone.
    private static string Capitalised(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private static FeeView? Fee(CertificationApplication application) => application.Fees is { Terms: { } terms } fees
        ? new FeeView(
            terms.Title,
            fees.Money(terms.Amount),
            fees.Owed,
            terms.Vouchers.Count > 0,
            terms.OnlyByVoucher,
            Reference(application.Id.Value),
            [.. fees.Entries.Select(entry => new FeeLine(entry.At.ToUnixTimeMilliseconds(), entry.Words, fees.Money(entry.Amount)))])
        : null;

    private static async Task<ExaminationView?> ExaminationAsync(ExamContext db, CertificationApplication application, ExaminationAdmission? admission)
    {
        if (application.Terms is not { Examination: { } examination })
        {
            return null;
        }

        var why = application.WhyNoBooking() ?? admission?.Sentence;
        var session = application.Result?.Booking;
        return new ExaminationView(
            examination.Title, examination.Exam, why is null, why, await SeatAsync(db, application), application.Result?.IsPassed, application.Result?.Summary, session);
    }

    private static async Task<SeatView?> SeatAsync(ExamContext db, CertificationApplication application)
    {
        if (application.Booking is not { Booking: var id })
        {
            return null;
        }

        var seat = await (
            from booking in db.Bookings
            join slot in db.ExamSlots on booking.SlotId equals slot.Id
            join session in db.Sessions on booking.Id equals session.Id
            where booking.Id == id
            select new { booking.ConfirmationNumber, slot, session.State }).AsNoTracking().SingleAsync();
        return new SeatView(
            id, seat.slot.Name, seat.slot.Place, seat.slot.StartsAt.ToUnixTimeMilliseconds(), seat.slot.EndsAt.ToUnixTimeMilliseconds(), seat.slot.Zone, seat.ConfirmationNumber,
            seat.State == SessionState.Scheduled);
    }
}
