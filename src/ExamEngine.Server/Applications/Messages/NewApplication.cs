namespace ExamEngine.Server.Applications;

/// <summary>An application to be begun.</summary>
/// <param name="CommandId">Made by the page; asking twice under one number begins one application.</param>
/// <param name="Credential">The credential.</param>
/// <param name="Route">The route.</param>
/// <param name="Referees">E-mail addresses of referees; none when absent.</param>
public sealed record NewApplication(Guid CommandId, string? Credential, string? Route, IReadOnlyList<string>? Referees);

/// <summary>An application that was begun.</summary>
/// <param name="Id">The application.</param>
public sealed record ApplicationBegun(Guid Id);

/// <summary>Something is done to an application, and nothing need be said about it.</summary>
/// <param name="CommandId">Made by the page; asking twice under one number does it once.</param>
public sealed record ApplicationStep(Guid CommandId);

/// <summary>A voucher to be redeemed.</summary>
/// <param name="CommandId">Made by the page.</param>
/// <param name="Code">The voucher's code; spaces, hyphens and case do not matter.</param>
public sealed record VoucherEntry(Guid CommandId, string? Code);

/// <summary>A seat to be booked; the one that is held gives way to it.</summary>
/// <param name="CommandId">Made by the page.</param>
/// <param name="SlotId">The slot.</param>
public sealed record SeatWish(Guid CommandId, Guid SlotId);

/// <summary>An appeal.</summary>
/// <param name="CommandId">Made by the page.</param>
/// <param name="Grounds">What the applicant says.</param>
public sealed record AppealEntry(Guid CommandId, string? Grounds);

/// <summary>A reviewer's word on a document.</summary>
/// <param name="CommandId">Made by the page.</param>
/// <param name="IsAccepted">Whether it is accepted.</param>
/// <param name="Reason">Why not.</param>
public sealed record DocumentVerdict(Guid CommandId, bool IsAccepted, string? Reason);

/// <summary>Money that came in.</summary>
/// <param name="CommandId">Made by the page.</param>
/// <param name="Amount">The amount, above 0.</param>
/// <param name="Received">The day of receipt, ISO.</param>
/// <param name="Reference">What it can be found by.</param>
public sealed record PaymentEntry(Guid CommandId, decimal Amount, string? Received, string? Reference);

/// <summary>Money that went back.</summary>
/// <param name="CommandId">Made by the page.</param>
/// <param name="Amount">The amount, above 0.</param>
/// <param name="Reason">Why.</param>
public sealed record RefundEntry(Guid CommandId, decimal Amount, string? Reason);

/// <summary>A decision, on an application or on an appeal.</summary>
/// <param name="CommandId">Made by the page.</param>
/// <param name="Version">The version that was looked at; another one is refused.</param>
/// <param name="IsAwarded">Whether the credential is awarded.</param>
/// <param name="Reasons">Why.</param>
public sealed record DecisionEntry(Guid CommandId, int Version, bool IsAwarded, string? Reasons);

/// <summary>An interview by a panel.</summary>
/// <param name="CommandId">Made by the page.</param>
/// <param name="Held">The day, ISO.</param>
/// <param name="Scores">What each member gave, 0 to 100.</param>
/// <param name="Note">What was found.</param>
public sealed record PanelEntry(Guid CommandId, string? Held, IReadOnlyList<PanelScoreEntry>? Scores, string? Note);

/// <summary>What a member of a panel gave.</summary>
/// <param name="Member">The member's name.</param>
/// <param name="Score">0 to 100.</param>
public sealed record PanelScoreEntry(string? Member, int Score);
