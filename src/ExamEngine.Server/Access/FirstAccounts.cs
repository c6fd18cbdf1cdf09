using ExamEngine.Server.Hosting;
using Microsoft.AspNetCore.Identity;

namespace ExamEngine.Server.Access;

/// <summary>
/// Sees to it at start that the roles exist and that somebody can sign in: the demo accounts where they are wanted, and the first administrator
/// named by configuration <c>Administrator:Email</c> and <c>Administrator:Password</c> while there is none.
/// </summary>
internal sealed class FirstAccounts(IServiceScopeFactory scopes, StartLock startLock, IConfiguration configuration, DemoAccounts demo) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var held = await startLock.HoldAsync(cancellationToken);
        await using var scope = scopes.CreateAsyncScope();
        var roles = scope.ServiceProvider.GetRequiredService<RoleManager<IdentityRole<Guid>>>();
        foreach (var role in Roles.All)
        {
            if (!await roles.RoleExistsAsync(role))
            {
                Require(await roles.CreateAsync(new IdentityRole<Guid>(role) { Id = Guid.CreateVersion7() }));
            }
        }

        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        await demo.CreateAsync(accounts);
        await CreateAdministratorAsync(accounts);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    internal static async Task CreateAsync(UserManager<Account> accounts, string email, string displayName, string password, string role)
    {
        var account = new Account
        {
            Id = Guid.CreateVersion7(),
            DisplayName = displayName,
            UserName = email,
            Email = email,
            EmailConfirmed = true,
        };
        Require(await accounts.CreateAsync(account, password));
        Require(await accounts.AddToRoleAsync(account, role));
    }

    private async Task CreateAdministratorAsync(UserManager<Account> accounts)
    {
        if (configuration["Administrator:Email"] is { Length: > 0 } email
            && configuration["Administrator:Password"] is { Length: > 0 } password
            && (await accounts.GetUsersInRoleAsync(Roles.Administrator)).Count == 0)
        {
            await CreateAsync(accounts, email, configuration["Administrator:Name"] ?? "Administrator", password, Roles.Administrator);
        }
    }

    private static void Require(IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new StartRefusedException("A first account or role could not be created: " + string.Join(" ", result.Errors.Select(static error => error.Description)));
        }
    }
}
