using System.Text.Json.Serialization;

namespace ExamEngine.Scoring;

/// <summary>The decision on a form.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ScoreResult>))]
public enum ScoreResult
{
    /// <summary>The points are at or above the cut.</summary>
    Passed,

    /// <summary>The points are below the cut.</summary>
    Failed,

    /// <summary>Practice: there is no decision.</summary>
    Practice,
}
