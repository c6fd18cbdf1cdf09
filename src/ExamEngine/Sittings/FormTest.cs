using ExamEngine.Items;
using ExamEngine.Tests;
using ExamEngine.Tests.Flow;
using ExamEngine.Tests.Forms;
using ExamEngine.Tests.Routes;

namespace ExamEngine.Sittings;

/// <summary>
/// The candidate's own assessment test: the test of the package with the items of one form, in the form's order. Each section of the form is
/// a test part, with the navigation, submission, item session control, weights, conditions and rules that the package gives it.
/// </summary>
/// <remarks>
/// A part of the package that holds several sections of the form becomes a part for each of them: all have its preconditions, the last one
/// its branch rules and feedback. Outcome processing of the package's test stays; where there is none, <c>SCORE</c> is the sum of the points
/// and <c>MAXSCORE</c> the sum of the maxima of the items that are presented.
/// </remarks>
public sealed class FormTest
{
    private readonly IReadOnlyDictionary<string, AssessmentItem> _items;
    private readonly TestPart?[] _parts;
    private readonly Dictionary<string, int> _positions;
    private readonly Dictionary<int, RouteItem> _places;

    private FormTest(Form form, AssessmentTest test, TestPart?[] parts, IReadOnlyDictionary<string, AssessmentItem> items)
    {
        Form = form;
        Test = test;
        _parts = parts;
        _items = items;
        _positions = form.Items.ToDictionary(item => item.ItemId, item => item.Position, StringComparer.Ordinal);
        Route = TestRoute.InOrder(test, form.Items.Select(item => item.ItemId));
        _places = Route.Items.ToDictionary(PositionOf);
    }

    /// <summary>The form.</summary>
    public Form Form { get; }

    /// <summary>The test with the items of the form.</summary>
    public AssessmentTest Test { get; }

    /// <summary>Whether rules may lead past a whole section of the form.</summary>
    public bool MaySkipSections => Test.Parts.Any(part => !part.PreConditions.IsEmpty || !part.BranchRules.IsEmpty)
        || Route.Items.Any(place => place.Part.IsLinear && place.Section.Outwards.Select(section => section.Section.BranchRules)
            .Prepend(place.ItemRef.BranchRules).Any(rules => rules.Any(rule => rule.Target == BranchRule.ExitTest)));

    internal TestRoute Route { get; }

    /// <summary>Makes the test of a form.</summary>
    /// <param name="package">The test of the package the form was drawn from.</param>
    /// <param name="items">The package's items by identifier. An item of the form that is not among them is left out of the test.</param>
    /// <param name="form">The form.</param>
    public static FormTest Of(AssessmentTest package, IReadOnlyDictionary<string, AssessmentItem> items, Form form)
    {
        ArgumentNullException.ThrowIfNull(package);
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(form);
        var parts = new FormParts(package, items, form).Build();
        var test = package with { Parts = [.. parts.OfType<TestPart>()], TimeLimits = null };
        return new FormTest(form, NaturalOutcomes.Of(test), parts, items);
    }

    /// <summary>Whether a test has a say in where a candidate can be: linear parts, or rules that may lead past parts. In any other all of an open section can be gone to.</summary>
    /// <param name="package">The test of the package.</param>
    public static bool LeadsCandidates(AssessmentTest package)
    {
        ArgumentNullException.ThrowIfNull(package);
        return package.Parts.Any(static part => part.IsLinear || !part.PreConditions.IsEmpty || !part.BranchRules.IsEmpty);
    }

    /// <summary>Whether a section of the form is gone through item by item, without a way back.</summary>
    /// <param name="section">The section's number, from 1; false for a number the form does not have.</param>
    public bool IsLinear(int section) => PartOf(section) is { IsLinear: true };

    /// <summary>What an item's points are multiplied with; 1 where the test names no weight for it.</summary>
    /// <param name="position">The position on the form.</param>
    public double WeightOf(int position) => At(position) is { } place ? WeightOf(Test, place.ItemRef) : 1;

    /// <summary>What the points of an item of a test are multiplied with.</summary>
    /// <param name="test">The test.</param>
    /// <param name="itemRef">The item.</param>
    public static double WeightOf(AssessmentTest test, AssessmentItemRef itemRef)
    {
        ArgumentNullException.ThrowIfNull(test);
        ArgumentNullException.ThrowIfNull(itemRef);
        return test.ScoreWeight is { } weight ? itemRef.Weights.GetValueOrDefault(weight, 1) : 1;
    }

    internal TestPart? PartOf(int section) => section >= 1 && section <= _parts.Length ? _parts[section - 1] : null;

    internal RouteItem? At(int position) => _places.GetValueOrDefault(position);

    internal int PositionOf(RouteItem place) => _positions[place.ItemRef.Identifier];

    internal AssessmentItem? ItemAt(int position) => At(position) is { } place ? _items[place.ItemRef.Identifier] : null;

    internal TestSession Begin() => Navigation.Begin(TestSession.On(Test, Route, _items, Form.Seed));
}
