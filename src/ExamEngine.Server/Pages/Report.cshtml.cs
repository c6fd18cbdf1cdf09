using ExamEngine.Server.Access;
using ExamEngine.Server.Reporting;
using ExamEngine.Sessions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ExamEngine.Server.Pages;

/// <summary>A candidate's score report, to read and to print.</summary>
public sealed class ReportModel : PageModel
{
    /// <summary>The report.</summary>
    public IssuedReport Issued { get; private set; } = null!;

    /// <summary>Shows the report.</summary>
    /// <param name="id">The session.</param>
    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await HttpContext.RequestServices.GetRequiredService<Reports>().ForCandidateAsync(new SessionId(id), User.AccountId()) is not { } issued)
        {
            return NotFound();
        }

        Issued = issued;
        return Page();
    }
}
