using System.Runtime.InteropServices;
using NodaTime;

namespace ExamEngine.Certification.Calendars;

/// <summary>A stretch of time. Its first moment is in it, its end is not: a window until the end of 12 May ends with 13 May, 00:00.</summary>
/// <param name="From">The first moment; <see cref="Instant.MinValue"/> when it has no beginning.</param>
/// <param name="Until">The first moment after it; <see cref="Instant.MaxValue"/> when it has no end.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Window(Instant From, Instant Until)
{
    /// <summary>Whether it ends at all.</summary>
    public bool HasEnd => Until != Instant.MaxValue;

    /// <summary>Whether it begins at all.</summary>
    public bool HasBeginning => From != Instant.MinValue;

    /// <summary>Whether a moment is in it.</summary>
    /// <param name="moment">The moment.</param>
    /// <returns>True from the first moment on, up to but not including the end.</returns>
    public bool Contains(Instant moment) => From <= moment && moment < Until;
}
