using ExamEngine.Certification.Calendars;
using NodaTime;

namespace ExamEngine.Certification.Rules;

/// <summary>What a rule, or a tree of rules, came to at a moment.</summary>
/// <param name="Name">The rule's name in the programme file, or its kind.</param>
/// <param name="Kind">The kind of rule, such as <c>held-credential</c>.</param>
/// <param name="Status">How it stands.</param>
/// <param name="Sentence">What to tell the candidate.</param>
/// <param name="Facts">The facts it was decided on.</param>
/// <param name="OpensAt">The first moment from then on at which nothing but evidence is missing; null when there is none without a new event.</param>
/// <param name="SatisfiedAt">The first moment from then on at which it is satisfied; null when there is none without a new event.</param>
/// <param name="ClosesAt">The end of the window it is in, or of the next one; null when it does not close, or never opens.</param>
/// <param name="IsAssumed">Whether the rule is an assumption of the programme file.</param>
/// <param name="Children">What it is made of; empty for a single rule.</param>
public sealed record RuleFinding(
    string Name,
    string Kind,
    RuleStatus Status,
    string Sentence,
    IReadOnlyList<UsedFact> Facts,
    Instant? OpensAt,
    Instant? SatisfiedAt,
    Instant? ClosesAt,
    bool IsAssumed,
    IReadOnlyList<RuleFinding> Children)
{
    /// <summary>Why it opens when it does, to stand after a colon; null when there is nothing to say.</summary>
    internal string? Because { get; init; }

    /// <summary>When it is satisfied without anything more being handed in.</summary>
    internal WindowSet Proven { get; init; } = WindowSet.Never;

    /// <summary>When nothing but evidence is missing.</summary>
    internal WindowSet Possible { get; init; } = WindowSet.Never;
}
