namespace ExamEngine.Server.Pages;

/// <summary>What a page for staff starts from.</summary>
/// <param name="Page">Which pages it belongs to.</param>
/// <param name="User">Who is signed in.</param>
public sealed record StaffBoot(StaffPage Page, PageUser User);

/// <summary>The pages for staff.</summary>
public enum StaffPage
{
    /// <summary>For proctors.</summary>
    Proctor,

    /// <summary>For administrators and authors.</summary>
    Admin,
}
