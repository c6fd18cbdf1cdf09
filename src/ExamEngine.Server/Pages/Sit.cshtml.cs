using ExamEngine.Items.Presentation;
using ExamEngine.Server.Access;
using ExamEngine.Server.Delivery;
using ExamEngine.Server.Delivery.Messages;
using ExamEngine.Server.Records;
using ExamEngine.Sessions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ExamEngine.Server.Pages;

/// <summary>
/// The examination itself. The page comes with the present state and, while a section is open, with the item as plain
/// HTML: it can be read before any script has run.
/// </summary>
public sealed class SitModel : PageModel
{
    /// <summary>The present state; null while a proctor has yet to approve this device.</summary>
    public SessionSnapshot? Snapshot { get; private set; }

    /// <summary>The item the candidate was at; null when no section is open.</summary>
    public ItemEvent? Item { get; private set; }

    /// <summary>The item as static HTML.</summary>
    public string StaticItem { get; private set; } = string.Empty;

    /// <summary>What the client starts from.</summary>
    public string Boot { get; private set; } = string.Empty;

    /// <summary>Shows the examination.</summary>
    /// <param name="id">The session.</param>
    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        var services = HttpContext.RequestServices;
        var session = new SessionId(id);
        if (await services.GetRequiredService<SessionFactsCache>().FindAsync(session) is not { } facts
            || facts.CandidateId != User.AccountId()
            || await services.GetRequiredService<SessionSnapshots>().TakeAsync(session) is not { } snapshot)
        {
            return NotFound();
        }

        if (snapshot.State == SessionState.Scheduled)
        {
            return LocalRedirect($"/exams/{id}/check-in");
        }

        // The page asks when it is connected; until then it is shown nothing of the examination.
        var device = DeviceCookie.Ensure(HttpContext);
        if (!await services.GetRequiredService<CandidateDevices>().MayAsync(session, device))
        {
            Boot = ClientShell.Json(new CandidateBoot(CandidatePage.Sit, PageUser.Of(User), id));
            return Page();
        }

        Snapshot = snapshot;
        if (snapshot is { State: SessionState.Running, OpenSection: > 0 } && (snapshot.Current > 0 || !snapshot.Sections[snapshot.OpenSection - 1].Linear))
        {
            var position = snapshot.Current > 0 ? snapshot.Current : facts.Positions(snapshot.OpenSection).First;
            Item = services.GetRequiredService<SessionViews>().Item(facts, position);
            StaticItem = Item is null ? string.Empty : StaticHtml.Of(Item.Content);
        }

        Boot = ClientShell.Json(new CandidateBoot(CandidatePage.Sit, PageUser.Of(User), id, snapshot, Item));
        return Page();
    }
}
