using ExamEngine.Certification.Programmes;

namespace ExamEngine.Server.Applications;

/// <summary>A route to a credential as an applicant chooses it.</summary>
/// <param name="Credential">The credential.</param>
/// <param name="CredentialTitle">Its title.</param>
/// <param name="Body">The certification body.</param>
/// <param name="Programme">The programme.</param>
/// <param name="Version">The version of its rules.</param>
/// <param name="Route">The route.</param>
/// <param name="Title">Its title.</param>
/// <param name="Kind">What it is.</param>
/// <param name="IsOpen">The caller can apply by it now.</param>
/// <param name="Sentence">What is missing, or why it is not open.</param>
/// <param name="OpensOn">The first day on which it is open, ISO; absent when there is none.</param>
/// <param name="ClosesOn">The last day, ISO; absent when it does not close.</param>
/// <param name="RecommendedBy">The day by which it is best to apply, ISO; absent when there is none.</param>
/// <param name="Examination">The examination that has to be passed; absent when there is none.</param>
/// <param name="Fee">What it costs, in words; absent when nothing.</param>
/// <param name="Documents">Documents that are asked for.</param>
/// <param name="IsFresh">It counts as an application of a new applicant.</param>
/// <param name="UnderWay">The caller's application for this credential that is under way; absent when there is none.</param>
public sealed record RouteChoice(
    string Credential,
    string CredentialTitle,
    string Body,
    string Programme,
    int Version,
    string Route,
    string Title,
    RouteKind Kind,
    bool IsOpen,
    string Sentence,
    string? OpensOn,
    string? ClosesOn,
    string? RecommendedBy,
    string? Examination,
    string? Fee,
    IReadOnlyList<string> Documents,
    bool IsFresh,
    Guid? UnderWay);
