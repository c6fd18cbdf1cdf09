using System.ComponentModel.DataAnnotations;
using ExamEngine.Server.Applications;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ExamEngine.Server.Pages;

/// <summary>A referee's answer, by the sealed link of the request. To look at the page changes nothing.</summary>
public sealed class RefereeModel : PageModel
{
    /// <summary>The most characters of an answer.</summary>
    public const int Most = 4000;

    /// <summary>Whether the referee speaks for the applicant; null before one is chosen.</summary>
    [BindProperty]
    public bool? Confirms { get; set; }

    /// <summary>What the referee says.</summary>
    [BindProperty, StringLength(Most)]
    public string? Statement { get; set; }

    /// <summary>The applicant; null when the link is wrong.</summary>
    public string? Applicant { get; private set; }

    /// <summary>What is applied for.</summary>
    public string Credential { get; private set; } = "";

    /// <summary>Why no answer is taken, in words, or null.</summary>
    public string? WhyNot { get; private set; }

    /// <summary>Why this answer was not taken, in words, or null.</summary>
    public string? Refusal { get; private set; }

    /// <summary>Whether the answer is taken.</summary>
    public bool IsDone { get; private set; }

    private RefereeRequests Requests => HttpContext.RequestServices.GetRequiredService<RefereeRequests>();

    /// <summary>Asks.</summary>
    /// <param name="token">The sealed part of the link.</param>
    public Task OnGetAsync(string token) => FindAsync(token);

    /// <summary>Takes the answer.</summary>
    /// <param name="token">The sealed part of the link.</param>
    public async Task OnPostAsync(string token)
    {
        await FindAsync(token);
        if (Applicant is null || WhyNot is not null)
        {
            return;
        }

        Refusal = Confirms is null ? "Choose whether you speak for the applicant."
            : !ModelState.IsValid ? $"Use at most {Most:N0} characters."
            : await Requests.AnswerAsync(token, Confirms.Value, Statement) is { Ok: false } refused ? refused.Message
            : null;
        IsDone = Refusal is null;
    }

    private async Task FindAsync(string token)
    {
        var found = await Requests.AskAsync(token);
        (Applicant, Credential, WhyNot) = (found?.Applicant, found?.Title ?? "", found?.WhyNot);
        Response.StatusCode = found is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
    }
}
