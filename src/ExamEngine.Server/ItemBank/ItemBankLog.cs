namespace ExamEngine.Server.ItemBank;

/// <summary>What the item bank says in the log.</summary>
internal static partial class ItemBankLog
{
    [LoggerMessage(5001, LogLevel.Information, "Item bank read: {Exams} examinations, {Items} items, {Problems} problems")]
    public static partial void BankRead(this ILogger logger, int exams, int items, int problems);

    [LoggerMessage(5002, LogLevel.Warning, "Item bank {Exam}: {File}:{Line}: {Message}")]
    public static partial void BankProblem(this ILogger logger, string exam, string file, int line, string message);
}
