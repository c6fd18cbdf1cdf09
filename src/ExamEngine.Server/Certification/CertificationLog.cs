namespace ExamEngine.Server.Certification;

/// <summary>What certification says in the log.</summary>
internal static partial class CertificationLog
{
    [LoggerMessage(8001, LogLevel.Information, "Programme files accepted as edition {Edition}: {Programmes} programmes")]
    public static partial void ProgrammesAccepted(this ILogger logger, int edition, int programmes);

    [LoggerMessage(8002, LogLevel.Warning, "Programme file {File}:{Line}:{Column}: {Reason}")]
    public static partial void ProgrammeProblem(this ILogger logger, string file, int line, int column, string reason);

    [LoggerMessage(8003, LogLevel.Warning, "The programme files are refused; edition {Edition} stays in force")]
    public static partial void ProgrammesRefused(this ILogger logger, int edition);

    [LoggerMessage(8004, LogLevel.Warning, "The programme files cannot be read; edition {Edition} stays in force, and they are tried again")]
    public static partial void ProgrammesUnreadable(this ILogger logger, Exception exception, int edition);

    [LoggerMessage(8005, LogLevel.Error, "Edition {Edition} of the programmes, which was accepted, cannot be read by this version of the server: {Reason}")]
    public static partial void EditionUnreadable(this ILogger logger, int edition, string reason);

    [LoggerMessage(8006, LogLevel.Information, "No demo credential: {Reason}")]
    public static partial void DemoCredentialRefused(this ILogger logger, string reason);
}
