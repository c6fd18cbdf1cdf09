using ExamEngine.Certification.Applications;
using ExamEngine.Certification.Rules;

namespace ExamEngine.Server.Applications;

/// <summary>An application in the queue of the reviewers. Times are Unix milliseconds.</summary>
/// <param name="Id">The application.</param>
/// <param name="CandidateName">The applicant.</param>
/// <param name="CandidateEmail">The applicant's address.</param>
/// <param name="Credential">The credential.</param>
/// <param name="Programme">The programme.</param>
/// <param name="Route">The route.</param>
/// <param name="Stage">Where it stands.</param>
/// <param name="SubmittedAt">When it was submitted; absent before.</param>
/// <param name="ChangedAt">When something last happened.</param>
public sealed record AdminApplication(
    Guid Id, string CandidateName, string CandidateEmail, string Credential, string Programme, string Route, ApplicationStage Stage, long? SubmittedAt, long ChangedAt);

/// <summary>One application as a reviewer sees it.</summary>
/// <param name="Application">The application.</param>
/// <param name="CandidateId">The applicant's account.</param>
/// <param name="CandidateName">The applicant.</param>
/// <param name="CandidateEmail">The applicant's address.</param>
/// <param name="Programme">The programme.</param>
/// <param name="Rules">How the rules stand for the submission, by its version; absent before it.</param>
/// <param name="HasPanel">An interview by a panel can be entered.</param>
/// <param name="WhyNotMine">Why the caller may not review or decide it; absent when the caller may.</param>
/// <param name="WhyNotAppeal">Why the caller may not decide the appeal; absent when the caller may, or there is none.</param>
/// <param name="Paid">Money that could go back, with the currency; absent when there is none.</param>
/// <param name="Statements">What the applicant states about work, training and age.</param>
/// <param name="RefereeAnswers">The referees who were asked, with what they answered.</param>
public sealed record ApplicationReview(
    ApplicationView Application,
    Guid CandidateId,
    string CandidateName,
    string CandidateEmail,
    string Programme,
    RuleLine? Rules,
    bool HasPanel,
    string? WhyNotMine,
    string? WhyNotAppeal,
    string? Paid,
    IReadOnlyList<StatementView> Statements,
    IReadOnlyList<RefereeLine> RefereeAnswers);

/// <summary>A referee of an application.</summary>
/// <param name="Email">The address the request went to.</param>
/// <param name="IsConfirmed">Whether the referee speaks for the applicant; absent before the answer.</param>
/// <param name="Statement">What the referee says; absent before the answer.</param>
/// <param name="AnsweredAt">When; absent before the answer.</param>
public sealed record RefereeLine(string Email, bool? IsConfirmed, string? Statement, long? AnsweredAt);

/// <summary>What a rule came to.</summary>
/// <param name="Name">The rule's name.</param>
/// <param name="Status">How it stands.</param>
/// <param name="Sentence">What it says to the candidate.</param>
/// <param name="Facts">The facts it was decided on, in words.</param>
/// <param name="Assumed">The rule is an assumption of the programme file.</param>
/// <param name="Rules">What it is made of.</param>
public sealed record RuleLine(string Name, RuleStatus Status, string Sentence, IReadOnlyList<string> Facts, bool Assumed, IReadOnlyList<RuleLine> Rules)
{
    internal static RuleLine Of(RuleFinding finding) => new(
        finding.Name,
        finding.Status,
        finding.Sentence,
        [.. finding.Facts.Select(fact => $"{fact.Name}: {fact.Value}")],
        finding.IsAssumed,
        [.. finding.Children.Select(Of)]);
}

/// <summary>Something a candidate states. Days are ISO.</summary>
/// <param name="Id">The statement.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="What">What was done.</param>
/// <param name="Amount">Hours or units of training.</param>
/// <param name="From">The first day, or the day.</param>
/// <param name="Until">The last day; absent while it goes on.</param>
/// <param name="Where">Where.</param>
/// <param name="IsVerified">Evidence was seen.</param>
public sealed record StatementView(Guid Id, StatementKind Kind, string What, decimal Amount, string From, string? Until, string Where, bool IsVerified);
