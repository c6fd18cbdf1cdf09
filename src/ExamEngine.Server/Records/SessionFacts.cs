using ExamEngine.Sessions;
using ExamEngine.Tests.Forms;

namespace ExamEngine.Server.Records;

/// <summary>What never changes about an exam session once it is booked.</summary>
/// <param name="Id">The session.</param>
/// <param name="SlotId">Its slot.</param>
/// <param name="CandidateId">The candidate's account.</param>
/// <param name="CandidateName">The candidate's name.</param>
/// <param name="ExamId">The examination.</param>
/// <param name="Form">The items, in order.</param>
/// <param name="Plan">The times.</param>
/// <param name="Accommodations">What was granted, in words.</param>
/// <param name="ReceiptKey">The slot's secret under which receipts are signed.</param>
/// <param name="AutoRelease">Candidates of the slot are released without a proctor.</param>
/// <param name="StartsAt">From when the examination can be started.</param>
/// <param name="EndsAt">Until when it can be started.</param>
public sealed record SessionFacts(
    SessionId Id,
    Guid SlotId,
    Guid CandidateId,
    string CandidateName,
    string ExamId,
    Form Form,
    SessionPlan Plan,
    IReadOnlyList<string> Accommodations,
    byte[] ReceiptKey,
    bool AutoRelease,
    DateTimeOffset StartsAt,
    DateTimeOffset EndsAt)
{
    /// <summary>The first and last position of a section.</summary>
    /// <param name="section">The section's number, from 1; 0 gives an empty range.</param>
    /// <returns>Positions in the form; (0, 0) for section 0.</returns>
    public (int First, int Last) Positions(int section)
    {
        if (section < 1 || section > Form.Sections.Count)
        {
            return (0, 0);
        }

        var items = Form.Sections[section - 1].Items;
        return (items[0].Position, items[^1].Position);
    }

    /// <summary>The item at a position and the section it stands in.</summary>
    /// <param name="position">Position in the form, from 1.</param>
    /// <returns>Null when the form has no such position.</returns>
    public (FormItem Item, int Section)? Find(int position)
    {
        for (var i = 0; i < Form.Sections.Count; i++)
        {
            var items = Form.Sections[i].Items;
            if (position >= items[0].Position && position <= items[^1].Position)
            {
                return (items[position - items[0].Position], i + 1);
            }
        }

        return null;
    }
}
