using ExamEngine.Certification.Rules;

namespace ExamEngine.Certification.Applications;

/// <content>What those who review and decide can ask for.</content>
public sealed partial record CertificationApplication
{
    private const int LongestReference = 200;
    private const int MostMembers = 9;
    private const decimal LargestAmount = 1_000_000m;

    /// <summary>Accepts or refuses a document.</summary>
    /// <param name="now">The moment.</param>
    /// <param name="actor">The reviewer.</param>
    /// <param name="document">The file.</param>
    /// <param name="isAccepted">Whether it is accepted.</param>
    /// <param name="reason">Why not; needed when it is not.</param>
    /// <returns>The event, or a refusal.</returns>
    public ApplicationOutcome Judge(DateTimeOffset now, ApplicationActor actor, string document, bool isAccepted, string? reason) =>
        !IsOpen ? ApplicationOutcome.Refuse("over", $"This application is {ApplicationWords.Of(Stage)}.")
        : WhyNotBy(actor) is { } who ? ApplicationOutcome.Refuse("person", who)
        : Documents.FirstOrDefault(handed => handed.Id == document) is not { } found ? ApplicationOutcome.Refuse("document", "This document was replaced by a later one. Look at the application again.")
        : !isAccepted && Lacks(reason) is { } lack ? ApplicationOutcome.Refuse("reason", lack)
        : found.IsAccepted == isAccepted ? ApplicationOutcome.Accept()
        : ApplicationOutcome.Accept(new DocumentJudged(now, actor, document, found.Kind, isAccepted, isAccepted ? null : reason!.Trim()));

    /// <summary>Enters money that came in.</summary>
    /// <param name="now">The moment.</param>
    /// <param name="actor">Who enters it.</param>
    /// <param name="amount">The amount; above 0, with at most two decimals.</param>
    /// <param name="received">The day on which it was received; not after today.</param>
    /// <param name="reference">What it can be found by.</param>
    /// <returns>The event, or a refusal.</returns>
    public ApplicationOutcome Pay(DateTimeOffset now, ApplicationActor actor, decimal amount, DateOnly received, string? reference) =>
        WhyNoFee() is { } why ? ApplicationOutcome.Refuse("fee", why)
        : Terms!.Fee!.OnlyByVoucher ? ApplicationOutcome.Refuse("fee", "This fee is covered by a voucher; money is not taken for it.")
        : !IsAmount(amount) ? ApplicationOutcome.Refuse("amount", "The amount has to be above 0, with at most two decimals.")
        : received > DateOnly.FromDateTime(now.UtcDateTime).AddDays(1) ? ApplicationOutcome.Refuse("received", "The day of receipt cannot be in the future.")
        : string.IsNullOrWhiteSpace(reference) || reference.Trim().Length > LongestReference ? ApplicationOutcome.Refuse("reference", $"Give a reference by which the payment can be found, up to {LongestReference} characters.")
        : ApplicationOutcome.Accept(new PaymentReceived(now, actor, amount, received, reference.Trim()));

    /// <summary>Enters money that went back.</summary>
    /// <param name="now">The moment.</param>
    /// <param name="actor">Who enters it.</param>
    /// <param name="amount">The amount; not more than was paid.</param>
    /// <param name="reason">Why.</param>
    /// <returns>The event, or a refusal.</returns>
    public ApplicationOutcome Refund(DateTimeOffset now, ApplicationActor actor, decimal amount, string? reason) =>
        !IsAmount(amount) ? ApplicationOutcome.Refuse("amount", "The amount has to be above 0, with at most two decimals.")
        : amount > Fees.Paid ? ApplicationOutcome.Refuse("amount", Fees.Paid > 0 ? $"At most {Fees.Money(Fees.Paid)} can go back: more was not paid." : "Nothing was paid for this application.")
        : Lacks(reason) is { } lack ? ApplicationOutcome.Refuse("reason", lack)
        : ApplicationOutcome.Accept(new FeeRefunded(now, actor, amount, reason!.Trim()));

    /// <summary>Enters an interview by a panel.</summary>
    /// <param name="now">The moment.</param>
    /// <param name="actor">Who enters it.</param>
    /// <param name="held">The day of the interview.</param>
    /// <param name="scores">What each member gave; 1 to 9 members, 0 to 100 each.</param>
    /// <param name="note">What was found.</param>
    /// <returns>The event, or a refusal.</returns>
    public ApplicationOutcome Interviewed(DateTimeOffset now, ApplicationActor actor, DateOnly held, IReadOnlyList<PanelScore> scores, string? note)
    {
        ArgumentNullException.ThrowIfNull(scores);
        return Terms is not { Panel: true } ? ApplicationOutcome.Refuse("panel", "This route has no interview by a panel.")
            : Stage is not (ApplicationStage.Incomplete or ApplicationStage.Review) ? ApplicationOutcome.Refuse("over", $"This application is {ApplicationWords.Of(Stage)}.")
            : WhyNotBy(actor) is { } who ? ApplicationOutcome.Refuse("person", who)
            : held > DateOnly.FromDateTime(now.UtcDateTime).AddDays(1) ? ApplicationOutcome.Refuse("held", "The day of the interview cannot be in the future.")
            : scores.Count is < 1 or > MostMembers ? ApplicationOutcome.Refuse("scores", $"A panel has from 1 to {MostMembers} members.")
            : scores.Any(score => string.IsNullOrWhiteSpace(score.Member) || score.Member.Length > LongestReference || score.Score is < 0 or > 100) ? ApplicationOutcome.Refuse("scores", "Give each member’s name, and a score from 0 to 100.")
            : Lacks(note) is { } lack ? ApplicationOutcome.Refuse("note", lack)
            : ApplicationOutcome.Accept(new PanelHeld(now, actor, held, [.. scores], note!.Trim()));
    }

