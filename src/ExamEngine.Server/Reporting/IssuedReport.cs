using ExamEngine.Scoring;

namespace ExamEngine.Server.Reporting;

/// <summary>A score report as a candidate gets it. Times are Unix milliseconds.</summary>
/// <param name="SessionId">The exam session.</param>
/// <param name="CandidateName">The candidate.</param>
/// <param name="FormCode">A short name for the form.</param>
/// <param name="Version">From 1; a later version replaces an earlier one.</param>
/// <param name="IssuedAt">When it was made.</param>
/// <param name="StartedAt">When the examination was started.</param>
/// <param name="EndedAt">When it was over.</param>
/// <param name="Accommodations">What was granted, in words.</param>
/// <param name="Report">The results.</param>
public sealed record IssuedReport(
    Guid SessionId,
    string CandidateName,
    string FormCode,
    int Version,
    long IssuedAt,
    long? StartedAt,
    long? EndedAt,
    IReadOnlyList<string> Accommodations,
    ScoreReport Report);
