using ExamEngine.Server.Hosting;
using ExamEngine.Server.Records;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.SignalR;

namespace ExamEngine.Server.Access;

/// <summary>Accounts, sign-in, roles, and who may do what.</summary>
internal static class AccessCapability
{
    private static readonly TimeSpan AccountLookedAtEvery = TimeSpan.FromMinutes(5);

    internal static void AddAccess(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddIdentity<Account, IdentityRole<Guid>>(options => Configure(options, builder.Configuration))
            .AddEntityFrameworkStores<ExamContext>()
            .AddClaimsPrincipalFactory<AccountClaims>();
        services.ConfigureApplicationCookie(Configure);
        services.Configure<SecurityStampValidatorOptions>(static options => options.ValidationInterval = AccountLookedAtEvery);

        var authorisation = services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        foreach (var role in Roles.All)
        {
            authorisation.AddPolicy(role, policy => policy.RequireRole(role));
        }

        services.Configure<HubOptions>(static options =>
        {
            options.AddFilter<HubMethods>();
            options.AddFilter<HubCallLimit>();
        });
        services.AddSingleton<HubMethods>();
        services.AddSingleton<HubCallLimit>();
        services.AddSingleton<RequestLimit>();
        services.AddSingleton<WrongPasswords>();
        services.AddScoped(static provider => new PasswordSignIn(
            provider.GetRequiredService<SignInManager<Account>>(),
            provider.GetRequiredService<WrongPasswords>(),
            provider.GetRequiredService<Scheduling.ExpectedNow>(),
            provider.GetRequiredService<ILogger<PasswordSignIn>>()));
        services.AddSingleton<InvitationLinks>();
        services.AddSingleton<Invitations>();
        services.AddSingleton<DemoAccounts>();
        services.AddHostedService<FirstAccounts>();
        services.AddRazorPages().AddMvcOptions(static options => options.Filters.Add<KnownHandlers>());
        services.AddAntiforgery(static options =>
        {
            options.Cookie.Name = "examengine.form";
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            // The framework would say SAMEORIGIN; ours says DENY.
            options.SuppressXFrameOptionsHeader = true;
        });
    }

    internal static void UseAccess(this WebApplication app)
    {
        app.UseAuthentication();
        app.UseRequestLimit();
        app.UseAuthorization();
    }

    internal static void MapAccess(this WebApplication app)
    {
        app.MapRazorPages();
        app.MapGet("/", static (HttpContext http) => Results.LocalRedirect(http.User.HomePath())).ExcludeFromDescription();
        app.MapGet("/api/me", static (HttpContext http) => new Me(
                http.User.AccountId(), http.User.DisplayName(), [.. Roles.All.Where(http.User.IsInRole)]))
            .WithSummary("Who the caller is.");
    }

    /// <summary>Gives every mapped endpoint its row of the table; called after the last capability was mapped.</summary>
    /// <exception cref="InvalidOperationException">An endpoint or hub method has no row.</exception>
    internal static void RequireAuthorisationTable(this WebApplication app)
    {
        var sources = ((IEndpointRouteBuilder)app).DataSources;
        EndpointDataSource[] authorised = [.. sources.Select(static source => new AuthorisedEndpoints(source))];
        sources.Clear();
        foreach (var source in authorised)
        {
            _ = source.Endpoints;
            sources.Add(source);
        }
    }

    private static void Configure(IdentityOptions options, IConfiguration configuration)
    {
        options.User.RequireUniqueEmail = true;
        // Length is what makes a password strong (NIST SP 800-63B, 5.1.1.2); rules about characters make it guessable.
        options.Password.RequiredLength = 12;
        options.Password.RequireDigit = false;
        options.Password.RequireLowercase = false;
        options.Password.RequireUppercase = false;
        options.Password.RequireNonAlphanumeric = false;
        // The most that NIST SP 800-63B-4, 3.2.2 allows, over all networks; WrongPasswords holds one network's guesses far below.
        options.Lockout.MaxFailedAccessAttempts = 100;
        options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(configuration.GetValue("Access:LockoutMinutes", 15));
    }

    private static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "examengine.account";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = TimeSpan.FromHours(12);
        options.SlidingExpiration = true;
        options.LoginPath = "/sign-in";
        options.LogoutPath = "/sign-out";
        options.AccessDeniedPath = "/access-denied";
        options.ReturnUrlParameter = "returnUrl";
        options.Events.OnValidatePrincipal = LookAtAccountAsync;
        options.Events.OnRedirectToLogin = static context => Answer(context, StatusCodes.Status401Unauthorized);
        options.Events.OnRedirectToAccessDenied = static context => Answer(context, StatusCodes.Status403Forbidden);
    }

    /// <summary>
    /// Looks whether the account still stands as the cookie says, in a scope of its own: the request's own scope lives as long as a live connection does, and would keep a
    /// database context and all of Identity for each page that is open.
    /// </summary>
    private static async Task LookAtAccountAsync(CookieValidatePrincipalContext context)
    {
        var now = (context.Options.TimeProvider ?? TimeProvider.System).GetUtcNow();
        if (context.Properties.IssuedUtc is { } issued && now - issued <= AccountLookedAtEvery)
        {
            return;
        }

        var ofRequest = context.HttpContext.RequestServices;
        await using var own = ofRequest.CreateAsyncScope();
        context.HttpContext.RequestServices = own.ServiceProvider;
        try
        {
            await SecurityStampValidator.ValidatePrincipalAsync(context);
        }
        finally
        {
            context.HttpContext.RequestServices = ofRequest;
        }
    }

    // A page sends the person on; a program is told the status and gets problem details.
    private static Task Answer(RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        if (Problems.IsForProgram(context.HttpContext))
        {
            context.Response.StatusCode = status;
        }
        else
        {
            context.Response.Redirect(context.RedirectUri);
        }

        return Task.CompletedTask;
    }
}
