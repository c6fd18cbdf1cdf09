namespace ExamEngine.Server.Applications;

/// <summary>Something a candidate states. Days are ISO.</summary>
/// <param name="CommandId">Made by the page; the number of the statement.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="What">Kinds of work or training in the programmes' words; absent for a birth date.</param>
/// <param name="Amount">Hours or units of training.</param>
/// <param name="From">The first day of work, the day training was completed, the day of birth.</param>
/// <param name="Until">The last day of work; absent while it goes on.</param>
/// <param name="Where">Where, in words.</param>
public sealed record NewStatement(Guid CommandId, StatementKind Kind, IReadOnlyList<string>? What, decimal Amount, string? From, string? Until, string? Where);

/// <summary>A reviewer's word on a statement.</summary>
/// <param name="IsVerified">Whether evidence was seen.</param>
public sealed record StatementVerdict(bool IsVerified);

/// <summary>A membership to be entered. Days are ISO.</summary>
/// <param name="CommandId">Made by the page; the number of the entry.</param>
/// <param name="CandidateId">The member's account.</param>
/// <param name="Body">The body, as programmes name it.</param>
/// <param name="Number">The number the body gave.</param>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day; absent when it has no end.</param>
public sealed record NewMembership(Guid CommandId, Guid CandidateId, string? Body, string? Number, string? From, string? Until);

/// <summary>A membership. Days are ISO.</summary>
/// <param name="Id">The entry.</param>
/// <param name="CandidateId">The member's account.</param>
/// <param name="CandidateName">The member.</param>
/// <param name="Body">The body.</param>
/// <param name="Number">The number the body gave.</param>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day; absent when it has no end.</param>
public sealed record MembershipView(Guid Id, Guid CandidateId, string CandidateName, string Body, string Number, string From, string? Until);
