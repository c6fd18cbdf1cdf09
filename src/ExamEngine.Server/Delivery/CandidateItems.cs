using ExamEngine.Server.Delivery.Messages;
using ExamEngine.Server.Records;
using ExamEngine.Sessions;

namespace ExamEngine.Server.Delivery;

/// <summary>Decides which items a page is sent, each once over a connection: those of the open section, a little ahead of the candidate.</summary>
internal sealed class CandidateItems(SessionViews views, CandidateSittings sittings)
{
    /// <summary>The first items of a section that opens, or the next one of a linear section, before the page is told.</summary>
    public IEnumerable<ItemEvent> New(Place place, StoredSession stored, int current)
    {
        var session = stored.Session;
        if (session.State != SessionState.Running || session.Phase is not (SectionPhase.Opening or SectionPhase.Open))
        {
            return [];
        }

        var isNew = place.PushedSection != session.Section;
        place.PushedSection = session.Section;
        if (sittings.IsLinear(place.Facts, session.Section))
        {
            return Near(place, current);
        }

        return isNew ? Near(place, current > 0 ? current : place.Facts.Positions(session.Section).First) : [];
    }

    /// <summary>An item and its neighbours, as far as this page does not have them, so that Next is instant; in a linear section the item alone.</summary>
    public IEnumerable<ItemEvent> Near(Place place, int position)
    {
        var (first, last) = place.Facts.Positions(place.PushedSection);
        int[] wanted = sittings.IsLinear(place.Facts, place.PushedSection) ? [position] : [position, position + 1, position + 2, position - 1];
        foreach (var near in wanted)
        {
            if (near >= first && near <= last && place.IsFirstSending(near) && views.Item(place.Facts, near) is { } item)
            {
                yield return item;
            }
        }
    }
}
