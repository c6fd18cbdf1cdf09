using ExamEngine.Specs.Browser.Fixtures;
using Xunit;

namespace ExamEngine.Specs.Browser;

/// <summary>Every page a candidate, a proctor or an administrator sees.</summary>
public sealed class PagesForEverybody(WalkThrough walk) : IClassFixture<WalkThrough>
{
    [Fact]
    public void Axe_finds_no_violation_on_any_page() => Assert.Empty(walk.Look.Violations);

    [Fact]
    public void No_page_scrolls_sideways_on_a_screen_of_320_points() => Assert.Empty(walk.Look.TooWide);

    [Fact]
    public void All_pages_were_looked_at() => Assert.True(walk.Look.Pages.Count >= 30, string.Join(", ", walk.Look.Pages));
}
