using ExamEngine.Server.Access;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ExamEngine.Server.Pages;

/// <summary>Asks once, then signs out.</summary>
public sealed class SignOutModel(SignInManager<Account> signIn, ILogger<SignOutModel> log) : PageModel
{
    /// <summary>Ends the sign-in of this browser.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        log.SignedOut(User.AccountId());
        await signIn.SignOutAsync();
        return LocalRedirect("/sign-in");
    }
}
