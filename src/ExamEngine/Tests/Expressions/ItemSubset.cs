using System.Collections.Immutable;
using ExamEngine.Tests.Routes;

namespace ExamEngine.Tests.Expressions;

/// <summary>Which items of a test an expression is about.</summary>
/// <param name="SectionIdentifier">Only items of this section, at any depth; all when <see langword="null"/>.</param>
/// <param name="Included">Only items with one of these categories; all when empty.</param>
/// <param name="Excluded">No items with one of these categories.</param>
public sealed record ItemSubset(string? SectionIdentifier, ImmutableArray<string> Included, ImmutableArray<string> Excluded)
{
    /// <summary>Whether an item belongs to the subset.</summary>
    public bool Holds(RouteItem place)
    {
        ArgumentNullException.ThrowIfNull(place);
        var categories = place.ItemRef.Categories;
        return (SectionIdentifier is null || place.IsIn(SectionIdentifier))
            && (Included.IsEmpty || categories.Any(category => Included.Contains(category)))
            && !categories.Any(category => Excluded.Contains(category));
    }
}
