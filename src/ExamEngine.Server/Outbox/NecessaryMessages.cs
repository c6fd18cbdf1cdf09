using ExamEngine.Certification.Activities;
using ExamEngine.Certification.Applications;
using ExamEngine.Certification.Calendars;
using ExamEngine.Certification.Credentials;
using ExamEngine.Server.Records;
using ExamEngine.Server.Scheduling;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ExamEngine.Server.Outbox;

/// <summary>What a candidate has to be told, each written in the transaction of what it tells of.</summary>
internal static class NecessaryMessages
{
    /// <summary>A seat was booked.</summary>
    public static Task BookedAsync(ExamContext db, Booking booking, ExamSlot slot, string examination, DateTimeOffset now) => MessageOutbox.AddAsync(
        db,
        new NewMessage(
            $"booking/{booking.Id:n}/confirmed",
            booking.CandidateId,
            MessageKind.Booking,
            $"Your seat: {examination}, {Day(slot)}",
            $"You have a seat in the examination {examination}: {slot.Name}, {slot.Place}.\n\n"
            + $"You can start from {Moment(slot, slot.StartsAt)} until {Moment(slot, slot.EndsAt)} ({slot.Zone}). Check-in opens {(int)ExamSlot.CheckInLead.TotalMinutes} minutes before.\n\n"
            + $"Your confirmation number is {booking.ConfirmationNumber}. Have it at hand when you check in.",
            "/exams"),
        now);

    /// <summary>A seat was cancelled.</summary>
    public static async Task CancelledAsync(ExamContext db, Guid booking, DateTimeOffset now)
    {
        var cancelled = await (
            from seat in db.Bookings
            join place in db.ExamSlots on seat.SlotId equals place.Id
            where seat.Id == booking
            select new { seat.CandidateId, Slot = place }).AsNoTracking().SingleAsync();
        var (candidate, slot) = (cancelled.CandidateId, cancelled.Slot);
        await MessageOutbox.AddAsync(
            db,
            new NewMessage(
                $"booking/{booking:n}/cancelled",
                candidate,
                MessageKind.Booking,
                $"Your seat is cancelled: {slot.Name}, {Day(slot)}",
                $"Your seat in {slot.Name}, {slot.Place}, from {Moment(slot, slot.StartsAt)} ({slot.Zone}), is cancelled. If you did not ask for this, or if you want another seat, go to your examinations.",
                "/exams"),
            now);
    }

    /// <summary>A result is out. What it is stands in the report alone.</summary>
    public static Task ResultAsync(ExamContext db, Guid session, Guid candidate, string examination, DateTimeOffset now) => MessageOutbox.AddAsync(
        db,
        new NewMessage(
            $"session/{session:n}/result", candidate, MessageKind.Result, $"Your result: {examination}", $"The report of your examination {examination} is ready. Sign in to read it.", $"/exams/{session}/report"),
        now);

    /// <summary>An examination was declared void.</summary>
    public static Task VoidedAsync(ExamContext db, Guid session, Guid candidate, string examination, string reason, DateTimeOffset now) => MessageOutbox.AddAsync(
        db,
        new NewMessage(
            $"session/{session:n}/voided",
            candidate,
            MessageKind.Result,
            $"Your examination does not count: {examination}",
            $"Your examination {examination} was declared void. It does not count as an attempt, and its result counts for nothing. The reason given: {reason}\n\nIf you sat it for an application, sign in to see when you can book another date.",
            "/exams"),
        now);

    /// <summary>An application, or an appeal, was decided.</summary>
    public static Task DecidedAsync(ExamContext db, CertificationApplication application, DateTimeOffset now)
    {
        var isAppeal = application.AppealOutcome is not null;
        var what = $"{(isAppeal ? "appeal about" : "application for")} {application.Credential}";
        var isAwarded = application.Stage == ApplicationStage.Awarded;
        var next = isAwarded ? "The credential is yours: you find its number and its badge under “My credentials”."
            : !isAppeal && application.AppealUntil is { } last ? $"The reasons stand with your application. You can appeal until {ApplicationWords.Day(last)}."
            : "The reasons stand with your application.";
        return MessageOutbox.AddAsync(
            db,
            new NewMessage(
                $"application/{application.Id.Value:n}/decided/{application.Version}",
                application.Applicant,
                MessageKind.Decision,
                $"Your {what} is decided",
                $"Your {what} is decided: the credential is {(isAwarded ? "" : "not ")}awarded. {next}",
                $"/exams/applications/{application.Id.Value}"),
            now);
    }

