using System.ComponentModel.DataAnnotations;
using ExamEngine.Server.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ExamEngine.Server.Pages;

/// <summary>Sign-in by e-mail address and password.</summary>
public sealed class SignInModel(PasswordSignIn signIn) : PageModel
{
    /// <summary>As typed; kept when the sign-in is refused.</summary>
    [BindProperty, StringLength(256)]
    public string Email { get; set; } = "";

    /// <summary>As typed; never shown again.</summary>
    [BindProperty, StringLength(256), DataType(DataType.Password)]
    public string Password { get; set; } = "";

    /// <summary>Where the person wanted to go. An address that is not of this site is ignored.</summary>
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>Why the sign-in was refused, in words, or null.</summary>
    public string? Refusal { get; private set; }

    /// <summary>Shows the form, or sends a person who is signed in on.</summary>
    public IActionResult OnGet() => User.Identity is { IsAuthenticated: true } ? LocalRedirect(Destination()) : Page();

    /// <summary>Decides the sign-in.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        Refusal = ModelState.IsValid && Email.Length > 0 && Password.Length > 0
            ? await signIn.TryAsync(Email, Password, HttpContext.Connection.RemoteIpAddress)
            : "Enter your e-mail address and your password.";
        if (Refusal is null)
        {
            DeviceCookie.Ensure(HttpContext);

            // The roles of the new sign-in are in the cookie, not yet in this request: "/" sends each person to their own page.
            return LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/");
        }

        Response.StatusCode = Refusal == PasswordSignIn.Slowed ? StatusCodes.Status429TooManyRequests : StatusCodes.Status200OK;
        return Page();
    }

    private string Destination() => Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : User.HomePath();
}
