using ExamEngine.Certification.Programmes;

namespace ExamEngine.Certification.Applications;

/// <content>What the applicant can ask for.</content>
public sealed partial record CertificationApplication
{
    /// <summary>The most referees that can be named.</summary>
    public const int MostReferees = 5;

    private const int LongestText = 4000;
    private const int LongestAddress = 254;

    /// <summary>Begins an application.</summary>
    /// <param name="now">The moment.</param>
    /// <param name="actor">The applicant, or whoever enrols a group.</param>
    /// <param name="credential">The credential applied for.</param>
    /// <param name="route">The route.</param>
    /// <param name="referees">E-mail addresses of referees.</param>
    /// <returns>The event, or a refusal.</returns>
    public ApplicationOutcome Draft(DateTimeOffset now, ApplicationActor actor, CredentialId credential, string route, IReadOnlyList<string> referees)
    {
        ArgumentNullException.ThrowIfNull(referees);
        ArgumentNullException.ThrowIfNull(actor);
        string[] addresses = [.. referees.Select(referee => referee.Trim()).Where(referee => referee.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];
        return Version > 0 ? ApplicationOutcome.Refuse("begun", "This application was begun already.")
            : addresses.Length > MostReferees ? ApplicationOutcome.Refuse("referees", $"Name at most {MostReferees} referees.")
            : Array.Exists(addresses, address => !IsAddress(address)) ? ApplicationOutcome.Refuse("referees", "Give each referee’s e-mail address, for example name@example.org.")
            : Array.Exists(addresses, address => string.Equals(address, actor.Email?.Trim(), StringComparison.OrdinalIgnoreCase)) ? ApplicationOutcome.Refuse("referees", "You cannot be your own referee. Name somebody else, or nobody.")
            : ApplicationOutcome.Accept(new ApplicationDrafted(now, actor, credential.Value, route, addresses));
    }

    /// <summary>Hands it in.</summary>
    /// <param name="now">The moment.</param>
    /// <param name="actor">The applicant, or whoever enrols a group.</param>
    /// <param name="decision">How the route stands at this moment.</param>
    /// <param name="version">The version of the rules that the decision names.</param>
    /// <param name="edition">The edition of the programme files it was decided by; null when there is none.</param>
    /// <returns>The event, or why the route is not open.</returns>
    public ApplicationOutcome Submit(DateTimeOffset now, ApplicationActor actor, RouteDecision decision, ProgrammeVersion version, int? edition = null)
    {
        ArgumentNullException.ThrowIfNull(decision);
        return Stage != ApplicationStage.Draft ? ApplicationOutcome.Refuse("submitted", "This application is submitted already.")
            : decision.Route.Credential != Credential || decision.Route.Id != Route ? ApplicationOutcome.Refuse("route", "This is not the route that was chosen.")
            : !decision.IsOpen ? ApplicationOutcome.Refuse("closed", $"This route is not open to you. {decision.Finding.Sentence}")
            : ApplicationOutcome.Accept(new ApplicationSubmitted(now, actor, ApplicationTerms.Of(decision, version, edition)));
    }

    /// <summary>Takes a document in.</summary>
    /// <param name="now">The moment.</param>
    /// <param name="actor">The applicant.</param>
    /// <param name="document">Identifies the file.</param>
    /// <param name="kind">The kind of document.</param>
    /// <param name="name">The file's name.</param>
    /// <returns>The event, or a refusal.</returns>
    public ApplicationOutcome Receive(DateTimeOffset now, ApplicationActor actor, string document, string kind, string name) =>
        WhyNoDocument(kind) is { } why ? ApplicationOutcome.Refuse("document", why) : ApplicationOutcome.Accept(new DocumentReceived(now, actor, document, kind, name));

    /// <summary>Why a document of a kind is not taken now; null when it is.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>A sentence, or null.</returns>
    public string? WhyNoDocument(string kind) =>
        Stage is not (ApplicationStage.Incomplete or ApplicationStage.Examination or ApplicationStage.Review) ? $"Documents are taken from the submission to the decision; this application is {ApplicationWords.Of(Stage)}."
        : !Terms!.Documents.Any(wanted => wanted.Kind == kind) ? "This application does not ask for such a document."
        : Documents.Any(handed => handed.Kind == kind && handed.IsAccepted == true) ? "This document is accepted already; it need not be handed in again."
        : null;

    /// <summary>Lets a voucher stand for the fee.</summary>
    /// <param name="now">The moment.</param>
    /// <param name="actor">The applicant, or whoever enrols a group.</param>
    /// <param name="code">The voucher's code.</param>
    /// <param name="issuer">Who issued it.</param>
    /// <returns>The event, or a refusal.</returns>
    public ApplicationOutcome Redeem(DateTimeOffset now, ApplicationActor actor, string code, string issuer) =>
        WhyNoFee() is { } why ? ApplicationOutcome.Refuse("fee", why)
        : !Terms!.Fee!.Vouchers.Contains(issuer, StringComparer.Ordinal) ? ApplicationOutcome.Refuse("voucher", "Vouchers of this issuer are not taken for this fee.")
        : ApplicationOutcome.Accept(new VoucherRedeemed(now, actor, code, issuer));

    /// <summary>Notes a seat in the examination.</summary>
    /// <param name="now">The moment.</param>
    /// <param name="actor">The applicant.</param>
    /// <param name="booking">The booking.</param>
    /// <param name="startsAt">When the slot begins.</param>
    /// <param name="slot">The slot's name.</param>
    /// <param name="admission">What the rules say of an attempt at that time.</param>
    /// <returns>The event, or a refusal.</returns>
    public ApplicationOutcome Book(DateTimeOffset now, ApplicationActor actor, Guid booking, DateTimeOffset startsAt, string slot, ExaminationAdmission admission)
    {
        ArgumentNullException.ThrowIfNull(admission);
        return WhyNoBooking() is { } why ? ApplicationOutcome.Refuse("booking", why)
            : admission.Sentence is { } closed ? ApplicationOutcome.Refuse("wait", closed)
            : ApplicationOutcome.Accept(new ExaminationBooked(now, actor, booking, startsAt, slot, Booking?.Booking));
    }

    /// <summary>Why no seat can be booked now, whatever the slot; null when one can.</summary>
    /// <returns>A sentence, or null.</returns>
    public string? WhyNoBooking() => Stage switch
    {
        ApplicationStage.Examination when Terms!.Examination!.Exam is null => $"The {Terms.Examination.Title} is not offered here yet.",
        ApplicationStage.Examination => null,
        ApplicationStage.Incomplete when Terms!.Examination is not null && !HasPassed => $"You can book once the application is complete. {ApplicationWords.Incomplete(this)}",
        _ when Terms is { Examination: null } => "This application needs no examination.",
        _ when Terms is not null && HasPassed => "You have passed the examination.",
        _ => $"This application is {ApplicationWords.Of(Stage)}.",
    };

    /// <summary>Gives the seat up, or notes that the examination was not sat.</summary>
    /// <param name="now">The moment.</param>
    /// <param name="actor">The applicant, or the system.</param>
    /// <param name="booking">The booking.</param>
    /// <param name="reason">Why, in words.</param>
    /// <returns>The event, or a refusal.</returns>
    public ApplicationOutcome Leave(DateTimeOffset now, ApplicationActor actor, Guid booking, string reason) => Booking?.Booking == booking
        ? ApplicationOutcome.Accept(new ExaminationLeft(now, actor, booking, reason))
        : ApplicationOutcome.Refuse("booking", "This is not the seat of this application.");

    /// <summary>Notes a result.</summary>
    /// <param name="now">The moment.</param>
    /// <param name="booking">The booking.</param>
    /// <param name="isPassed">Whether the examination was passed.</param>
    /// <param name="summary">The result in a sentence.</param>
    /// <returns>The event; none when the seat is no longer this application's.</returns>
    public ApplicationOutcome Report(DateTimeOffset now, Guid booking, bool isPassed, string summary) => Booking?.Booking == booking
        ? ApplicationOutcome.Accept(new ExaminationResulted(now, ApplicationActor.Results, booking, isPassed, summary))
        : ApplicationOutcome.Accept();

    /// <summary>Notes that the examination was declared void.</summary>
    /// <param name="now">The moment.</param>
    /// <param name="booking">The booking.</param>
    /// <param name="reason">Why.</param>
    /// <returns>The event; none when neither the seat nor the last result is of this booking.</returns>
    public ApplicationOutcome Void(DateTimeOffset now, Guid booking, string reason) => Booking?.Booking == booking || Result?.Booking == booking
        ? ApplicationOutcome.Accept(new ExaminationVoided(now, ApplicationActor.Results, booking, reason))
        : ApplicationOutcome.Accept();

    /// <summary>Takes a referee's answer, once.</summary>
    /// <param name="now">The moment.</param>
    /// <param name="referee">The address the request went to; one of <see cref="Referees"/>.</param>
    /// <param name="isConfirmed">Whether the referee speaks for the applicant.</param>
    /// <param name="statement">What the referee says; up to 4,000 characters.</param>
    /// <returns>The event, or a refusal.</returns>
    public ApplicationOutcome Answer(DateTimeOffset now, string referee, bool isConfirmed, string? statement) =>
        WhyNoAnswer(referee) is { } why ? ApplicationOutcome.Refuse("referee", why)
        : Lacks(statement) is { } lack ? ApplicationOutcome.Refuse("statement", lack)
        : ApplicationOutcome.Accept(new RefereeAnswered(now, new ApplicationActor(ApplicationRole.Referee, referee, Email: referee), referee, isConfirmed, statement!.Trim()));

    /// <summary>Why a referee's answer is not taken; null when it is.</summary>
    /// <param name="referee">The address.</param>
    /// <returns>A sentence, or null.</returns>
    public string? WhyNoAnswer(string referee) =>
        !Referees.Contains(referee, StringComparer.OrdinalIgnoreCase) ? "You are not a referee of this application."
        : RefereeAnswers.Any(answer => string.Equals(answer.Referee, referee, StringComparison.OrdinalIgnoreCase)) ? "You have answered already. Thank you; there is nothing more to do."
        : Stage is ApplicationStage.Draft || !IsOpen ? "This application is no longer open. Thank you; there is nothing more to do."
        : null;

    /// <summary>Takes it back. The fee is no longer charged, and a voucher that stood for it is given back, unless something was decided or an examination sat.</summary>
    /// <param name="now">The moment.</param>
    /// <param name="actor">The applicant.</param>
    /// <param name="voucherLast">The last day on which the voucher can be redeemed; null when there is none, or it does not expire.</param>
    /// <returns>The events, or a refusal.</returns>
    public ApplicationOutcome Withdraw(DateTimeOffset now, ApplicationActor actor, DateOnly? voucherLast = null)
    {
        if (!IsOpen)
        {
            return ApplicationOutcome.Refuse("over", $"This application is {ApplicationWords.Of(Stage)}; there is nothing to withdraw.");
        }

        var withdrawn = new ApplicationWithdrawn(now, actor, IsFeeLifted: Decided is null && Result is null);
        return withdrawn.IsFeeLifted && Fees.Voucher is { } code
            ? ApplicationOutcome.Accept(withdrawn, new VoucherReturned(now, actor, code, voucherLast))
            : ApplicationOutcome.Accept(withdrawn);
    }

    /// <summary>Appeals against a refusal.</summary>
    /// <param name="now">The moment.</param>
    /// <param name="actor">The applicant.</param>
    /// <param name="grounds">What the applicant says; up to 4,000 characters.</param>
    /// <returns>The event, or a refusal.</returns>
    public ApplicationOutcome AppealAgainst(DateTimeOffset now, ApplicationActor actor, string grounds) =>
        Stage != ApplicationStage.Refused || AppealOutcome is not null ? ApplicationOutcome.Refuse("appeal", AppealOutcome is null ? "Only a refusal can be appealed against." : "The decision on an appeal is the last one.")
        : DateOnly.FromDateTime(now.UtcDateTime) > AppealUntil ? ApplicationOutcome.Refuse("late", $"An appeal was taken until {ApplicationWords.Day(AppealUntil!.Value)}, {Terms!.AppealDays} days after the decision.")
        : Lacks(grounds) is { } lack ? ApplicationOutcome.Refuse("grounds", lack)
        : ApplicationOutcome.Accept(new AppealMade(now, actor, grounds.Trim()));

    private string? WhyNoFee() =>
        Stage is ApplicationStage.Draft ? "Submit the application first."
        : !IsOpen ? $"This application is {ApplicationWords.Of(Stage)}."
        : Terms!.Fee is null ? "This application costs nothing."
        : Fees.IsCovered ? "The fee is covered already."
        : null;

    private static string? Lacks(string? text) =>
        string.IsNullOrWhiteSpace(text) ? "Say why, in a sentence or more." : text.Trim().Length > LongestText ? $"Use at most {LongestText:N0} characters." : null;

    private static bool IsAddress(string address)
    {
        var at = address.IndexOf('@', StringComparison.Ordinal);
        return at > 0 && at == address.LastIndexOf('@') && at < address.Length - 1 && address.Length <= LongestAddress && !address.Any(c => char.IsWhiteSpace(c) || char.IsControl(c));
    }
}
