using ExamEngine.Server.Outbox;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ExamEngine.Server.Pages;

/// <summary>
/// Stops reminders without a sign-in. To look at the page changes nothing, so that programs which open links in e-mails do no harm; a POST stops them, from the page or from a mail program's button
/// (RFC 8058). Whoever has the sealed link may do so: no token of a form is asked for.
/// </summary>
[IgnoreAntiforgeryToken]
public sealed class StopRemindersModel : PageModel
{
    /// <summary>The way that is stopped; null when the link is wrong.</summary>
    public MessageChannel? Channel { get; private set; }

    /// <summary>Whether it is stopped now.</summary>
    public bool IsDone { get; private set; }

    /// <summary>The way in words.</summary>
    public string Way => Channel == MessageChannel.Text ? "text message" : "e-mail";

    /// <summary>Asks.</summary>
    /// <param name="token">The sealed part of the link.</param>
    public void OnGet(string token) => Find(token);

    /// <summary>Stops them.</summary>
    /// <param name="token">The sealed part of the link.</param>
    public async Task OnPostAsync(string token)
    {
        if (Find(token) is { } found)
        {
            await HttpContext.RequestServices.GetRequiredService<ReminderChoices>().StopAsync(found.Candidate, found.Channel);
            IsDone = true;
        }
    }

    private (Guid Candidate, MessageChannel Channel)? Find(string token)
    {
        var found = HttpContext.RequestServices.GetRequiredService<UnsubscribeLinks>().Read(token);
        Channel = found?.Channel;
        Response.StatusCode = found is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
        return found;
    }
}
