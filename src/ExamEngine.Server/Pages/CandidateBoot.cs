using ExamEngine.Server.Delivery.Messages;

namespace ExamEngine.Server.Pages;

/// <summary>What a candidate's page starts from.</summary>
/// <param name="Page">Which page it is.</param>
/// <param name="User">The candidate.</param>
/// <param name="SessionId">The exam session; absent on the list of examinations.</param>
/// <param name="Snapshot">The present state, when the examination itself is shown.</param>
/// <param name="Item">The item the candidate was at, while a section is open.</param>
public sealed record CandidateBoot(
    CandidatePage Page, PageUser User, Guid? SessionId = null, SessionSnapshot? Snapshot = null, ItemEvent? Item = null);

/// <summary>A candidate's pages.</summary>
public enum CandidatePage
{
    /// <summary>The list of examinations.</summary>
    Home,

    /// <summary>Check-in.</summary>
    CheckIn,

    /// <summary>The examination itself.</summary>
    Sit,

    /// <summary>Applications for credentials.</summary>
    Applications,

    /// <summary>The candidate's credentials, and what can be done about them.</summary>
    Credentials,

    /// <summary>What the candidate does to keep credentials.</summary>
    Activities,
}
