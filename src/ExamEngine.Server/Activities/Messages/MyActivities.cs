using ExamEngine.Certification.Activities;
using ExamEngine.Server.Applications;

namespace ExamEngine.Server.Activities;

/// <summary>A holder's activities, and what they come to.</summary>
/// <param name="Programmes">The programmes for whose credentials the caller can log activities, or has.</param>
/// <param name="Activities">The activities, the last one completed first.</param>
public sealed record MyActivities(IReadOnlyList<EducationView> Programmes, IReadOnlyList<ActivityView> Activities);

/// <summary>What a programme sets down about activities, and how its holder stands.</summary>
/// <param name="Programme">The programme.</param>
/// <param name="Title">Its title.</param>
/// <param name="Education">What activities are called in a sentence.</param>
/// <param name="Today">The day it is in the programme's zone.</param>
/// <param name="Earliest">The earliest day on which an activity may have been completed; absent when none can be logged now.</param>
/// <param name="EvidenceKept">How long evidence is kept, in words.</param>
/// <param name="Kinds">The kinds of activity.</param>
/// <param name="Totals">What counts for each credential.</param>
public sealed record EducationView(
    string Programme, string Title, string Education, string Today, string? Earliest, string EvidenceKept, IReadOnlyList<ActivityKindView> Kinds, IReadOnlyList<EducationTotalView> Totals);

/// <summary>A kind of activity.</summary>
/// <param name="Kind">Its name.</param>
/// <param name="Title">Its title.</param>
/// <param name="Unit">What is counted.</param>
/// <param name="Range">How much one may have, in words; absent when any amount counts.</param>
public sealed record ActivityKindView(string Kind, string Title, string Unit, string? Range);

/// <summary>What counts for a credential.</summary>
/// <param name="Credential">The credential.</param>
/// <param name="From">The first day that counts.</param>
/// <param name="Until">The last day that counts; absent when there is none.</param>
/// <param name="Asked">How much is asked.</param>
/// <param name="Counted">How much there is.</param>
/// <param name="Waiting">How much of it waits for the audit or for evidence.</param>
/// <param name="Unit">What is counted.</param>
/// <param name="Sentence">The same in words.</param>
public sealed record EducationTotalView(string Credential, string From, string? Until, decimal Asked, decimal Counted, decimal Waiting, string Unit, string Sentence);

/// <summary>An activity.</summary>
/// <param name="Id">Identifies it.</param>
/// <param name="Programme">The programme's title.</param>
/// <param name="Kind">The title of its kind.</param>
/// <param name="Title">What it was.</param>
/// <param name="Provider">Who offered it.</param>
/// <param name="Amount">How much, with what is counted.</param>
/// <param name="Completed">The day on which it was completed.</param>
/// <param name="State">How it stands.</param>
/// <param name="Words">The same in a sentence, with what to do.</param>
/// <param name="CanWithdraw">Whether it can be withdrawn.</param>
/// <param name="TakesEvidence">Whether evidence is taken.</param>
/// <param name="Evidence">What shows it.</param>
public sealed record ActivityView(
    Guid Id,
    string Programme,
    string Kind,
    string Title,
    string Provider,
    string Amount,
    string Completed,
    ActivityState State,
    string Words,
    bool CanWithdraw,
    bool TakesEvidence,
    IReadOnlyList<EvidenceView> Evidence);

/// <summary>A file that shows an activity.</summary>
/// <param name="FileId">Identifies it.</param>
/// <param name="Name">Its name.</param>
/// <param name="ReceivedAt">When it came in, Unix milliseconds.</param>
/// <param name="IsRemoved">Whether it is gone, because it need not be kept any longer.</param>
/// <param name="Scan">What the virus scanner said; absent when the file is gone.</param>
public sealed record EvidenceView(string FileId, string Name, long ReceivedAt, bool IsRemoved, ScanState? Scan);

/// <summary>An activity to be logged. Days are ISO.</summary>
/// <param name="CommandId">Made by the page; the number of the activity.</param>
/// <param name="Programme">The programme.</param>
/// <param name="Kind">The kind, as the programme names it.</param>
/// <param name="Title">What it was.</param>
/// <param name="Provider">Who offered it.</param>
/// <param name="Amount">Hours or units.</param>
/// <param name="Completed">The day on which it was completed.</param>
public sealed record NewActivity(Guid CommandId, string? Programme, string? Kind, string? Title, string? Provider, decimal Amount, string? Completed);
