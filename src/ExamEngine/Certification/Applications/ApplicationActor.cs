namespace ExamEngine.Certification.Applications;

/// <summary>Who changed an application, as its history keeps it.</summary>
/// <param name="Role">In which capacity.</param>
/// <param name="Name">A name people recognise, or the part of the system that acted.</param>
/// <param name="Account">The account; null for the system.</param>
/// <param name="Email">The account's address, by which a referee is recognised; null for the system.</param>
public sealed record ApplicationActor(ApplicationRole Role, string Name, Guid? Account = null, string? Email = null)
{
    /// <summary>The examination's results.</summary>
    public static ApplicationActor Results { get; } = new(ApplicationRole.System, "Results");
}
