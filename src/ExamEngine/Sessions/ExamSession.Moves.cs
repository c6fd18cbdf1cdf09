namespace ExamEngine.Sessions;

// What depends on the rules of the test. Which item and which section come next is not the ledger's to know: Sittings.Sitting tells.
public sealed partial record ExamSession
{
    /// <summary>The candidate leaves the present item of a linear section for good.</summary>
    /// <param name="now">The server's time.</param>
    /// <param name="actor">The candidate.</param>
    /// <param name="section">The section's number, from 1.</param>
    /// <param name="position">The position that comes next by the rules of the test.</param>
    /// <param name="seq">The number of the last journal entry that is known; not negative.</param>
    /// <returns>The decision; no events when the candidate is there already. Refused while paused, and towards an earlier position.</returns>
    public Decision MoveOn(DateTimeOffset now, SessionActor actor, int section, int position, long seq)
    {
        if ((NotCandidate(actor) ?? NotRunning()) is { } refusal)
        {
            return refusal;
        }

        if (Phase != SectionPhase.Open || section != Section)
        {
            return Decision.Refuse("section", "That section is not open.");
        }

        if (position < Place)
        {
            return Decision.Refuse("left", "You have left this item; in this section one cannot go back.");
        }

        return position == Place ? Decision.Accept() : Settled(new MovedOn(Earlier(now, Cut!.Value), actor, section, position, seq));
    }

    /// <summary>The rules of the test lead past the next section.</summary>
    /// <param name="now">The server's time.</param>
    /// <param name="actor">The system.</param>
    /// <param name="section">The section's number, from 2; the first one is never passed over.</param>
    /// <returns>The decision; no events when it is skipped already.</returns>
    public Decision SkipSection(DateTimeOffset now, SessionActor actor, int section)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (actor.Role != SessionRole.System)
        {
            return Decision.Refuse("role", "Only the rules of the test lead past a section.");
        }

        if (section >= 1 && section <= Sections.Length && Sections[section - 1].CloseReason == SectionCloseReason.Skipped)
        {
            return Decision.Accept();
        }

        return IsLive && Phase == SectionPhase.Between && section == Section + 1 && section <= Sections.Length
            ? Decision.Accept(new SectionSkipped(now, actor, section))
            : Decision.Refuse("section", "That section is not the next one.");
    }
}
