using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ExamEngine.Server.Records;

/// <summary>
/// Stores a moment as Unix milliseconds: the same number, order and precision in SQLite (which has no time type), in PostgreSQL, in Redis and in the browser.
/// What is finer than a millisecond is cut off, and the offset becomes UTC.
/// </summary>
public sealed class UnixMilliseconds() : ValueConverter<DateTimeOffset, long>(
    static moment => moment.ToUnixTimeMilliseconds(),
    static number => DateTimeOffset.FromUnixTimeMilliseconds(number));
