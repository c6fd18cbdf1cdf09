using ExamEngine.Server.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ExamEngine.Server.Pages;

/// <summary>The page of a request that failed. It shows what the person can do, never what went wrong inside.</summary>
[IgnoreAntiforgeryToken]
public sealed class ErrorModel : PageModel
{
    /// <summary>What happened, in few words.</summary>
    public string Title => Response.StatusCode switch
    {
        StatusCodes.Status404NotFound => "Page not found",
        StatusCodes.Status400BadRequest => "The form could not be read",
        StatusCodes.Status413PayloadTooLarge => "Too much was sent",
        StatusCodes.Status429TooManyRequests => "Too many requests",
        >= 500 => "Something went wrong",
        _ => "This did not work",
    };

    /// <summary>What the person can do.</summary>
    public string Words => Response.StatusCode switch
    {
        StatusCodes.Status404NotFound => "There is nothing at this address. It may have been moved, or typed wrongly.",
        StatusCodes.Status400BadRequest => "The page may have been open for too long, or cookies may be blocked. Open the page again and repeat the last step.",
        StatusCodes.Status413PayloadTooLarge => "What was sent is larger than is allowed here.",
        StatusCodes.Status429TooManyRequests => "Pages were asked for more often than a person can. Wait a minute and try again.",
        >= 500 => "The failure is on our side and has been recorded. Answers that were shown as saved are kept. Try again in a minute.",
        _ => "Go back and try again.",
    };

    /// <summary>Under which the server's log knows this request.</summary>
    public string CorrelationId => Correlation.Of(HttpContext);

    /// <summary>Shows the page of a failed request; called by its own address it is an unknown page.</summary>
    public void OnGet() => Named();

    /// <summary>The same for a form that failed.</summary>
    public void OnPost() => Named();

    private void Named()
    {
        if (Response.StatusCode == StatusCodes.Status200OK)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }
}
