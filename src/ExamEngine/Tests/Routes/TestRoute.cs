namespace ExamEngine.Tests.Routes;

/// <summary>
/// The items one candidate is given, in order: the test after selection and ordering. The same test and seed give the same route on every
/// machine and in every version.
/// </summary>
public sealed class TestRoute
{
    /// <summary>The most items a route may have; a test that could come to more is refused.</summary>
    public const int MaxItems = 10_000;

    private TestRoute(IReadOnlyList<RouteItem> items) => Items = items;

    /// <summary>The items in order.</summary>
    public IReadOnlyList<RouteItem> Items { get; }

    /// <summary>Selects and orders; <see langword="null"/> when the test could come to more than <see cref="MaxItems"/> items.</summary>
    public static TestRoute? Of(AssessmentTest test, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(test);
        var most = test.Parts.SelectMany(part => part.Sections).Sum(MostItems);
        return most > MaxItems ? null : new TestRoute(new RouteBuilder(seed).Build(test));
    }

    /// <summary>The items of a test in an order that is given; each is there once, and items that are not in the test are passed over.</summary>
    internal static TestRoute InOrder(AssessmentTest test, IEnumerable<string> identifiers) => new(RouteBuilder.InOrder(test, identifiers));

    // Doubles, as numbers multiplied in nested sections overflow any integer.
    private static double MostItems(SectionChild child)
    {
        if (child is not AssessmentSection section)
        {
            return 1;
        }

        var sizes = section.Children.Select(MostItems).ToList();
        var most = section.Selection is { WithReplacement: true, Select: var select }
            ? Math.Max(select, sizes.Count) * sizes.DefaultIfEmpty(0).Max()
            : sizes.Sum();

        // An empty section drawn a thousand million times is work too.
        return Math.Max(1, most);
    }
}
