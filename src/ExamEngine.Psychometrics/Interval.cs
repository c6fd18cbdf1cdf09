using System.Runtime.InteropServices;

namespace ExamEngine.Psychometrics;

/// <summary>An interval of proportions.</summary>
/// <param name="Low">Lower end, 0 to 1.</param>
/// <param name="High">Upper end, 0 to 1, not below <paramref name="Low"/>.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Interval(double Low, double High);
