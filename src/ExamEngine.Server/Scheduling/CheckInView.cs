namespace ExamEngine.Server.Scheduling;

/// <summary>What a candidate reads at check-in.</summary>
/// <param name="SessionId">The exam session.</param>
/// <param name="ExamTitle">The examination.</param>
/// <param name="CandidateName">The candidate's name.</param>
/// <param name="RulesVersion">The version of the rules.</param>
/// <param name="Rules">The rules, a sentence or two each.</param>
/// <param name="OpensAt">When check-in opens, Unix milliseconds.</param>
/// <param name="CanCheckIn">True when it can be done now.</param>
/// <param name="WhyNot">Why not, in a sentence.</param>
public sealed record CheckInView(
    Guid SessionId, string ExamTitle, string CandidateName, string RulesVersion, IReadOnlyList<string> Rules, long OpensAt, bool CanCheckIn, string? WhyNot);
