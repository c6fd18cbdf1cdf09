using ExamEngine.Certification.Applications;

namespace ExamEngine.Server.Applications;

/// <summary>An application as its applicant sees it. Times are Unix milliseconds.</summary>
/// <param name="Id">The application.</param>
/// <param name="Version">How many events it has.</param>
/// <param name="Credential">The credential applied for.</param>
/// <param name="CredentialTitle">Its title.</param>
/// <param name="RouteTitle">The route.</param>
/// <param name="Stage">Where it stands.</param>
/// <param name="StageWords">The same in words, to stand after “is”.</param>
/// <param name="Next">What has to be done next, in sentences.</param>
/// <param name="WaitsForAudit">Activities it relies on were chosen for the audit, which is not over.</param>
/// <param name="SubmittedAt">When it was submitted; absent before.</param>
/// <param name="RulesVersion">The version of the rules it was submitted under; absent before.</param>
/// <param name="Referees">E-mail addresses of referees.</param>
/// <param name="Documents">The documents that are wanted, in the order of the rules.</param>
/// <param name="Fee">The fee; absent when there is none, or before the submission.</param>
/// <param name="Examination">The examination; absent when there is none, or before the submission.</param>
/// <param name="CanWithdraw">It can be withdrawn.</param>
/// <param name="AppealUntil">The last day on which an appeal is taken, ISO; absent when none is.</param>
/// <param name="Reasons">The reasons of the last decision; absent before.</param>
/// <param name="History">What happened, the oldest first.</param>
public sealed record ApplicationView(
    Guid Id,
    int Version,
    string Credential,
    string CredentialTitle,
    string RouteTitle,
    ApplicationStage Stage,
    string StageWords,
    string Next,
    bool WaitsForAudit,
    long? SubmittedAt,
    int? RulesVersion,
    IReadOnlyList<string> Referees,
    IReadOnlyList<DocumentView> Documents,
    FeeView? Fee,
    ExaminationView? Examination,
    bool CanWithdraw,
    string? AppealUntil,
    string? Reasons,
    IReadOnlyList<HistoryLine> History);

/// <summary>A document that is wanted, and the file that was handed in for it.</summary>
/// <param name="Kind">The kind of document.</param>
/// <param name="Title">What it is called.</param>
/// <param name="FileId">The file; absent while there is none.</param>
/// <param name="FileName">Its name.</param>
/// <param name="Size">Its size in bytes.</param>
/// <param name="ReceivedAt">When it came in.</param>
/// <param name="IsAccepted">Whether a reviewer accepted it; absent while nobody has looked.</param>
/// <param name="Reason">Why it was not accepted.</param>
/// <param name="Scan">What the virus scanner said.</param>
/// <param name="CanHandIn">A file is taken now.</param>
public sealed record DocumentView(
    string Kind, string Title, string? FileId, string? FileName, long? Size, long? ReceivedAt, bool? IsAccepted, string? Reason, ScanState? Scan, bool CanHandIn);

/// <summary>What is owed for an application.</summary>
/// <param name="Title">What the fee is called.</param>
/// <param name="Amount">What it is, with the currency.</param>
/// <param name="Owed">What is owed now, with the currency; absent when nothing is.</param>
/// <param name="TakesVouchers">A voucher can stand for it.</param>
/// <param name="OnlyByVoucher">Money is not taken.</param>
/// <param name="Reference">What to give with a payment, so that it is found.</param>
/// <param name="Lines">The account, the oldest line first.</param>
public sealed record FeeView(string Title, string Amount, string? Owed, bool TakesVouchers, bool OnlyByVoucher, string Reference, IReadOnlyList<FeeLine> Lines);

/// <summary>A line of a fee account.</summary>
/// <param name="At">When it was entered.</param>
/// <param name="Words">What it is for.</param>
/// <param name="Amount">The amount with the currency; a charge is negative.</param>
public sealed record FeeLine(long At, string Words, string Amount);

/// <summary>The examination of an application.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="ExamId">The examination of the item bank; absent while there is none.</param>
/// <param name="CanBook">A seat can be booked now, at a time that the rules allow.</param>
/// <param name="WhyNot">Why not, or from when; absent when it can.</param>
/// <param name="Seat">The seat; absent while none is booked.</param>
/// <param name="Passed">Whether it was passed; absent before a result.</param>
/// <param name="Result">The last result in a sentence; absent before.</param>
/// <param name="ReportOf">The exam session whose report can be read; absent before.</param>
public sealed record ExaminationView(string Title, string? ExamId, bool CanBook, string? WhyNot, SeatView? Seat, bool? Passed, string? Result, Guid? ReportOf);

/// <summary>A seat.</summary>
/// <param name="SessionId">The booking, and the exam session.</param>
/// <param name="SlotName">The slot.</param>
/// <param name="Place">Where.</param>
/// <param name="StartsAt">From when it may be started.</param>
/// <param name="EndsAt">Until when it may be started.</param>
/// <param name="Zone">The IANA zone in which the slot was announced.</param>
/// <param name="ConfirmationNumber">What to give at check-in.</param>
/// <param name="CanMove">It can be moved or given up.</param>
public sealed record SeatView(Guid SessionId, string SlotName, string Place, long StartsAt, long EndsAt, string Zone, string ConfirmationNumber, bool CanMove);

/// <summary>Something that happened to an application.</summary>
/// <param name="At">When.</param>
/// <param name="Who">Who did it.</param>
/// <param name="Text">What, in words.</param>
/// <param name="Detail">Reasons that were given; absent when none were.</param>
public sealed record HistoryLine(long At, string Who, string Text, string? Detail);

/// <summary>A slot in which the examination of an application can be sat. Times are Unix milliseconds.</summary>
/// <param name="SlotId">The slot.</param>
/// <param name="Name">Its name.</param>
/// <param name="Place">Where.</param>
/// <param name="Zone">The IANA zone in which it was announced.</param>
/// <param name="StartsAt">From when it may be started.</param>
/// <param name="EndsAt">Until when it may be started.</param>
/// <param name="Free">Seats that are free.</param>
/// <param name="WhyNot">Why it cannot be booked; absent when it can.</param>
public sealed record SlotChoice(Guid SlotId, string Name, string Place, string Zone, long StartsAt, long EndsAt, int Free, string? WhyNot);
