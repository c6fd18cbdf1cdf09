using System.Runtime.InteropServices;

namespace ExamEngine.Certification.Programmes;

/// <summary>A number of days from and to, both included.</summary>
/// <param name="From">The fewest; 0 or more.</param>
/// <param name="To">The most; not less than <paramref name="From"/>.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct DayRange(int From, int To);
