using ExamEngine.Tests.Forms;

namespace ExamEngine.Scoring;

/// <summary>The total against the cut.</summary>
internal sealed class PassDecision
{
    /// <summary>Decides on the unrounded sum of points.</summary>
    public PassDecision(Blueprint blueprint, IReadOnlyList<ScoredItem> items)
    {
        Points = ExactPoints.Sum(items.Select(item => item.Points));
        Max = ExactPoints.Sum(items.Select(item => item.Max));
        Cut = Max.CutAt(blueprint.Cut);
        var isBelow = Points < Cut;
        Result = blueprint.Practice ? ScoreResult.Practice : isBelow ? ScoreResult.Failed : ScoreResult.Passed;
        CutPercent = Math.Round(Cut.PercentOf(Max), 1, MidpointRounding.ToNegativeInfinity);
        Percent = Rounding.Shown(Points.PercentOf(Max), 1, CutPercent, isBelow);
        PointsText = Rounding.Text(Rounding.Shown(Points.Value, 2, Cut.Value, isBelow));
        Summary = Sentence();
    }

    public ExactPoints Points { get; }

    public ExactPoints Max { get; }

    public ExactPoints Cut { get; }

    public ScoreResult Result { get; }

    public decimal CutPercent { get; }

    public decimal Percent { get; }

    public string PointsText { get; }

    public string Summary { get; }

    private string Sentence()
    {
        var reached = $"{PointsText} of {Rounding.Text(Rounding.Shown(Max.Value, 2))} points ({Rounding.Text(Percent)} %)";
        var needed = $"{Rounding.Text(Rounding.Shown(Cut.Value, 2))} points ({Rounding.Text(CutPercent)} %)";
        return Result switch
        {
            ScoreResult.Passed => $"Passed with {reached}; {needed} were needed.",
            ScoreResult.Failed => $"Not passed: {reached}; {needed} were needed.",
            _ => $"Practice: {reached}; there is no pass or fail.",
        };
    }
}
