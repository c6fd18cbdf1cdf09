using ExamEngine.Certification.Calendars;
using NodaTime;

namespace ExamEngine.Certification.Programmes;

/// <summary>A certification programme as its file has it. What it asks for is data; nothing of it is written in code.</summary>
/// <param name="Id">The programme's identifier, such as <c>bci-ctss</c>.</param>
/// <param name="Title">The title people read.</param>
/// <param name="Body">The certification body.</param>
/// <param name="Calendar">Dates in the programme's zone.</param>
/// <param name="Versions">Its versions, the earliest first. They do not overlap.</param>
public sealed record Programme(string Id, string Title, string Body, ProgrammeCalendar Calendar, IReadOnlyList<ProgrammeVersion> Versions)
{
    /// <summary>The version in force on a day.</summary>
    /// <param name="day">The day, in the programme's zone.</param>
    /// <returns>The version; null when none is.</returns>
    public ProgrammeVersion? InForce(LocalDate day) => Versions.LastOrDefault(version => version.IsInForce(day));

    /// <summary>A version by its number, also one that is no longer in force: a decision is explained by the version it was made under.</summary>
    /// <param name="number">The number.</param>
    /// <returns>The version; null when there is none.</returns>
    public ProgrammeVersion? Version(int number) => Versions.FirstOrDefault(version => version.Number == number);

    // The version in force, or the nearest: a credential of before the first version is reckoned by the first.
    internal ProgrammeVersion Nearest(LocalDate day) => Versions.LastOrDefault(version => version.Effective <= day) ?? Versions[0];
}
