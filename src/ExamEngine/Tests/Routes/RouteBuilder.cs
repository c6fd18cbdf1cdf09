using ExamEngine.Seeds;

namespace ExamEngine.Tests.Routes;

/// <summary>Selects and orders the items of a test. Each section draws from its own stream, so that a change in one moves nothing in others.</summary>
internal sealed class RouteBuilder(ulong seed)
{
    private readonly Dictionary<string, int> _sections = new(StringComparer.Ordinal);

    public List<RouteItem> Build(AssessmentTest test)
    {
        var route = new List<RouteItem>();
        var occurrences = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var part in test.Parts)
        {
            var places = part.Sections.SelectMany(section => Units(new RouteSection(section, parent: null))).SelectMany(unit => unit.Places);
            foreach (var (itemRef, section) in places)
            {
                var occurrence = occurrences.GetValueOrDefault(itemRef.Identifier);
                occurrences[itemRef.Identifier] = occurrence + 1;
                route.Add(new RouteItem(route.Count, part, section, itemRef, occurrence, ControlOf(part, section, itemRef)));
            }
        }

        return route;
    }

    public static List<RouteItem> InOrder(AssessmentTest test, IEnumerable<string> identifiers)
    {
        var places = test.Parts.SelectMany(part => part.Sections.SelectMany(section => Places(new RouteSection(section, parent: null)))
            .Select(place => (Part: part, place.ItemRef, place.Section))).DistinctBy(place => place.ItemRef.Identifier).ToDictionary(place => place.ItemRef.Identifier, StringComparer.Ordinal);
        var route = new List<RouteItem>();
        foreach (var identifier in identifiers.Where(places.ContainsKey))
        {
            var (part, itemRef, section) = places[identifier];
            route.Add(new RouteItem(route.Count, part, section, itemRef, Occurrence: 0, ControlOf(part, section, itemRef)));
        }

        return route;
    }

    private static IEnumerable<(AssessmentItemRef ItemRef, RouteSection Section)> Places(RouteSection around) => around.Section.Children.SelectMany(child => child switch
    {
        AssessmentItemRef itemRef => [(itemRef, around)],
        AssessmentSection inner => Places(new RouteSection(inner, around)),
        _ => [],
    });

    private static ItemSessionControl ControlOf(TestPart part, RouteSection section, AssessmentItemRef itemRef)
    {
        var control = part.ItemSessions.Within(ItemSessionControl.Standard);
        foreach (var around in section.Outwards.Reverse())
        {
            control = around.Section.ItemSessions.Within(control);
        }

        return itemRef.ItemSessions.Within(control);
    }

    // What is shuffled as one: an item, or all of a section.
    private sealed record Unit(bool IsFixed, List<(AssessmentItemRef ItemRef, RouteSection Section)> Places);

    private List<Unit> Units(RouteSection place)
    {
        var section = place.Section;
        var occurrence = _sections[section.Identifier] = _sections.GetValueOrDefault(section.Identifier) + 1;
        var units = new List<Unit>();
        foreach (var child in Selected(section, occurrence))
        {
            switch (child)
            {
                case AssessmentItemRef itemRef:
                    units.Add(new Unit(itemRef.IsFixed, [(itemRef, place)]));
                    break;
                case AssessmentSection inner:
                    var innerUnits = Units(new RouteSection(inner, place));
                    if (section.IsShuffled && inner is { IsVisible: false, KeepTogether: false, IsFixed: false })
                    {
                        units.AddRange(innerUnits);
                    }
                    else
                    {
                        units.Add(new Unit(inner.IsFixed, [.. innerUnits.SelectMany(unit => unit.Places)]));
                    }

                    break;
            }
        }

        return section.IsShuffled ? Shuffled(units, Stream(section, occurrence, "order")) : units;
    }

    // Selected children stay in the order of the test; only ordering moves them.
    private IEnumerable<SectionChild> Selected(AssessmentSection section, int occurrence)
    {
        if (section.Selection is not { } selection)
        {
            return section.Children;
        }

        var times = section.Children.Select(child => child.IsRequired ? 1 : 0).ToArray();
        var wanted = selection.Select - times.Sum();
        var random = Stream(section, occurrence, "select");
        if (selection.WithReplacement)
        {
            for (; wanted > 0 && times.Length > 0; wanted--)
            {
                times[random.Next(times.Length)]++;
            }
        }
        else
        {
            var free = Enumerable.Range(0, times.Length).Where(i => times[i] == 0).ToArray();
            random.Shuffle<int>(free);
            foreach (var i in free.Take(Math.Max(wanted, 0)))
            {
                times[i] = 1;
            }
        }

        return section.Children.SelectMany((child, i) => Enumerable.Repeat(child, times[i]));
    }

    private static List<Unit> Shuffled(List<Unit> units, SeededRandom random)
    {
        var moving = units.Where(unit => !unit.IsFixed).ToArray();
        random.Shuffle<Unit>(moving);
        var next = 0;
        return [.. units.Select(unit => unit.IsFixed ? unit : moving[next++])];
    }

    private SeededRandom Stream(AssessmentSection section, int occurrence, string purpose) =>
        new(SeededRandom.Derive(seed, $"{section.Identifier}/{occurrence}/{purpose}"));
}
