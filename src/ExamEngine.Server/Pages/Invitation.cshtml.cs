using System.ComponentModel.DataAnnotations;
using ExamEngine.Server.Access;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ExamEngine.Server.Pages;

/// <summary>Sets the password of an account that was made for somebody. To look at the page changes nothing and uses nothing up, so that programs which open links in e-mails do no harm.</summary>
public sealed class InvitationModel : PageModel
{
    /// <summary>The fewest characters of a password.</summary>
    public const int Fewest = 12;

    /// <summary>As typed; never shown again.</summary>
    [BindProperty, StringLength(256), DataType(DataType.Password)]
    public string Password { get; set; } = "";

    /// <summary>The same once more.</summary>
    [BindProperty, StringLength(256), DataType(DataType.Password)]
    public string Again { get; set; } = "";

    /// <summary>How the page stands.</summary>
    public InvitationStep Step { get; private set; }

    /// <summary>Whom it is for.</summary>
    public string PersonName { get; private set; } = "";

    /// <summary>The address with which to sign in.</summary>
    public string Email { get; private set; } = "";

    /// <summary>Why the password was not taken, in words, or null.</summary>
    public string? Refusal { get; private set; }

    private Invitations Invitations => HttpContext.RequestServices.GetRequiredService<Invitations>();

    /// <summary>Asks for a password.</summary>
    /// <param name="token">The sealed part of the link.</param>
    public Task OnGetAsync(string token) => FindAsync(token);

    /// <summary>Sets it.</summary>
    /// <param name="token">The sealed part of the link.</param>
    public async Task OnPostAsync(string token)
    {
        await FindAsync(token);
        if (Step != InvitationStep.Ask)
        {
            return;
        }

        Refusal = Password.Length < Fewest ? $"Use at least {Fewest} characters. A few words that you remember are good."
            : Password != Again ? "The two passwords are not the same. Type both again."
            : !ModelState.IsValid ? "Use at most 256 characters."
            : await Invitations.SetAsync(HttpContext.RequestServices.GetRequiredService<UserManager<Account>>(), token, Password);
        Step = Refusal is null ? InvitationStep.Done : InvitationStep.Ask;
    }

    /// <summary>Sends another link.</summary>
    /// <param name="token">The sealed part of the link that has ended.</param>
    public async Task OnPostAgainAsync(string token)
    {
        await FindAsync(token);
        if (Step == InvitationStep.Ended)
        {
            await Invitations.AgainAsync(token);
            Step = InvitationStep.Sent;
        }
    }

    private async Task FindAsync(string token)
    {
        var found = await Invitations.FindAsync(token);
        (PersonName, Email) = (found?.Name ?? "", found?.Email ?? "");
        Step = found is not { } known ? InvitationStep.Wrong : known.HasEnded ? InvitationStep.Ended : InvitationStep.Ask;
        Response.StatusCode = Step == InvitationStep.Wrong ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
    }
}

/// <summary>How the page of an invitation stands.</summary>
public enum InvitationStep
{
    /// <summary>The link is wrong, or was used.</summary>
    Wrong,

    /// <summary>A password is asked for.</summary>
    Ask,

    /// <summary>The link has ended.</summary>
    Ended,

    /// <summary>Another link is on its way.</summary>
    Sent,

    /// <summary>The password is set.</summary>
    Done,
}
