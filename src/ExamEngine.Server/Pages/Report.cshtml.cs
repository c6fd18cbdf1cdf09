using System.Globalization;
using ExamEngine.Scoring;
using ExamEngine.Server.Access;
using ExamEngine.Server.Reporting;
using ExamEngine.Sessions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ExamEngine.Server.Pages;

/// <summary>A candidate's score report, to read and to print.</summary>
public sealed class ReportModel : PageModel
{
    /// <summary>The report.</summary>
    public IssuedReport Issued { get; private set; } = null!;

    /// <summary>The results.</summary>
    public ScoreReport Report => Issued.Report;

    /// <summary>Whether the examination was practice, which has no cut, no pass and no fail.</summary>
    public bool IsPractice => Report.Result == ScoreResult.Practice;

    /// <summary>The result in one or two words.</summary>
    public string ResultWord => Report.Result switch
    {
        ScoreResult.Passed => "Passed",
        ScoreResult.Failed => "Not passed",
        _ => "Practice",
    };

    /// <summary>Where the same report is for programs.</summary>
    public string JsonAddress => $"/api/candidate/sessions/{Issued.SessionId}/report";

    /// <summary>Shows the report.</summary>
    /// <param name="id">The session.</param>
    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await HttpContext.RequestServices.GetRequiredService<Reports>().ForCandidateAsync(new SessionId(id), User.AccountId()) is not { } issued)
        {
            return NotFound();
        }

        Issued = issued;
        return Page();
    }

    /// <summary>A number that decides nothing, to two decimals. The candidate's own points are shown by <see cref="ScoreReport.PointsText"/>.</summary>
    /// <param name="number">Points, or percent from 0 to 100.</param>
    public static string Number(decimal number) =>
        Math.Round(number, 2, MidpointRounding.AwayFromZero).ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>A place on the scale of a chart, as SVG takes it.</summary>
    /// <param name="percent">Percent; what is outside 0 to 100 is put at the end.</param>
    public static string Place(decimal percent) => Number(Math.Clamp(percent, 0, 100)) + "%";

    /// <summary>A text in which no line ends between a number and its percent sign.</summary>
    /// <param name="text">A text of the report.</param>
    public static string Unbroken(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Replace(" %", "\u00A0%", StringComparison.Ordinal);
    }

    /// <summary>A time for a person, in UTC, which it says.</summary>
    /// <param name="milliseconds">Unix milliseconds.</param>
    public static string Time(long milliseconds) =>
        DateTimeOffset.FromUnixTimeMilliseconds(milliseconds).ToString("d MMMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>A time for a program, as HTML's <c>time</c> takes it.</summary>
    /// <param name="milliseconds">Unix milliseconds.</param>
    public static string MachineTime(long milliseconds) =>
        DateTimeOffset.FromUnixTimeMilliseconds(milliseconds).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>The points of a section. A section that is the whole form reads as the total does: the same points are never written in two ways.</summary>
    /// <param name="section">The section.</param>
    public string PointsOf(SectionScore section)
    {
        ArgumentNullException.ThrowIfNull(section);
        return $"{(IsWhole(section) ? Report.PointsText : Number(section.Points))} of {Number(section.MaxPoints)}";
    }

    /// <summary>The percent of a section; words when nothing in it counts.</summary>
    /// <param name="section">The section.</param>
    public string PercentOf(SectionScore section)
    {
        ArgumentNullException.ThrowIfNull(section);
        return (IsWhole(section) ? Report.Percent : section.Percent) is { } percent ? $"{Number(percent)} %" : "not scored";
    }

    /// <summary>The domains under the titles of their sections, in the order of the report.</summary>
    public IEnumerable<(string Section, IReadOnlyList<DomainScore> Domains)> DomainsBySection()
    {
        var titles = Report.SectionScores.ToDictionary(section => section.Id, section => section.Title, StringComparer.Ordinal);
        return Report.DomainScores
            .GroupBy(domain => domain.Section, StringComparer.Ordinal)
            .Select(group => (titles.GetValueOrDefault(group.Key, group.Key), (IReadOnlyList<DomainScore>)[.. group]));
    }

    /// <summary>The words of a domain without its title, for a row that begins with the title.</summary>
    /// <param name="domain">The domain.</param>
    public static string WordsOf(DomainScore domain)
    {
        ArgumentNullException.ThrowIfNull(domain);
        var opening = domain.Title + ": ";
        return domain.Words.StartsWith(opening, StringComparison.Ordinal) && domain.Words.Length > opening.Length
            ? char.ToUpperInvariant(domain.Words[opening.Length]) + domain.Words[(opening.Length + 1)..]
            : domain.Words;
    }

    /// <summary>How the 90 % range lies to the standard: what the chart shows, in words. It is neither pass nor fail.</summary>
    /// <param name="domain">A domain that was scored.</param>
    public static string RangeOf(DomainScore domain)
    {
        ArgumentNullException.ThrowIfNull(domain);
        var standard = $"the standard of {Number(domain.Standard)} %";
        return domain switch
        {
            _ when domain.Low > domain.Standard => $"Range above {standard}",
            _ when domain.High < domain.Standard => $"Range below {standard}",
            _ => $"Range includes {standard}",
        };
    }

    /// <summary>Positions on the form as the candidate saw them: numbered within each section, a line per section that has any.</summary>
    /// <param name="positions">Positions on the form, from 1.</param>
    public IEnumerable<(string Section, string Numbers)> NumbersInSections(IReadOnlyList<int> positions)
    {
        var before = 0;
        foreach (var section in Report.SectionScores)
        {
            var first = before;
            before += section.Items;
            var own = positions.Where(position => position > first && position <= first + section.Items).Order()
                .Select(position => (position - first).ToString(CultureInfo.InvariantCulture));
            if (string.Join(", ", own) is { Length: > 0 } numbers)
            {
                yield return (section.Title, numbers);
            }
        }
    }

    private bool IsWhole(SectionScore section) => section.Points == Report.RawPoints && section.MaxPoints == Report.MaxPoints;
}
