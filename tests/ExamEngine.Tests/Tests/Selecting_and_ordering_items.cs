using ExamEngine.Items.Expressions;
using ExamEngine.Tests;
using ExamEngine.Tests.Routes;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace ExamEngine.Specs.Tests;

public class Selecting_and_ordering_items
{
    private static readonly Config Config = Config.QuickThrowOnFailure.WithMaxTest(300).WithQuietOnSuccess(true);

    [Fact]
    public void Without_replacement_nothing_is_drawn_twice_and_as_many_as_asked_for() => Prop.ForAll(Sections(), Seeds(), (section, seed) =>
    {
        var once = section with { Selection = section.Selection! with { WithReplacement = false } };
        var route = Route(once, seed);

        Assert.Equal(route.Count, route.Distinct().Count());
        Assert.Equal(Math.Min(once.Selection!.Select, once.Children.Count), route.Count);
    }).Check(Config);

    [Fact]
    public void With_replacement_as_many_are_drawn_as_asked_for() => Prop.ForAll(Sections(), Seeds(), (section, seed) =>
        Assert.Equal(section.Selection!.Select, Route(section with { Selection = section.Selection with { WithReplacement = true } }, seed).Count)).Check(Config);

    [Fact]
    public void What_is_required_is_always_drawn() => Prop.ForAll(Sections(), Seeds(), (section, seed) =>
        Assert.Subset(Route(section, seed).ToHashSet(), section.Children.Where(child => child.IsRequired).Select(child => child.Identifier).ToHashSet())).Check(Config);

    [Fact]
    public void What_is_fixed_keeps_its_place_and_the_rest_is_the_same_in_another_order() => Prop.ForAll(Sections(), Seeds(), (section, seed) =>
    {
        var unshuffled = Route(section with { IsShuffled = false }, seed);
        var shuffled = Route(section with { IsShuffled = true }, seed);

        Assert.Equal(unshuffled.Order(), shuffled.Order());
        var isFixed = section.Children.ToDictionary(child => child.Identifier, child => child.IsFixed);
        Assert.All(unshuffled.Zip(shuffled), pair => Assert.True(isFixed[pair.First] == isFixed[pair.Second] && (!isFixed[pair.First] || pair.First == pair.Second)));
    }).Check(Config);

    [Fact]
    public void Selection_alone_keeps_the_order_of_the_test() => Prop.ForAll(Sections(), Seeds(), (section, seed) =>
    {
        var places = section.Children.Select(child => child.Identifier).ToList();
        var route = Route(section with { IsShuffled = false }, seed).Select(identifier => places.IndexOf(identifier)).ToList();

        Assert.Equal(route.Order(), route);
    }).Check(Config);

    [Fact]
    public void The_same_seed_gives_the_same_route() => Prop.ForAll(Sections(), Seeds(), (section, seed) =>
        Assert.Equal(Route(section, seed), Route(section, seed))).Check(Config);

    [Fact]
    public void Every_item_has_the_same_chance()
    {
        var section = new AssessmentSection("S", "S", KeepTogether: true, [.. Enumerable.Range(0, 4).Select(Item)]) { Selection = new Selection(1, WithReplacement: false) };
        var drawn = Enumerable.Range(0, 4000).GroupBy(seed => Route(section, (ulong)seed)[0]).ToDictionary(group => group.Key, group => group.Count());

        // 1000 expected, standard deviation √(4000·¼·¾) = 27.4; five of them are 137.
        Assert.Equal(4, drawn.Count);
        Assert.All(drawn.Values, count => Assert.InRange(count, 863, 1137));
    }

