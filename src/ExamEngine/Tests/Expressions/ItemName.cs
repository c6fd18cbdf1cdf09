using System.Globalization;
using ExamEngine.Tests.Routes;

namespace ExamEngine.Tests.Expressions;

/// <summary>
/// How a test names an item: the identifier of its reference, and after a full stop the number of the instance, from one, when it was drawn
/// several times. An identifier may itself hold full stops and numbers; it goes before.
/// </summary>
public sealed record ItemName(string Text)
{
    /// <summary>The places of a route that the name stands for, and whether it names one instance of several.</summary>
    internal (IReadOnlyList<RouteItem> Places, bool IsNumbered) In(TestRoute route)
    {
        var places = route.Items.Where(place => place.ItemRef.Identifier == Text).ToList();
        if (places.Count > 0 || Numbered(Text) is not var (identifier, sequence))
        {
            return (places, IsNumbered: false);
        }

        return (route.Items.Where(place => place.ItemRef.Identifier == identifier && place.Occurrence == sequence - 1).ToList(), IsNumbered: true);
    }

    internal static (string Identifier, int Sequence)? Numbered(string text) =>
        text.LastIndexOf('.') is var dot and > 0 && int.TryParse(text.AsSpan(dot + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
            ? (text[..dot], sequence)
            : null;
}
