using System.Buffers.Text;
using System.Security.Cryptography;
using ExamEngine.Items.Interactions;
using ExamEngine.Server.ItemBank;
using ExamEngine.Server.Records;
using ExamEngine.Sessions;
using Microsoft.EntityFrameworkCore;

namespace ExamEngine.Server.Uploads;

/// <summary>Takes files for uploads and keeps them in the database. A file counts only when an answer names it.</summary>
internal sealed class Uploads(IDbContextFactory<ExamContext> contexts, SessionLedger ledger, Bank bank, TimeProvider clock)
{
    /// <summary>The most files of one exam session, replaced ones included.</summary>
    public const int MostFiles = 40;

    /// <summary>Takes a file under the rule of answers: the item's section is open, not paused, and its cut is not passed once all of the file is here.</summary>
    public async Task<(UploadedFile? File, UploadRefusal? Refusal)> TakeAsync(SessionFacts facts, int position, string interaction, HttpRequest request, CancellationToken gone)
    {
        if (facts.Find(position) is not { } found || bank.Item(facts.ExamId, found.Item.ItemId)?.InteractionFor(interaction) is not UploadInteraction upload)
        {
            return (null, new UploadRefusal(StatusCodes.Status400BadRequest, "This item takes no file."));
        }

        if (await WhyClosedAsync(facts.Id, found.Section) is { } closed)
        {
            return (null, closed);
        }

        var (sent, refusal) = await SentFile.ReadAsync(request, FileLimits.Of(upload), gone);
        return sent is null ? (null, refusal)
            : await WhyClosedAsync(facts.Id, found.Section) is { } meanwhile ? (null, meanwhile)
            : await KeepAsync(facts.Id, position, interaction, sent);
    }

    /// <summary>Describes a file of a session; null when the session has no such file.</summary>
    public async Task<UploadedFile?> FindAsync(SessionId session, string id)
    {
        await using var db = await contexts.CreateDbContextAsync();
        return await db.UploadedFiles.Where(f => f.Id == id && f.SessionId == session.Value)
            .Select(f => new UploadedFile(f.Id, f.Name, f.Size, f.MediaType)).SingleOrDefaultAsync();
    }

    /// <summary>Whether a file was handed in to this interaction of this item in this session, and nowhere else.</summary>
    public async Task<bool> IsOfAsync(SessionId session, int position, string interaction, string id)
    {
        await using var db = await contexts.CreateDbContextAsync();
        return await db.UploadedFiles.AnyAsync(f => f.Id == id && f.SessionId == session.Value && f.Position == position && f.Interaction == interaction);
    }

    /// <summary>All files of a session, in the order of its items.</summary>
    public async Task<IReadOnlyList<HandedInFile>> OfSessionAsync(SessionId session)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var rows = await db.UploadedFiles.Where(f => f.SessionId == session.Value).OrderBy(f => f.Position).ThenBy(f => f.ReceivedAt)
            .Select(f => new { f.Position, f.Interaction, f.ReceivedAt, f.Sha256, File = new UploadedFile(f.Id, f.Name, f.Size, f.MediaType) }).ToListAsync();
        return rows.ConvertAll(f => new HandedInFile(f.Position, f.Interaction, f.ReceivedAt.ToUnixTimeMilliseconds(), f.Sha256, f.File));
    }

    /// <summary>A file with its bytes; null when there is none.</summary>
    public async Task<UploadedFileRow?> ReadAsync(string id)
    {
        await using var db = await contexts.CreateDbContextAsync();
        return await db.UploadedFiles.AsNoTracking().SingleOrDefaultAsync(f => f.Id == id);
    }

    private async Task<UploadRefusal?> WhyClosedAsync(SessionId id, int section)
    {
        var session = (await ledger.DecideAsync(id, (_, _) => Decision.Accept()))?.Stored.Session;
        if (session is { State: SessionState.Paused or SessionState.OnBreak })
        {
            return new UploadRefusal(StatusCodes.Status409Conflict, "The examination is paused; the file was not taken. Send it again when the examination goes on.");
        }

        return session is { State: SessionState.Running } && session.OpenSection == section && clock.GetUtcNow() < session.Cut
            ? null
            : new UploadRefusal(StatusCodes.Status409Conflict, "This section is not open; the file was not taken.");
    }

    private async Task<(UploadedFile? File, UploadRefusal? Refusal)> KeepAsync(SessionId session, int position, string interaction, SentFile sent)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(sent.Bytes));
        await using var db = await contexts.CreateDbContextAsync();

        // Sent again after a lost reply: the file is here already.
        var twin = await db.UploadedFiles
            .Where(f => f.SessionId == session.Value && f.Position == position && f.Interaction == interaction && f.Sha256 == hash && f.Name == sent.Name)
            .Select(f => new UploadedFile(f.Id, f.Name, f.Size, f.MediaType)).FirstOrDefaultAsync();
        if (twin is not null)
        {
            return (twin, null);
        }

        if (await db.UploadedFiles.CountAsync(f => f.SessionId == session.Value) >= MostFiles)
        {
            return (null, new UploadRefusal(StatusCodes.Status409Conflict, $"You have handed in {MostFiles} files, which is the most there can be. The file that is there stays your answer."));
        }

        var row = new UploadedFileRow
        {
            Id = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16)),
            SessionId = session.Value,
            Position = position,
            Interaction = interaction,
            Name = sent.Name,
            MediaType = sent.MediaType,
            Size = sent.Bytes.Length,
            Sha256 = hash,
            Content = sent.Bytes,
            ReceivedAt = clock.GetUtcNow(),
        };
        db.UploadedFiles.Add(row);
        await db.SaveChangesAsync();
        return (new UploadedFile(row.Id, row.Name, row.Size, row.MediaType), null);
    }
}
