namespace ExamEngine.Items.Values;

/// <summary>
/// Sums and bounds as people write them. Binary floating point makes 72.45 + 0.05 differ from 72.5 and ten tenths from one, which would
/// refuse an answer exactly at its bound; so numbers that fit are computed as decimals of 15 significant digits, others as doubles.
/// </summary>
internal static class DecimalNumbers
{
    // Beyond these a decimal keeps too few digits, or overflows.
    private const double Largest = 1e13;
    private const double Smallest = 1e-12;

    public static double Add(double left, double right) =>
        Fits(left) && Fits(right) ? (double)((decimal)left + (decimal)right) : left + right;

    public static double Subtract(double left, double right) => Add(left, -right);

    public static double Multiply(double left, double right) =>
        Fits(left) && Fits(right) && Fits(left * right) ? (double)((decimal)left * (decimal)right) : left * right;

    /// <summary>Rounds to a number of decimal places, halves away from zero.</summary>
    public static double Round(double number, int places)
    {
        if (Fits(number) && places is >= 0 and <= 15)
        {
            return (double)Math.Round((decimal)number, places, MidpointRounding.AwayFromZero);
        }

        var scale = Math.Pow(10, places);
        var rounded = Math.Round(number * scale, MidpointRounding.AwayFromZero) / scale;
        return double.IsFinite(rounded) ? rounded : number;
    }

    /// <summary>Rounds to a number of significant figures, halves away from zero.</summary>
    public static double RoundToFigures(double number, int figures)
    {
        if (number == 0 || !double.IsFinite(number))
        {
            return number;
        }

        var places = figures - 1 - (int)Math.Floor(Math.Log10(Math.Abs(number)));
        return Round(number, places);
    }

    private static bool Fits(double number) =>
        number == 0 || (Math.Abs(number) is var size && size >= Smallest && size <= Largest);
}
