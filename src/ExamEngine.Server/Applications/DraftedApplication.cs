using ExamEngine.Certification.Applications;

namespace ExamEngine.Server.Applications;

/// <summary>An application that was begun and is not written yet.</summary>
/// <param name="Application">The application.</param>
/// <param name="Programme">The programme that awards the credential.</param>
/// <param name="Events">Its events so far.</param>
internal sealed record DraftedApplication(CertificationApplication Application, string Programme, IReadOnlyList<ApplicationEvent> Events)
{
    /// <summary>The same with more events.</summary>
    public DraftedApplication With(IReadOnlyList<ApplicationEvent> events) =>
        this with { Application = events.Aggregate(Application, (known, entry) => known.Apply(entry)), Events = [.. Events, .. events] };
}