    /// <summary>Decides.</summary>
    /// <param name="now">The moment.</param>
    /// <param name="today">The day in the programme's zone.</param>
    /// <param name="actor">Who decides.</param>
    /// <param name="isAwarded">Whether the credential is awarded.</param>
    /// <param name="reasons">Why.</param>
    /// <param name="finding">How the rules stand, by the version of the submission.</param>
    /// <returns>The event, or a refusal.</returns>
    public ApplicationOutcome Decide(DateTimeOffset now, DateOnly today, ApplicationActor actor, bool isAwarded, string? reasons, RuleFinding finding)
    {
        var isDecidable = isAwarded ? Stage == ApplicationStage.Review : Stage is ApplicationStage.Incomplete or ApplicationStage.Examination or ApplicationStage.Review;
        return !isDecidable ? ApplicationOutcome.Refuse("stage", isAwarded && IsOpen && Stage != ApplicationStage.Draft ? $"Nothing can be awarded yet. {ApplicationWords.Outstanding(this)}" : $"This application is {ApplicationWords.Of(Stage)}.")
            : WhyNotBy(actor) is { } who ? ApplicationOutcome.Refuse("person", who)
            : Lacks(reasons) is { } lack ? ApplicationOutcome.Refuse("reasons", lack)
            : isAwarded && WhyNoAward(today, finding) is { } why ? ApplicationOutcome.Refuse("rules", why)
            : ApplicationOutcome.Accept(new ApplicationDecided(now, actor, isAwarded, reasons!.Trim()));
    }

    /// <summary>Decides on an appeal.</summary>
    /// <param name="now">The moment.</param>
    /// <param name="today">The day in the programme's zone.</param>
    /// <param name="actor">Who decides; not the one who decided before.</param>
    /// <param name="isAwarded">Whether the credential is awarded after all.</param>
    /// <param name="reasons">Why.</param>
    /// <param name="finding">How the rules stand, by the version of the submission.</param>
    /// <returns>The event, or a refusal.</returns>
    public ApplicationOutcome DecideAppeal(DateTimeOffset now, DateOnly today, ApplicationActor actor, bool isAwarded, string? reasons, RuleFinding finding)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return Stage != ApplicationStage.Appeal ? ApplicationOutcome.Refuse("stage", "There is no appeal to decide.")
            : actor.Account is not null && actor.Account == Decided!.Actor.Account ? ApplicationOutcome.Refuse("person", "You made the decision that is appealed against. Somebody else has to decide on the appeal.")
            : WhyNotBy(actor) is { } who ? ApplicationOutcome.Refuse("person", who)
            : Lacks(reasons) is { } lack ? ApplicationOutcome.Refuse("reasons", lack)
            : isAwarded && (IsComplete && HasPassed ? WhyNoAward(today, finding) : ApplicationWords.Outstanding(this)) is { } why ? ApplicationOutcome.Refuse("rules", why)
            : ApplicationOutcome.Accept(new AppealDecided(now, actor, isAwarded, reasons!.Trim()));
    }

    /// <summary>Why a person may not review or decide; null when nothing speaks against it.</summary>
    /// <param name="actor">The person.</param>
    /// <returns>A sentence, or null.</returns>
    public string? WhyNotBy(ApplicationActor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.Account is null || actor.Role != ApplicationRole.Reviewer ? "Only a reviewer can do this."
            : actor.Account == Applicant ? "This is your own application. Somebody else has to review and decide it."
            : actor.Email is { } email && Referees.Contains(email.Trim(), StringComparer.OrdinalIgnoreCase) ? "The applicant has named you as a referee. Somebody else has to review and decide this application."
            : null;
    }

    private string? WhyNoAward(DateOnly today, RuleFinding finding) =>
        Documents.FirstOrDefault(document => document.IsAccepted != true && Terms!.Documents.Any(wanted => wanted.Kind == document.Kind)) is { } open ? $"Accept or refuse each document first: {ApplicationWords.TitleOf(this, open.Kind)} has not been judged."
        : Terms!.AwardNotBefore is { } first && today < first ? $"The award can be made from {ApplicationWords.Day(first)}."
        : finding.Status != RuleStatus.Satisfied ? $"Not everything the rules ask for is there. {finding.Sentence}"
        : null;

    private static bool IsAmount(decimal amount) => amount is > 0 and <= LargestAmount && decimal.Round(amount, 2) == amount;
}
