namespace ExamEngine.Server.Access;

/// <summary>Every log message of access: ids, never names, addresses of mail or passwords.</summary>
internal static partial class AccessLog
{
    [LoggerMessage(2001, LogLevel.Information, "Account {Account} signed in")]
    internal static partial void SignedIn(this ILogger log, Guid account);

    [LoggerMessage(2002, LogLevel.Information, "Sign-in refused for account {Account}: {Reason}")]
    internal static partial void SignInRefused(this ILogger log, Guid? account, string reason);

    [LoggerMessage(2003, LogLevel.Warning, "Too many wrong passwords from {Address}")]
    internal static partial void TooManyWrongPasswords(this ILogger log, string address);

    [LoggerMessage(2004, LogLevel.Information, "Account {Account} signed out")]
    internal static partial void SignedOut(this ILogger log, Guid account);

    [LoggerMessage(2005, LogLevel.Error, "Hub method {Method} failed")]
    internal static partial void HubMethodFailed(this ILogger log, string method, Exception failure);
}
