using ExamEngine.Certification.Applications;

namespace ExamEngine.Server.Applications;

/// <summary>What happened to an application, in words.</summary>
internal static class ApplicationHistory
{
    /// <summary>The lines, the oldest first.</summary>
    /// <param name="stored">The application.</param>
    /// <param name="isForStaff">Whether those who decided are named; the applicant reads of a reviewer.</param>
    public static IReadOnlyList<HistoryLine> Of(StoredApplication stored, bool isForStaff) =>
        [.. stored.Events.Select(entry => Line(entry, stored.Application, isForStaff))];

    private static HistoryLine Line(ApplicationEvent entry, CertificationApplication application, bool isForStaff)
    {
        var (text, detail) = entry is RefereeAnswered && !isForStaff ? ("A referee has answered", null) : Words(entry, application);
        return new HistoryLine(entry.At.ToUnixTimeMilliseconds(), Who(entry.Actor, isForStaff), text, detail);
    }

    private static string Who(ApplicationActor actor, bool isForStaff) => (actor.Role, isForStaff) switch
    {
        (ApplicationRole.Applicant, false) => "You",
        (ApplicationRole.Reviewer, false) => "Reviewer",
        (ApplicationRole.Referee, false) => "Referee",
        _ => actor.Name,
    };

    private static (string Text, string? Detail) Words(ApplicationEvent entry, CertificationApplication application) => entry switch
    {
        ApplicationDrafted => ("Application begun", null),
        ApplicationSubmitted submitted => ($"Submitted: {submitted.Terms.RouteTitle}, under version {submitted.Terms.Version} of the rules", null),
        DocumentReceived received => ($"Handed in: {Title(application, received.Kind)} ({received.Name})", null),
        DocumentJudged { IsAccepted: true } judged => ($"Accepted: {Title(application, judged.Kind)}", null),
        DocumentJudged judged => ($"Not accepted: {Title(application, judged.Kind)}", judged.Reason),
        PaymentReceived payment => ($"Payment of {application.Fees.Money(payment.Amount)} received on {ApplicationWords.Day(payment.Received)}", payment.Reference),
        VoucherRedeemed voucher => ($"Voucher {FeeAccount.Masked(voucher.Voucher)} redeemed", null),
        VoucherReturned returned => ($"Voucher {FeeAccount.Masked(returned.Voucher)} given back", returned.Last is { } last ? $"Its last day is {ApplicationWords.Day(last)}." : null),
        FeeRefunded refund => ($"{application.Fees.Money(refund.Amount)} paid back", refund.Reason),
        ExaminationBooked { Instead: null } booked => ($"Examination booked: {booked.Slot}", null),
        ExaminationBooked booked => ($"Examination moved to: {booked.Slot}", null),
        ExaminationLeft left => ("Seat given up", left.Reason),
        ExaminationResulted result => (result.IsPassed ? "Examination passed" : "Examination not passed", result.Summary),
        ExaminationVoided voided => ("Examination declared void: it does not count", voided.Reason),
        RefereeAnswered answer => (answer.IsConfirmed ? "A referee speaks for the applicant" : "A referee declines", answer.Statement),
        PanelHeld panel => ($"Interview by a panel of {panel.Scores.Count} on {ApplicationWords.Day(panel.Held)}: {string.Join(", ", panel.Scores.Select(score => $"{score.Member} {score.Score}"))}", panel.Note),
        ApplicationDecided decided => (decided.IsAwarded ? "Decided: awarded" : "Decided: not awarded", decided.Reasons),
        AppealMade appeal => ("Appeal made", appeal.Grounds),
        AppealDecided decided => (decided.IsAwarded ? "Appeal decided: awarded" : "Appeal decided: the refusal stands", decided.Reasons),
        _ => ("Withdrawn", null),
    };

    private static string Title(CertificationApplication application, string kind) => ApplicationWords.TitleOf(application, kind);
}
