namespace ExamEngine.Server.Access;

/// <summary>What an account may be. An account can have several roles; each is also the name of a policy that requires it.</summary>
public static class Roles
{
    /// <summary>Sits examinations.</summary>
    public const string Candidate = "candidate";

    /// <summary>Watches the exam slots assigned to them.</summary>
    public const string Proctor = "proctor";

    /// <summary>Schedules, decides, releases.</summary>
    public const string Administrator = "administrator";

    /// <summary>Writes and publishes items and forms.</summary>
    public const string Author = "author";

    /// <summary>Every role.</summary>
    public static IReadOnlyList<string> All { get; } = [Candidate, Proctor, Administrator, Author];
}
