using System.Data.Common;

namespace ExamEngine.Server.Records;

/// <summary>Tells a database that cannot be reached from a mistake of ours.</summary>
internal static class DatabaseAway
{
    /// <summary>Says whether an exception means that the database did not answer.</summary>
    public static bool Is(Exception exception) => exception is DbException or TimeoutException || exception.InnerException is DbException;

    /// <summary>Says whether it was certainly that, and no mistake in what the database was asked: nothing has to be mended, and the same may work in a moment.</summary>
    public static bool IsCertain(Exception exception) => exception is DbException { IsTransient: true } || exception.InnerException is DbException { IsTransient: true };
}
