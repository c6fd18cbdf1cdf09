using System.Globalization;
using ExamEngine.Psychometrics;
using ExamEngine.Tests.Forms;

namespace ExamEngine.Scoring;

/// <summary>What a candidate's points in one domain are worth.</summary>
internal sealed class DomainStanding
{
    private const double Confidence = 0.90;
    private readonly BlueprintDomain _domain;
    private readonly string _section;
    private readonly ExactPoints _points;
    private readonly ExactPoints _max;
    private readonly Interval _interval;
    private readonly ProportionPosterior _posterior;
    private readonly int? _hours;

    /// <summary>Weighs the points. Practice gets no study advice.</summary>
    public DomainStanding(string section, BlueprintDomain domain, IReadOnlyList<ScoredItem> items, bool practice)
    {
        _section = section;
        _domain = domain;
        _points = ExactPoints.Sum(items.Select(item => item.Points));
        _max = ExactPoints.Sum(items.Select(item => item.Max));
        _interval = WilsonInterval.Of((double)_points.Value, (double)_max.Value, Confidence);
        _posterior = ProportionPosterior.Of((double)_points.Value, (double)_max.Value);
        _hours = practice || IsEmpty ? null : StudyAdvicePolicy.Hours(domain.StudyHours, (double)domain.Standard, _posterior);
    }

    private bool IsEmpty => _max == ExactPoints.Zero;

    private decimal Standard => 100 * _domain.Standard;

    private bool IsBelowStandard => _points.PercentOf(_max) < Standard;

    /// <summary>The part of the score report.</summary>
    public DomainScore Score() => new(
        _domain.Id,
        _domain.Title,
        _section,
        _points.Value,
        _max.Value,
        IsEmpty ? null : Percent(1),
        Rounding.Shown((decimal)_interval.Low * 100, 1),
        Rounding.Shown((decimal)_interval.High * 100, 1),
        Standard,
        Words(),
        _posterior.ProbabilityBelow((double)_domain.Standard),
        _hours);

    /// <summary>The study advised, or null.</summary>
    public DomainAdvice? Advice() => _hours is { } hours
        ? new DomainAdvice(_domain.Id, _domain.Title, hours, string.Create(
            CultureInfo.InvariantCulture,
            $"{_domain.Title}: {Range()}, below the standard of {Rounding.Text(Standard)} %; {hours} hours of targeted review advised."))
        : null;

    private string Words() => IsEmpty
        ? $"{_domain.Title}: nothing here was scored."
        : $"{_domain.Title}: {Rounding.Text(Points())} of {Rounding.Text(Rounding.Shown(_max.Value, 2))} points, {Range()}.";

    private string Range() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Rounding.Text(Percent(0))} % ({Math.Round(100 * _interval.Low):0}–{Math.Round(100 * _interval.High):0} %)");

    private decimal Percent(int decimals) => Rounding.Shown(_points.PercentOf(_max), decimals, Standard, IsBelowStandard);

    private decimal Points() => Rounding.Shown(_points.Value, 2, _domain.Standard * _max.Value, IsBelowStandard);
}