    /// <summary>A credential was suspended, reinstated or revoked; about other entries nothing is written.</summary>
    public static async Task ChangedAsync(ExamContext db, Guid candidate, IssuedCredential before, string number, CredentialEvent entry, DateTimeOffset now)
    {
        (string? Brief, string Words) told = entry switch
        {
            CredentialSuspended suspended => ("is suspended", $"is suspended from {ProgrammeCalendar.Words(suspended.On)}, and does not count until the suspension is lifted. The reason given: {suspended.Reason}"),
            CredentialReinstated reinstated => ("counts again", $"counts again: its suspension is lifted. The reason given: {reinstated.Reason}"),
            CredentialRevoked revoked => (
                "is revoked", $"is revoked from {ProgrammeCalendar.Words(revoked.From)}. The reason given: {revoked.Reason}\n\nIf you think that this is wrong, you can appeal to the certification body."),
            _ => (null, ""),
        };
        if (told.Brief is { } brief)
        {
            await MessageOutbox.AddAsync(
                db,
                new NewMessage(
                    FormattableString.Invariant($"credential/{number}/{before.Length + 1}"), candidate, MessageKind.Credential, $"Your {before.Credential} {brief}", $"Your {before.Credential} {number} {told.Words}", "/my-credentials"),
                now);
        }
    }

    /// <summary>The activities of a period were chosen for the audit; told once for each period.</summary>
    public static Task ChosenForAuditAsync(ExamContext db, Guid candidate, string period, string education, DateTimeOffset now) => MessageOutbox.AddAsync(
        db,
        new NewMessage(
            $"audit/{candidate:n}/{period}",
            candidate,
            MessageKind.Audit,
            "Your activities were chosen for the audit",
            $"A sample of holders is audited, and the activities of {education} that you have logged belong to it. Add evidence of each; they count once we have accepted it.",
            "/my-activities"),
        now);

    /// <summary>An auditor needs evidence of an activity, or has decided on it.</summary>
    public static async Task AuditedAsync(ExamContext db, Guid id, LoggedActivity activity, DateTimeOffset now)
    {
        (string? Brief, string Words) told = activity switch
        {
            { State: ActivityState.EvidenceAsked, Asked: { } asked } => ("Evidence is needed", $"We need evidence of “{activity.Title}”: {asked}"),
            { Judged: { IsAccepted: false } judged } => ("An activity was not accepted", $"“{activity.Title}” was audited and not accepted; it does not count. The reason given: {judged.Reason}"),
            { Judged: { IsAccepted: true } } => ("An activity was accepted", $"“{activity.Title}” was audited and accepted; it counts."),
            _ => (null, ""),
        };
        if (told.Brief is { } brief)
        {
            await MessageOutbox.AddAsync(
                db, new NewMessage(FormattableString.Invariant($"activity/{id:n}/{activity.Version}"), activity.Holder, MessageKind.Audit, $"{brief}: {activity.Title}", told.Words, "/my-activities"), now);
        }
    }

    private static string Day(ExamSlot slot) => ProgrammeCalendar.Words(Calendar(slot).DateOf(Instant.FromDateTimeOffset(slot.StartsAt)));

    private static string Moment(ExamSlot slot, DateTimeOffset at) => Calendar(slot).Words(Instant.FromDateTimeOffset(at));

    private static ProgrammeCalendar Calendar(ExamSlot slot) => new(DateTimeZoneProviders.Tzdb.GetZoneOrNull(slot.Zone) ?? DateTimeZone.Utc);
}
