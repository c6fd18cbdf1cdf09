using System.Globalization;
using ExamEngine.Sessions;

namespace ExamEngine.Server.Proctoring;

/// <summary>Ledger entries as a person reads them.</summary>
internal static class TimeLine
{
    /// <summary>One entry in words.</summary>
    public static string Words(SessionEvent entry) => entry switch
    {
        CheckedIn checkedIn => $"Checked in and accepted the rules ({checkedIn.RulesVersion})",
        MadeReady => "Released",
        SectionOpening opening => FormattableString.Invariant($"Pressed Start for section {opening.Section}"),
        SectionStarted started => FormattableString.Invariant($"Section {started.Section}: the first question was shown and the clock started"),
        MovedOn moved => FormattableString.Invariant($"Moved on to question {moved.Position} of section {moved.Section}"),
        SectionSkipped skipped => FormattableString.Invariant($"Section {skipped.Section} was passed over, as the rules of the test say"),
        SectionClosed { Reason: SectionCloseReason.Time } closed => FormattableString.Invariant($"Section {closed.Section} ended by its time"),
        SectionClosed closed => FormattableString.Invariant($"Section {closed.Section} was finished"),
        Paused paused => $"Paused: {paused.Reason}",
        Resumed => "Resumed; the pause was credited",
        BreakStarted => "Break began",
        BreakEnded => "Break ended",
        TimeAdded added => string.Create(CultureInfo.InvariantCulture, $"{added.Amount.TotalSeconds:0.#} s added: {added.Reason}"),
        Ended ended => $"The examination is {SessionTransitions.Words(ended.State)}{(ended.Reason is null ? "" : ": " + ended.Reason)}",
        ReinstatementAsked asked => $"Asked to take the termination back: {asked.Reason}",
        ReinstatementRefused refused => $"Did not agree to take the termination back: {refused.Reason}",
        ReinstatementWithdrawn withdrawn => $"No longer asks to take the termination back: {withdrawn.Reason}",
        Reinstated back => $"The termination was taken back: {back.Reason}",
        Moved moved => $"The examination is {SessionTransitions.Words(moved.State)}{(moved.Reason is null ? "" : ": " + moved.Reason)}",
        ConnectionLost lost => string.Create(CultureInfo.InvariantCulture, $"Connection lost: no sign of life for {(lost.At - lost.Since).TotalSeconds:0} s; the clock stands still since then, as far as the allowance goes"),
        ConnectionBack => "Connection back",
        DeviceAsked asked => $"Asked to go on at another device: {asked.Description}",
        DeviceAdmitted { Actor.Role: SessionRole.Candidate } => "Came from another device, before the release",
        DeviceAdmitted => "The other device was approved",
        DeviceRefused refused => $"The other device was refused: {refused.Reason}",
        Noted noted => noted.Text,
        _ => entry.GetType().Name,
    };
}
