using ExamEngine.Certification.Applications;

namespace ExamEngine.Server.Applications;

/// <summary>An application as the database has it.</summary>
/// <param name="Application">The application.</param>
/// <param name="Events">Its events, the oldest first.</param>
internal sealed record StoredApplication(CertificationApplication Application, IReadOnlyList<ApplicationEvent> Events);
