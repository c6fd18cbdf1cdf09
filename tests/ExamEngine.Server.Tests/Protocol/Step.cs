namespace ExamEngine.Specs.Server.Protocol;

/// <summary>What can happen in a schedule. To reinstate takes two steps: at the first one it is asked for, at the next a second person agrees.</summary>
internal enum Act
{
    Answer, Write, Send, SendLosingTheReply, SendOverHttps, SendAgain, SendOtherContent, SendBeyondAGap, SendFromTheOtherTab,
    TakeOver, ComeBack, OtherTabComesBack, SignOfLife,
    BeginSection, ShowSection, EndSection, Submit, TimeIsUp,
    Pause, Resume, Extend, ExtendAgain, Terminate, Reinstate,
    Flush, Beat, Sweep, Reconcile,
    Wait, WaitUnhealthy, WaitForTheCut, WaitForWhatIsDue,
    WipeRedis, CopyRedis, FallBackToTheCopy,
}

/// <summary>One step of a schedule. What it is about (the section, the entry, the cut) follows from where things stand when it is done, so that steps can be left out.</summary>
/// <param name="Act">What is done.</param>
/// <param name="Node">The server that does it, 0 or 1.</param>
/// <param name="Number">A position, how many milliseconds or seconds; at a beat, at which of its commits the server dies; at a take-over, 1 when the other tab does not hear of it.</param>
/// <param name="Choice">The answer; when flushing, one that arrives between commit and trimming.</param>
/// <param name="Dies">Whether the server dies doing it.</param>
internal sealed record Step(Act Act, int Node, int Number = 0, string Choice = "", Dies Dies = Dies.Never)
{
    /// <summary>As it reads in C#, so that a schedule can be copied into a test.</summary>
    public override string ToString()
    {
        var text = $"new(Act.{Act}, {Node}";
        text += Number != 0 ? $", Number: {Number}" : "";
        text += Choice.Length > 0 ? $", Choice: \"{Choice}\"" : "";
        text += Dies != Dies.Never ? $", Dies: Dies.{Dies}" : "";
        return text + "),";
    }
}
