namespace ExamEngine.Sessions;

/// <summary>The ground on which time is given.</summary>
public enum TimeCredit
{
    /// <summary>A proctor or an administrator granted it.</summary>
    Extension,

    /// <summary>No healthy node, Redis or database: given back by itself.</summary>
    Outage,

    /// <summary>The candidate's own connection was away, where the examination's policy stops the clock.</summary>
    Disconnect,

    /// <summary>A proctor held the examination while the database was away: given back when it is there again.</summary>
    Hold,
}
