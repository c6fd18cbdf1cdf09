using ExamEngine.Server.Scheduling;
using ExamEngine.Server.Uploads;
using Microsoft.EntityFrameworkCore;

namespace ExamEngine.Server.Records;

/// <summary>The tables of the examination side of the model.</summary>
internal static class ExamTables
{
    internal static void Describe(ModelBuilder model)
    {
        model.Entity<ExamSlot>(slot =>
        {
            slot.ToTable("ExamSlots");
            slot.Property(s => s.ExamId).HasMaxLength(64);
            slot.Property(s => s.Name).HasMaxLength(200);
            slot.Property(s => s.Place).HasMaxLength(200);
            slot.Property(s => s.Zone).HasMaxLength(64);
            slot.Property(s => s.ReceiptKey).HasMaxLength(32);
            slot.HasIndex(s => s.StartsAt);
        });
        model.Entity<SlotProctor>(proctor =>
        {
            proctor.ToTable("SlotProctors");
            proctor.HasKey(p => new { p.SlotId, p.AccountId });
            proctor.HasIndex(p => p.AccountId);
        });
        model.Entity<Booking>(booking =>
        {
            booking.ToTable("Bookings");
            booking.Property(b => b.ConfirmationNumber).HasMaxLength(16);
            booking.HasIndex(b => b.SlotId);
            booking.HasIndex(b => b.CandidateId);
            booking.HasIndex(b => b.ConfirmationNumber).IsUnique();
        });
        model.Entity<SessionRow>(session =>
        {
            session.ToTable("Sessions");
            session.Property(s => s.ExamId).HasMaxLength(64);
            session.Property(s => s.WaitsForConnection).HasDefaultValue(true).HasSentinel(true);
            session.Property(s => s.ChainLength).HasDefaultValue(0L);
            session.Property(s => s.ChainHash).HasMaxLength(64);
            session.HasIndex(s => s.SlotId);
            session.HasIndex(s => s.CandidateId);
            session.HasIndex(s => s.NextDue);
            session.HasIndex(s => s.State);
        });
        model.Entity<LedgerRow>(entry =>
        {
            entry.ToTable("Ledger");
            entry.HasKey(e => new { e.SessionId, e.Number });
            entry.Property(e => e.LinkHash).HasMaxLength(64);
        });
        model.Entity<JournalRow>(entry =>
        {
            entry.ToTable("Journal");
            entry.HasKey(e => new { e.SessionId, e.Seq });
            entry.Property(e => e.Hash).HasMaxLength(64);
            entry.Property(e => e.LinkHash).HasMaxLength(64);
        });
        model.Entity<ScoreReportRow>(report =>
        {
            report.ToTable("ScoreReports");
            report.HasKey(r => new { r.SessionId, r.Version });
        });
        model.Entity<MessageRow>(message =>
        {
            message.ToTable("Messages");
            message.Property(m => m.From).HasMaxLength(200);
            message.Property(m => m.Text).HasMaxLength(1000);
            message.HasIndex(m => m.SessionId);
        });
        model.Entity<RecordKeyRow>(key =>
        {
            key.ToTable("RecordKeys");
            key.Property(k => k.Id).HasMaxLength(64);
        });
        model.Entity<SlotHeadRow>(head =>
        {
            head.ToTable("SlotHeads");
            head.HasKey(h => new { h.SlotId, h.Number });
            head.Property(h => h.Root).HasMaxLength(64);
            head.Property(h => h.Previous).HasMaxLength(64);
            head.Property(h => h.KeyId).HasMaxLength(64);
            head.Property(h => h.Signature).HasMaxLength(128);
        });
        model.Entity<UploadedFileRow>(file =>
        {
            file.ToTable("UploadedFiles");
            file.Property(f => f.Id).HasMaxLength(32);
            file.Property(f => f.Interaction).HasMaxLength(255);
            file.Property(f => f.Name).HasMaxLength(200);
            file.Property(f => f.MediaType).HasMaxLength(255);
            file.Property(f => f.Sha256).HasMaxLength(64);
            file.HasIndex(f => f.SessionId);
        });
        model.Entity<OutageRow>().ToTable("Outages").Property(o => o.Starting).HasDefaultValue(false);
        model.Entity<PulseRow>().ToTable("Pulse").Property(p => p.Id).ValueGeneratedNever();
    }
}
