namespace ExamEngine.Server.Applications;

/// <summary>A group to be enrolled.</summary>
/// <param name="CommandId">Made by the page; asking twice under one number enrols the group once.</param>
/// <param name="Credential">The credential.</param>
/// <param name="Route">The route.</param>
/// <param name="Csv">An e-mail address in each line and, after commas, the code of a voucher if there is one, and the name of whoever has no account yet.</param>
/// <param name="Apply">Whether to enrol; otherwise the file is only checked.</param>
public sealed record GroupEnrolment(Guid CommandId, string? Credential, string? Route, string? Csv, bool Apply);

/// <summary>What came of an enrolment file.</summary>
/// <param name="IsEnrolled">All of them are enrolled; otherwise nobody is.</param>
/// <param name="Rows">The rows, in the order of the file.</param>
public sealed record EnrolmentReport(bool IsEnrolled, IReadOnlyList<EnrolmentRow> Rows);

/// <summary>What came of a row.</summary>
/// <param name="Line">Its line in the file, from 1.</param>
/// <param name="Email">The address.</param>
/// <param name="Problem">Why it cannot be enrolled; absent when it can.</param>
/// <param name="IsInvited">An account is made for the person, with an invitation by e-mail to set a password.</param>
public sealed record EnrolmentRow(int Line, string Email, string? Problem, bool IsInvited);

/// <summary>A route for which a group can be enrolled.</summary>
/// <param name="Credential">The credential.</param>
/// <param name="Route">The route.</param>
/// <param name="Title">The route's title.</param>
/// <param name="Body">The certification body.</param>
public sealed record EnrolmentRoute(string Credential, string Route, string Title, string Body);
