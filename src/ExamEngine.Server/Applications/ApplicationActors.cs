using ExamEngine.Certification.Applications;
using ExamEngine.Server.Access;

namespace ExamEngine.Server.Applications;

/// <summary>Who acts on an application, from the request.</summary>
internal static class ApplicationActors
{
    /// <summary>The caller as an applicant.</summary>
    public static ApplicationActor Applicant(this HttpContext http) => Actor(http, ApplicationRole.Applicant);

    /// <summary>The caller as a reviewer.</summary>
    public static ApplicationActor Reviewer(this HttpContext http) => Actor(http, ApplicationRole.Reviewer);

    // The user name is the e-mail address.
    private static ApplicationActor Actor(HttpContext http, ApplicationRole role) => new(role, http.User.DisplayName(), http.User.AccountId(), http.User.Identity?.Name);
}
