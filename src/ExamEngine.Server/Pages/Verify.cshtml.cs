using ExamEngine.Certification;
using ExamEngine.Certification.Calendars;
using ExamEngine.Certification.Credentials;
using ExamEngine.Server.Certification.Verification;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ExamEngine.Server.Pages;

/// <summary>Anybody can see here whether a credential is valid.</summary>
public sealed class VerifyModel : PageModel
{
    private const int LongestShown = 40;

    /// <summary>The number as it was typed.</summary>
    public string Number { get; private set; } = "";

    /// <summary>The credential; null when none was asked for, or found.</summary>
    public VerificationView? Found { get; private set; }

    /// <summary>Why there is nothing to show, in words; null when nothing was asked for.</summary>
    public string? Problem { get; private set; }

    /// <summary>The state in a word.</summary>
    public string StateWord => Found?.State switch
    {
        CredentialState.Valid => "Valid",
        CredentialState.Suspended => "Suspended",
        CredentialState.Expired => "Expired",
        CredentialState.Replaced => "Replaced",
        _ => "Revoked",
    };

    /// <summary>A day for a person.</summary>
    /// <param name="day">Such as <c>2027-04-29</c>.</param>
    public static string Day(string day) => ProgrammeCalendar.Words(LocalDateJson.Date(day)!.Value);

    /// <summary>Shows the form, and the credential when one was asked for.</summary>
    /// <param name="number">Its number, as it was typed.</param>
    public async Task OnGetAsync(string? number)
    {
        if (string.IsNullOrWhiteSpace(number))
        {
            return;
        }

        Number = number.Length > LongestShown ? number[..LongestShown] : number;
        if (!HttpContext.RequestServices.GetRequiredService<VerificationLimit>().Admits(HttpContext))
        {
            Response.StatusCode = StatusCodes.Status429TooManyRequests;
            Problem = VerificationLimit.Slowed;
            return;
        }

        (Found, Problem) = await HttpContext.RequestServices.GetRequiredService<CredentialVerification>().FindAsync(number);
        Response.StatusCode = Found is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
    }
}
