using ExamEngine.Items;
using ExamEngine.Items.Expressions;
using ExamEngine.Items.Values;
using ExamEngine.Tests.Flow;
using ExamEngine.Tests.Routes;

namespace ExamEngine.Tests.Expressions;

/// <summary>The variables of a test and of all its items, as one evaluation sees them.</summary>
internal sealed class TestScope(TestSession session) : VariableScope([.. session.Outcomes, KeyValuePair.Create<string, Value?>(Duration, new DurationValue(session.Duration.TotalSeconds))])
{
    public const string Duration = "duration";

    /// <summary>The places of the route in a subset.</summary>
    public IEnumerable<RouteItem> Places(ItemSubset subset) => session.Route.Items.Where(subset.Holds);

    /// <summary>The item at a place, whether its session has begun or not.</summary>
    public AssessmentItem ItemAt(RouteItem place) => session.Items[place.ItemRef.Identifier];

    /// <summary>The item sessions in a subset, as far as they exist.</summary>
    public IEnumerable<TestItemSession> Sessions(ItemSubset subset) => Places(subset).Select(SessionAt).OfType<TestItemSession>();

    /// <summary>The item session a prefix such as <c>Q01</c> or <c>Q01.2</c> names.</summary>
    public TestItemSession? SessionOf(ItemName name)
    {
        var (places, isNumbered) = name.In(session.Route);
        if (places.Count <= 1 || isNumbered)
        {
            return places.Count == 0 ? null : SessionAt(places[0]);
        }

        // QTI: of several instances the last submitted one, and no value at all when they are submitted one by one.
        return places[0].Part.IsSimultaneous
            ? places.Select(SessionAt).LastOrDefault(each => each is { Attempts: > 0, HasPendingResponses: false, IsAttemptOpen: false })
            : null;
    }

    /// <summary>The time spent in a part or section; NULL when there is none of that name.</summary>
    public Value? DurationOf(string identifier) => session.DurationOf(identifier) is { } spent ? new DurationValue(spent.TotalSeconds) : null;

    /// <summary>
    /// Integers and floats of an item times its weight of a name; an item without that weight counts once. QTI ignores the weight for other
    /// base types.
    /// </summary>
    public static Value? Weighted(Value? value, RouteItem place, string? weight)
    {
        if (weight is null || value?.BaseType is not (BaseType.Integer or BaseType.Float))
        {
            return value;
        }

        var factor = place.ItemRef.Weights.GetValueOrDefault(weight, 1);
        return value switch
        {
            NumericValue single => Times(single, factor),
            ContainerValue container => ContainerValue.Of(container.Cardinality, [.. container.Members.OfType<NumericValue>().Select(member => Times(member, factor))]),
            _ => value,
        };
    }

    private TestItemSession? SessionAt(RouteItem place) => session.ItemSessionAt(place.Position);

    private static FloatValue Times(NumericValue number, double factor) => new(DecimalNumbers.Multiply(number.Number, factor));
}
