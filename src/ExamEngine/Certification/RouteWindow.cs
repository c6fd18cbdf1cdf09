using ExamEngine.Certification.Calendars;
using ExamEngine.Certification.Programmes;
using NodaTime;

namespace ExamEngine.Certification;

/// <summary>A stretch of a time line: from a day to a day a route is open.</summary>
/// <param name="Programme">The programme.</param>
/// <param name="Version">The version of its rules.</param>
/// <param name="Route">The route.</param>
/// <param name="Window">The time.</param>
/// <param name="From">The first day; null when it has no beginning.</param>
/// <param name="Until">The last day; null when it has no end.</param>
public sealed record RouteWindow(string Programme, int Version, Route Route, Window Window, LocalDate? From, LocalDate? Until);
