using ExamEngine.Certification.Activities;

namespace ExamEngine.Server.Activities;

/// <summary>An activity with its events.</summary>
/// <param name="Id">Identifies it.</param>
/// <param name="Activity">The activity.</param>
/// <param name="Events">Its events, the oldest first.</param>
internal sealed record StoredActivity(Guid Id, LoggedActivity Activity, IReadOnlyList<ActivityEvent> Events);
