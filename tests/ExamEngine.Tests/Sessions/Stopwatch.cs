using ExamEngine.Sessions;

namespace ExamEngine.Specs.Sessions;

/// <summary>
/// An independent account of the open section's time. The engine adds credits to a deadline; this measures how long the clock
/// ran between one ledger entry and the next, and compares it with what is owed.
/// </summary>
internal sealed class Stopwatch(SessionPlan plan)
{
    private enum Mode
    {
        Runs,
        Break,
        Stands,
    }

    private DateTimeOffset since;
    private Mode mode = Mode.Stands;
    private bool isOpen;
    private TimeSpan breaksTaken;
    private TimeSpan kept;

    public TimeSpan Ran { get; private set; }

    /// <summary>Allowance, extensions and outages of the section open now or last; without the grace.</summary>
    public TimeSpan Owed { get; private set; }

    public TimeSpan Left(DateTimeOffset now)
    {
        var left = Owed - Ran - Running(now);
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }

    public void Read(SessionEvent entry)
    {
        Ran += isOpen ? Running(entry.At) : TimeSpan.Zero;
        if (mode == Mode.Break)
        {
            var taken = breaksTaken + (entry.At - since);
            breaksTaken = taken < plan.BreakAllowance ? taken : plan.BreakAllowance;
        }

        since = entry.At;
        switch (entry)
        {
            case SectionStarted started:
                (isOpen, Ran, Owed, kept) = (true, TimeSpan.Zero, plan.Allowances[started.Section - 1] + kept, TimeSpan.Zero);
                break;
            case SectionClosed:
                isOpen = false;
                break;
            case TimeAdded { Kind: TimeCredit.Extension } added when !isOpen:
                kept += added.Amount;
                break;
            case TimeAdded added when isOpen:
                Owed += added.Amount;
                break;
            default:
                break;
        }

        mode = entry switch
        {
            SectionOpening or Resumed or BreakEnded => Mode.Runs,
            BreakStarted => Mode.Break,
            Paused or Ended or Reinstated => Mode.Stands,
            _ => mode,
        };
    }

    private TimeSpan Running(DateTimeOffset now)
    {
        var passed = now - since;
        var free = mode switch
        {
            Mode.Runs => TimeSpan.Zero,
            Mode.Break => plan.BreakAllowance - breaksTaken,
            _ => passed,
        };
        return passed > free ? passed - free : TimeSpan.Zero;
    }
}
