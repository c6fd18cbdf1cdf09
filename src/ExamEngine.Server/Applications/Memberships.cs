using ExamEngine.Certification.Facts;
using ExamEngine.Server.Access;
using ExamEngine.Server.Delivery.Messages;
using ExamEngine.Server.Records;
using Microsoft.EntityFrameworkCore;

namespace ExamEngine.Server.Applications;

/// <summary>Memberships of certification bodies, entered by an administrator.</summary>
internal sealed class Memberships(IDbContextFactory<ExamContext> contexts, ApplicationRules rules)
{
    /// <summary>A candidate's memberships as facts that rules are asked about.</summary>
    public static async Task<IReadOnlyList<Membership>> FactsAsync(ExamContext db, Guid candidate) =>
        [.. (await db.Memberships.AsNoTracking().Where(m => m.CandidateId == candidate).ToListAsync())
            .Select(row => new Membership(row.Body, Days.Local(row.From), row.Until is null ? null : Days.Local(row.Until)))];

    /// <summary>All memberships, by name.</summary>
    public async Task<IReadOnlyList<MembershipView>> ListAsync()
    {
        await using var db = await contexts.CreateDbContextAsync();
        return await (
            from membership in db.Memberships
            join account in db.Users on membership.CandidateId equals account.Id
            orderby account.DisplayName
            select new MembershipView(membership.Id, membership.CandidateId, account.DisplayName, membership.Body, membership.Number, membership.From, membership.Until)).Take(5000).ToListAsync();
    }

    /// <summary>Enters a membership. Entered twice under one number, it is there once.</summary>
    public async Task<OpResult> AddAsync(NewMembership wanted)
    {
        if (Check(wanted) is { } refused)
        {
            return refused;
        }

        await using var db = await contexts.CreateDbContextAsync();
        if (await db.Memberships.AnyAsync(m => m.Id == wanted.CommandId))
        {
            return OpResult.Done;
        }

        if (!await db.UserRoles.Join(db.Roles, member => member.RoleId, role => role.Id, (member, role) => new { member.UserId, role.Name }).AnyAsync(each => each.UserId == wanted.CandidateId && each.Name == Roles.Candidate))
        {
            return OpResult.Refused("candidateId", "Choose a candidate.");
        }

        db.Memberships.Add(new MembershipRow
        {
            Id = wanted.CommandId,
            CandidateId = wanted.CandidateId,
            Body = wanted.Body!,
            Number = wanted.Number!.Trim(),
            From = wanted.From!,
            Until = wanted.Until,
        });
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateException)
        {
            // The same was asked for at this moment: it is there.
        }

        return OpResult.Done;
    }

    /// <summary>What is wrong with an entry; null when nothing is.</summary>
    private OpResult? Check(NewMembership wanted) => wanted switch
    {
        _ when wanted.CommandId == Guid.Empty => OpResult.Of(ApplicationCommands.NoNumber),
        _ when !rules.Programmes.Programmes.Any(programme => programme.Body == wanted.Body) => OpResult.Refused("body", "Choose a certification body."),
        _ when wanted.Number?.Trim() is not { Length: > 0 and <= ApplicationTables.NameLength } => OpResult.Refused("number", "Give the number of the membership, in up to 64 characters."),
        _ when Days.Read(wanted.From) is not { } from || (wanted.Until is not null && !(Days.Read(wanted.Until) >= from)) => OpResult.Refused("from", "Give the first day, and the last one on or after it, or none."),
        _ => null,
    };
}
