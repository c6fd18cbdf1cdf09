using System.Globalization;
using System.Text.Json;
using ExamEngine.LoadTests.Sitting;
using ExamEngine.LoadTests.Wire;
using ExamEngine.Server.Access;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Npgsql;
using NpgsqlTypes;

namespace ExamEngine.LoadTests.Stand;

/// <summary>
/// Accounts, a slot and bookings. Accounts are copied into their tables, for no endpoint makes them; slot and bookings are made as an administrator makes them, so that each
/// candidate has a form that was drawn and a chain that was begun by the server itself.
/// </summary>
internal sealed class Seeding(NpgsqlConnection database, Uri node)
{
    public const string Password = "load-Exam-2026";
    private const int AtOnce = 16;
    private readonly Browser _administrator = new(node);

    public static async Task<Seeding> SignedInAsync(NpgsqlConnection database, Uri node, string email = "admin@demo.example", string password = "demo-Exam-2026")
    {
        var seeding = new Seeding(database, node);
        await seeding._administrator.SignInAsync(email, password);
        return seeding;
    }

    /// <summary>Makes accounts of candidates; all have the same password, hashed once.</summary>
    /// <param name="count">How many.</param>
    /// <returns>Their addresses and identifiers.</returns>
    public async Task<IReadOnlyList<(string Email, Guid Id)>> AccountsAsync(int count)
    {
        await using var find = new NpgsqlCommand("""SELECT "Id" FROM "Roles" WHERE "Name" = $1""", database) { Parameters = { new() { Value = Roles.Candidate } } };
        var role = (Guid)(await find.ExecuteScalarAsync() ?? throw new InvalidOperationException("There is no role for candidates."));
        var series = Guid.NewGuid().ToString("n")[..8];
        var hash = new PasswordHasher<Account>(Options.Create(new PasswordHasherOptions { IterationCount = NodeProgram.HashRounds })).HashPassword(new Account { DisplayName = "" }, Password);
        var accounts = Enumerable.Range(1, count).Select(n => (Email: $"load{n}-{series}@load.example", Id: Guid.CreateVersion7())).ToArray();
        await using (var copy = await database.BeginBinaryImportAsync("""
            COPY "Accounts" ("Id", "DisplayName", "UserName", "NormalizedUserName", "Email", "NormalizedEmail", "EmailConfirmed", "PasswordHash", "SecurityStamp", "ConcurrencyStamp",
            "PhoneNumberConfirmed", "TwoFactorEnabled", "LockoutEnabled", "AccessFailedCount") FROM STDIN (FORMAT BINARY)
            """))
        {
            foreach (var (email, id) in accounts)
            {
                var upper = email.ToUpperInvariant();
                await copy.StartRowAsync();
                await copy.WriteAsync(id, NpgsqlDbType.Uuid);
                foreach (var text in (string[])[$"Candidate {email[..email.IndexOf('-', StringComparison.Ordinal)]}", email, upper, email, upper])
                {
                    await copy.WriteAsync(text, NpgsqlDbType.Text);
                }

                await copy.WriteAsync(true, NpgsqlDbType.Boolean);
                foreach (var text in (string[])[hash, Guid.NewGuid().ToString("N").ToUpperInvariant(), Guid.NewGuid().ToString()])
                {
                    await copy.WriteAsync(text, NpgsqlDbType.Text);
                }

                await copy.WriteAsync(false, NpgsqlDbType.Boolean);
                await copy.WriteAsync(false, NpgsqlDbType.Boolean);
                await copy.WriteAsync(true, NpgsqlDbType.Boolean);
                await copy.WriteAsync(0, NpgsqlDbType.Integer);
            }

            await copy.CompleteAsync();
        }

        await using var roles = await database.BeginBinaryImportAsync("""COPY "AccountRoles" ("UserId", "RoleId") FROM STDIN (FORMAT BINARY)""");
        foreach (var (_, id) in accounts)
        {
            await roles.StartRowAsync();
            await roles.WriteAsync(id, NpgsqlDbType.Uuid);
            await roles.WriteAsync(role, NpgsqlDbType.Uuid);
        }

        await roles.CompleteAsync();
        return accounts;
    }

    /// <summary>Makes a slot that is open now, with the demo proctor.</summary>
    /// <param name="exam">The examination.</param>
    /// <param name="seats">How many.</param>
    public async Task<Guid> SlotAsync(string exam, int seats)
    {
        var people = JsonSerializer.Deserialize<JsonElement>(await _administrator.GetAsync("/api/admin/people"));
        var proctor = people.GetProperty("proctors")[0].GetProperty("id").GetGuid();
        var now = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds();
        var (status, text) = await _administrator.PostAsync("/api/admin/slots", new
        {
            examId = exam, name = string.Create(CultureInfo.InvariantCulture, $"Load {now}"), place = "Online", zone = "Etc/UTC", startsAt = now - 1000,
            endsAt = now + (48 * 3_600_000L), seats, autoRelease = true, proctorIds = new[] { proctor },
        });
        return status == System.Net.HttpStatusCode.OK
            ? JsonSerializer.Deserialize<JsonElement>(text).GetProperty("slotId").GetGuid()
            : throw new InvalidOperationException($"The slot was refused: {text}");
    }

    /// <summary>Books everybody.</summary>
    public async Task<IReadOnlyList<Seat>> BookAsync(Guid slot, IReadOnlyList<(string Email, Guid Id)> accounts)
    {
        var seats = new Seat[accounts.Count];
        await Parallel.ForAsync(0, seats.Length, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (n, _) =>
            seats[n] = await TryBookAsync(slot, accounts[n].Email, accounts[n].Id) is { Seat: { } seat } ? seat : throw new InvalidOperationException("A booking was refused."));
        return seats;
    }

    /// <summary>Books one seat.</summary>
    /// <returns>The seat, or the word for why not.</returns>
    public async Task<(Seat? Seat, string? Refusal)> TryBookAsync(Guid slot, string email, Guid account)
    {
        var (status, text) = await _administrator.PostAsync("/api/admin/bookings", new { slotId = slot, candidateId = account });
        var reply = JsonSerializer.Deserialize<JsonElement>(text);
        return status == System.Net.HttpStatusCode.OK
            ? (new Seat(email, account, reply.GetProperty("bookingId").GetGuid(), reply.GetProperty("confirmationNumber").GetString()!), null)
            : (null, reply.TryGetProperty("code", out var code) ? code.GetString()! : $"{(int)status}");
    }
}
