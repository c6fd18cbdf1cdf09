using System.Collections.Immutable;

namespace ExamEngine.Certification.Applications;

/// <summary>
/// An application for a credential, computed from its events. Commands look at it and return events, or a refusal with a sentence; nothing else changes it.
/// </summary>
public sealed partial record CertificationApplication
{
    private CertificationApplication(CredentialApplicationId id, Guid applicant) => (Id, Applicant) = (id, applicant);

    /// <summary>Identifies it.</summary>
    public CredentialApplicationId Id { get; }

    /// <summary>The applicant's account.</summary>
    public Guid Applicant { get; }

    /// <summary>How many events it has. A writer names it to append; if it has moved, the writer decides anew.</summary>
    public int Version { get; private init; }

    /// <summary>The credential applied for.</summary>
    public CredentialId Credential { get; private init; }

    /// <summary>The route chosen.</summary>
    public string Route { get; private init; } = "";

    /// <summary>E-mail addresses of those who can speak for the applicant.</summary>
    public IReadOnlyList<string> Referees { get; private init; } = [];

    /// <summary>What referees answered, each once.</summary>
    public ImmutableArray<RefereeAnswered> RefereeAnswers { get; private init; } = [];

    /// <summary>What it was submitted under; null before.</summary>
    public ApplicationTerms? Terms { get; private init; }

    /// <summary>When it was submitted; null before.</summary>
    public DateTimeOffset? SubmittedAt { get; private init; }

    /// <summary>The document of each kind that counts: the last one.</summary>
    public ImmutableArray<HandedInDocument> Documents { get; private init; } = [];

    /// <summary>What is owed and was paid.</summary>
    public FeeAccount Fees { get; private init; } = FeeAccount.Empty;

    /// <summary>The seat in the examination; null when none is booked, or its result is known.</summary>
    public BookedExamination? Booking { get; private init; }

    /// <summary>The last result of the examination; null before, and when it was declared void.</summary>
    public ExaminationResulted? Result { get; private init; }

    /// <summary>That the last examination was declared void; null when it was not, and once another is booked.</summary>
    public ExaminationVoided? Voided { get; private init; }

    /// <summary>The last interview by a panel; null before.</summary>
    public PanelHeld? Interview { get; private init; }

    /// <summary>The decision; null before.</summary>
    public ApplicationDecided? Decided { get; private init; }

    /// <summary>The appeal; null when there is none.</summary>
    public AppealMade? Appeal { get; private init; }

    /// <summary>The decision on the appeal; null before.</summary>
    public AppealDecided? AppealOutcome { get; private init; }

    /// <summary>Whether the applicant took it back.</summary>
    public bool IsWithdrawn { get; private init; }

    /// <summary>Documents that are wanted and not there, or were not accepted.</summary>
    public IEnumerable<WantedDocument> Missing =>
        (Terms?.Documents ?? []).Where(wanted => Documents.FirstOrDefault(document => document.Kind == wanted.Kind) is null or { IsRefused: true });

    /// <summary>Whether every document is there and the fee is covered. Whether documents are accepted is for the review to say.</summary>
    public bool IsComplete => Terms is not null && Fees.IsCovered && !Missing.Any();

    /// <summary>Whether the examination is passed, or none is asked for.</summary>
    public bool HasPassed => Terms is { Examination: null } || Result is { IsPassed: true };

    /// <summary>Where it stands.</summary>
    public ApplicationStage Stage => this switch
    {
        { IsWithdrawn: true } => ApplicationStage.Withdrawn,
        { AppealOutcome: { } final } => final.IsAwarded ? ApplicationStage.Awarded : ApplicationStage.Refused,
        { Appeal: not null } => ApplicationStage.Appeal,
        { Decided: { } decided } => decided.IsAwarded ? ApplicationStage.Awarded : ApplicationStage.Refused,
        { Terms: null } => ApplicationStage.Draft,
        { IsComplete: false } => ApplicationStage.Incomplete,
        { HasPassed: false } => ApplicationStage.Examination,
        _ => ApplicationStage.Review,
    };

    /// <summary>Whether nothing is decided and nothing was taken back.</summary>
    public bool IsOpen => Stage is ApplicationStage.Draft or ApplicationStage.Incomplete or ApplicationStage.Examination or ApplicationStage.Review or ApplicationStage.Appeal;

    /// <summary>The last day on which an appeal is taken, in UTC; null when nothing was refused. The day of the decision is not counted.</summary>
    public DateOnly? AppealUntil => Decided is { IsAwarded: false } decided && Terms is { } terms ? DateOnly.FromDateTime(decided.At.UtcDateTime).AddDays(terms.AppealDays) : null;

    /// <summary>Computes an application.</summary>
    /// <param name="id">Its identifier.</param>
    /// <param name="applicant">The applicant's account.</param>
    /// <param name="events">Its events, the oldest first.</param>
    /// <returns>The application.</returns>
    public static CertificationApplication Replay(CredentialApplicationId id, Guid applicant, IEnumerable<ApplicationEvent> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        return events.Aggregate(new CertificationApplication(id, applicant), (application, entry) => application.Apply(entry));
    }

    /// <summary>The application after an event.</summary>
    /// <param name="entry">The event.</param>
    /// <returns>The application.</returns>
    public CertificationApplication Apply(ApplicationEvent entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var next = entry switch
        {
            ApplicationDrafted drafted => this with { Credential = new CredentialId(drafted.Credential), Route = drafted.Route, Referees = drafted.Referees },
            ApplicationSubmitted submitted => this with { Terms = submitted.Terms, SubmittedAt = submitted.At },
            DocumentReceived received => this with { Documents = Documents.RemoveAll(d => d.Kind == received.Kind).Add(new HandedInDocument(received.Document, received.Kind, received.Name, received.At, null, null)) },
            DocumentJudged judged => this with { Documents = [.. Documents.Select(d => d.Id == judged.Document ? d with { IsAccepted = judged.IsAccepted, Reason = judged.Reason } : d)] },
            ExaminationBooked booked => this with { Booking = new BookedExamination(booked.Booking, booked.StartsAt, booked.Slot), Voided = null },
            ExaminationLeft left => this with { Booking = Booking?.Booking == left.Booking ? null : Booking },
            ExaminationResulted result => this with { Result = result, Booking = Booking?.Booking == result.Booking ? null : Booking },
            ExaminationVoided voided => this with { Voided = voided, Result = Result?.Booking == voided.Booking ? null : Result, Booking = Booking?.Booking == voided.Booking ? null : Booking },
            RefereeAnswered answer => this with { RefereeAnswers = RefereeAnswers.Add(answer) },
            PanelHeld panel => this with { Interview = panel },
            ApplicationDecided decided => this with { Decided = decided },
            AppealMade appeal => this with { Appeal = appeal },
            AppealDecided decided => this with { AppealOutcome = decided },
            ApplicationWithdrawn => this with { IsWithdrawn = true, Booking = null },
            _ => this,
        };
        return next with { Fees = Fees.Apply(entry), Version = Version + 1 };
    }
}