    [Fact]
    public void An_invisible_section_that_is_not_kept_together_mixes_with_its_neighbours()
    {
        var inner = new AssessmentSection("I", "I", KeepTogether: false, [Item(10), Item(11), Item(12)]) { IsVisible = false };
        var section = new AssessmentSection("S", "S", KeepTogether: true, [Item(0), Item(1), Item(2), inner]) { IsShuffled = true };
        var routes = Enumerable.Range(0, 200).Select(seed => Route(section, (ulong)seed)).ToList();

        Assert.Contains(routes, route => !AreTogether(route));
        Assert.All(routes, route => Assert.Equal(6, route.Distinct().Count()));
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public void Any_other_section_stays_together_when_its_section_is_shuffled(bool isVisible, bool keepTogether)
    {
        var inner = new AssessmentSection("I", "I", keepTogether, [Item(10), Item(11), Item(12)]) { IsVisible = isVisible };
        var section = new AssessmentSection("S", "S", KeepTogether: true, [Item(0), Item(1), Item(2), inner]) { IsShuffled = true };
        var routes = Enumerable.Range(0, 200).Select(seed => Route(section, (ulong)seed)).ToList();

        Assert.All(routes, route => Assert.True(AreTogether(route)));
        Assert.Equal(4, routes.Select(route => route.ToList().FindIndex(IsInner)).Distinct().Count());
    }

    [Fact]
    public void Each_instance_of_an_item_drawn_again_has_a_number()
    {
        var section = new AssessmentSection("S", "S", KeepTogether: true, [Item(0)]) { Selection = new Selection(3, WithReplacement: true) };

        Assert.Equal([0, 1, 2], TestRoute.Of(TestOf(section), seed: 5)!.Items.Select(place => place.Occurrence));
    }

    [Fact]
    public void A_test_that_could_come_to_too_many_items_has_no_route()
    {
        AssessmentSection Nested(int depth) => new($"S{depth}", "S", KeepTogether: true, [depth == 0 ? Item(0) : Nested(depth - 1)])
        {
            Selection = new Selection(1000, WithReplacement: true),
        };

        var empty = new AssessmentSection("S", "S", KeepTogether: true, [new AssessmentSection("E", "E", KeepTogether: true, [])])
        {
            Selection = new Selection(int.MaxValue, WithReplacement: true),
        };
        Assert.Null(TestRoute.Of(TestOf(empty), seed: 1));
        Assert.Null(TestRoute.Of(TestOf(Nested(5)), seed: 1));
        Assert.Equal(1000, TestRoute.Of(TestOf(Nested(0)), seed: 1)!.Items.Count);
    }

    private static bool IsInner(string identifier) => identifier.Length == 3;

    private static bool AreTogether(IReadOnlyList<string> route) => string.Concat(route.Select(identifier => IsInner(identifier) ? 'i' : 'o')).Contains("iii", StringComparison.Ordinal);

    private static AssessmentItemRef Item(int number) => new($"Q{number}", $"Q{number}.xml", []);

    private static AssessmentTest TestOf(AssessmentSection section) =>
        new("T", "T", [new TestPart("P", NavigationMode.Linear, SubmissionMode.Individual, [section]) { PreConditions = [new Null()] }]);

    private static List<string> Route(AssessmentSection section, ulong seed) => [.. TestRoute.Of(TestOf(section), seed)!.Items.Select(place => place.ItemRef.Identifier)];

    private static Arbitrary<ulong> Seeds() => Gen.Choose(0, int.MaxValue).Select(number => (ulong)number).ToArbitrary();

    // 1 to 12 items, some required and some fixed, of which as many are selected as are required or more.
    private static Arbitrary<AssessmentSection> Sections() => (
        from marks in Gen.Choose(0, 3).NonEmptyListOf()
        let items = marks.Take(12).Select((mark, i) => Item(i) with { IsRequired = (mark & 1) == 1, IsFixed = (mark & 2) == 2 }).ToList()
        from more in Gen.Choose(0, items.Count - items.Count(item => item.IsRequired))
        from shuffle in Gen.Elements(true, false)
        let section = new AssessmentSection("S", "S", KeepTogether: true, items) { IsShuffled = shuffle }
        select section with { Selection = new Selection(items.Count(item => item.IsRequired) + more, WithReplacement: false) }).ToArbitrary();
}
