using ExamEngine.Server.Hosting;
using Microsoft.AspNetCore.Identity;

namespace ExamEngine.Server.Access;

/// <summary>
/// Accounts to try the engine with, named as what they are. They exist only where configuration <c>Demo</c> is true, which it is by default in
/// Development on the embedded database and nowhere else.
/// </summary>
internal sealed class DemoAccounts(IConfiguration configuration, IHostEnvironment environment, StoreChoice stores, StartBanner banner)
{
    /// <summary>Known to everybody who reads this line: demo accounts must never hold anything real.</summary>
    internal const string Password = "demo-Exam-2026";

    private const int Candidates = 6;

    internal bool Wanted => configuration.GetValue<bool?>("Demo") ?? (environment.IsDevelopment() && stores.EmbeddedDatabase);

    internal static IEnumerable<(string Email, string Name, string Role)> All =>
    [
        .. Enumerable.Range(1, Candidates).Select(static number => ($"candidate{number}@demo.example", $"Demo Candidate {number}", Roles.Candidate)),
        ("proctor@demo.example", "Demo Proctor", Roles.Proctor),
        ("admin@demo.example", "Demo Administrator", Roles.Administrator),
        ("author@demo.example", "Demo Author", Roles.Author),
    ];

    internal async Task CreateAsync(UserManager<Account> accounts)
    {
        if (!Wanted)
        {
            return;
        }

        foreach (var (email, name, role) in All)
        {
            if (await accounts.FindByNameAsync(email) is null)
            {
                await FirstAccounts.CreateAsync(accounts, email, name, Password, role);
            }
        }

        banner.Add($"Demo sign-ins (password {Password}):");
        banner.Add($"candidate1@demo.example … candidate{Candidates}@demo.example, proctor@demo.example, admin@demo.example, author@demo.example");
    }
}
