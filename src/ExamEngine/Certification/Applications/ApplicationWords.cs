using System.Globalization;

namespace ExamEngine.Certification.Applications;

/// <summary>What an application says to people.</summary>
public static class ApplicationWords
{
    /// <summary>A stage, to stand after “is”.</summary>
    /// <param name="stage">The stage.</param>
    /// <returns>Such as <c>being reviewed</c>.</returns>
    public static string Of(ApplicationStage stage) => stage switch
    {
        ApplicationStage.Draft => "a draft",
        ApplicationStage.Incomplete => "submitted, and not complete",
        ApplicationStage.Examination => "waiting for the examination",
        ApplicationStage.Review => "being reviewed",
        ApplicationStage.Awarded => "decided: the credential is awarded",
        ApplicationStage.Refused => "decided: the credential is not awarded",
        ApplicationStage.Appeal => "under appeal",
        _ => "withdrawn",
    };

    /// <summary>What is still to come before everything is there, in sentences.</summary>
    /// <param name="application">The application.</param>
    /// <returns>Sentences; empty when everything is there.</returns>
    public static string Outstanding(CertificationApplication application)
    {
        ArgumentNullException.ThrowIfNull(application);
        var incomplete = Incomplete(application);
        return application is { HasPassed: false, Terms.Examination: { } examination } ? $"{incomplete} Pass the {examination.Title}.".TrimStart() : incomplete;
    }

    /// <summary>What is still to come before the application is complete, in sentences.</summary>
    /// <param name="application">The application.</param>
    /// <returns>Sentences; empty when it is complete.</returns>
    public static string Incomplete(CertificationApplication application)
    {
        ArgumentNullException.ThrowIfNull(application);
        var sentences = new List<string>();
        string[] missing = [.. application.Missing.Select(document => document.Title)];
        if (missing.Length > 0)
        {
            sentences.Add($"Hand in: {string.Join(", ", missing)}.");
        }

        if (application is { Fees: { IsCovered: false, Terms: { } fee } fees })
        {
            sentences.Add(fee.OnlyByVoucher ? $"Redeem a voucher for the {fee.Title}."
                : fee.Vouchers.Count > 0 ? $"Pay the {fee.Title} ({fees.Owed}), or redeem a voucher."
                : $"Pay the {fee.Title} ({fees.Owed}).");
        }

        return string.Join(' ', sentences);
    }

    /// <summary>What the applicant has to do next, in a sentence or some.</summary>
    /// <param name="application">The application.</param>
    /// <param name="admission">What the rules say of an attempt now; asked only while the examination is waited for.</param>
    /// <returns>The sentences.</returns>
    public static string Next(CertificationApplication application, ExaminationAdmission? admission)
    {
        ArgumentNullException.ThrowIfNull(application);
        return application.Stage switch
        {
            ApplicationStage.Draft => "Look it through and submit it. Nothing counts before that.",
            ApplicationStage.Incomplete => Outstanding(application),
            ApplicationStage.Examination => Examination(application, admission),
            ApplicationStage.Review => "Everything is there. We review it and decide. You need not do anything.",
            ApplicationStage.Awarded => $"Done: {application.Credential} is yours.",
            ApplicationStage.Refused when application is { AppealOutcome: null, AppealUntil: { } until } => $"It was not awarded. You can appeal until {Day(until)}.",
            ApplicationStage.Refused => "It was not awarded, and the appeal is decided. You can apply again when a route is open.",
            ApplicationStage.Appeal => "We are looking at your appeal. Somebody who had no part in the first decision decides. You need not do anything.",
            _ => $"You withdrew it. You can apply again when a route is open. {Fee(application)}".TrimEnd(),
        };
    }

    /// <summary>The title of a kind of document.</summary>
    /// <param name="application">The application.</param>
    /// <param name="kind">The kind.</param>
    /// <returns>The title, or the kind when it is not among those wanted.</returns>
    public static string TitleOf(CertificationApplication application, string kind)
    {
        ArgumentNullException.ThrowIfNull(application);
        return application.Terms?.Documents.FirstOrDefault(document => document.Kind == kind)?.Title ?? kind;
    }

    /// <summary>A day.</summary>
    /// <param name="day">The day.</param>
    /// <returns>Such as <c>12 May 2027</c>.</returns>
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>What became of the fee of an application that was withdrawn.</summary>
    private static string Fee(CertificationApplication application)
    {
        var fees = application.Fees;
        var voucher = fees switch
        {
            { GivenBack: { Last: { } last } returned } => $"Voucher {FeeAccount.Masked(returned.Voucher)} can be redeemed again; its last day is {Day(last)}.",
            { GivenBack: { } returned } => $"Voucher {FeeAccount.Masked(returned.Voucher)} can be redeemed again.",
            { Voucher: { } used } => $"Voucher {FeeAccount.Masked(used)} stays used: {(application.Decided is null ? "the examination was sat" : "the application was decided")}.",
            _ => "",
        };
        var money = fees.Paid > 0 ? $"You have paid {fees.Money(fees.Paid)}. We look at what goes back, and enter it here." : "";
        return $"{voucher} {money}".Trim();
    }

    private static string Examination(CertificationApplication application, ExaminationAdmission? admission)
    {
        var title = application.Terms!.Examination!.Title;
        return application.Booking is { } seat ? $"Sit the {title} in “{seat.Slot}”."
            : application.WhyNoBooking() is { } why ? why
            : application.Voided is { } voided ? $"Your {title} was declared void and does not count as an attempt. The reason given: {voided.Reason} {admission?.Sentence ?? "You can book another date now."}"
            : application.Result is { IsPassed: false } ? $"You did not pass the {title}. {admission?.Sentence ?? "You can book another attempt now."}"
            : admission?.Sentence ?? $"Choose a date and book the {title}.";
    }
}
