using ExamEngine.Sessions;

namespace ExamEngine.Specs.Sessions;

/// <summary>The changes of state as the protocol's table has them, written down apart from the code.</summary>
internal static class Expected
{
    private const string Protocol = """
        Scheduled  > CheckedIn  candidate
        Scheduled  > NoShow     system
        Scheduled  > Cancelled  candidate administrator
        CheckedIn  > Ready      proctor administrator system
        CheckedIn  > NoShow     system
        CheckedIn  > Cancelled  administrator
        Ready      > Running    candidate
        Ready      > NoShow     system
        Ready      > Cancelled  administrator
        Running    > Paused     proctor administrator system
        Running    > OnBreak    candidate
        Running    > Submitted  candidate
        Running    > Expired    system
        Running    > Terminated proctor administrator
        Paused     > Running    proctor administrator system
        Paused     > Terminated proctor administrator
        OnBreak    > Running    candidate system
        OnBreak    > Terminated proctor administrator
        Submitted  > Sealed     system
        Expired    > Sealed     system
        Terminated > Sealed     system
        Terminated > Paused     proctor administrator
        Sealed     > Scored     system
        Sealed     > Voided     administrator
        Scored     > Released   administrator system
        Scored     > Voided     administrator
        Released   > Voided     administrator
        """;

    private static readonly HashSet<(SessionState From, SessionState To, SessionRole Role)> Table = [.. Read()];

    public static IReadOnlyList<SessionRole> Roles { get; } =
        [SessionRole.Candidate, SessionRole.Proctor, SessionRole.Administrator, SessionRole.System];

    public static bool Exists(SessionState from, SessionState to) => Table.Any(change => change.From == from && change.To == to);

    public static bool Allows(SessionState from, SessionState to, SessionRole role) => Table.Contains((from, to, role));

    private static IEnumerable<(SessionState From, SessionState To, SessionRole Role)> Read() =>
        from line in Protocol.Split('\n')
        let words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        from role in words.Skip(3)
        select (Enum.Parse<SessionState>(words[0]), Enum.Parse<SessionState>(words[2]), Enum.Parse<SessionRole>(role, ignoreCase: true));
}
