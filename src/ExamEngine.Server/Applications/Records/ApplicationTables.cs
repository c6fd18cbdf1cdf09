using Microsoft.EntityFrameworkCore;

namespace ExamEngine.Server.Applications;

/// <summary>The tables of applications, vouchers, memberships and statements.</summary>
internal static class ApplicationTables
{
    internal const int NameLength = 64;
    internal const int DayLength = 10;
    internal const int TextLength = 200;
    internal const int CodeLength = 24;

    internal static void Describe(ModelBuilder model)
    {
        model.Entity<ApplicationRow>(application =>
        {
            application.ToTable("Applications");
            application.Property(a => a.Credential).HasMaxLength(NameLength);
            application.Property(a => a.Programme).HasMaxLength(NameLength);
            application.Property(a => a.Route).HasMaxLength(NameLength);
            application.HasIndex(a => a.CandidateId);
            application.HasIndex(a => a.Stage);
        });
        model.Entity<ApplicationEventRow>(entry =>
        {
            entry.ToTable("ApplicationEvents");
            entry.HasKey(e => new { e.ApplicationId, e.Number });
        });
        model.Entity<ApplicationDocumentRow>(document =>
        {
            document.ToTable("ApplicationDocuments");
            document.Property(d => d.Id).HasMaxLength(32);
            document.Property(d => d.Kind).HasMaxLength(NameLength);
            document.Property(d => d.Name).HasMaxLength(TextLength);
            document.Property(d => d.MediaType).HasMaxLength(255);
            document.Property(d => d.Sha256).HasMaxLength(64);
            document.HasIndex(d => d.ApplicationId);
        });
        model.Entity<ApplicationOperationRow>(operation => operation.ToTable("ApplicationOperations").Property(o => o.Id).ValueGeneratedNever());
        model.Entity<ApplicationSeatRow>(seat =>
        {
            seat.ToTable("ApplicationSeats");
            seat.HasKey(s => s.BookingId);
            seat.Property(s => s.BookingId).ValueGeneratedNever();
            seat.HasIndex(s => s.State);
        });
        model.Entity<VoucherRow>(voucher =>
        {
            voucher.ToTable("Vouchers");
            voucher.HasKey(v => v.Code);
            voucher.Property(v => v.Code).HasMaxLength(CodeLength);
            voucher.Property(v => v.Credential).HasMaxLength(NameLength);
            voucher.Property(v => v.Fee).HasMaxLength(NameLength);
            voucher.Property(v => v.Issuer).HasMaxLength(NameLength);
            voucher.Property(v => v.Holder).HasMaxLength(TextLength);
            voucher.Property(v => v.Expires).HasMaxLength(DayLength);
            voucher.HasIndex(v => v.BatchId);
        });
        model.Entity<MembershipRow>(membership =>
        {
            membership.ToTable("Memberships");
            membership.Property(m => m.Body).HasMaxLength(NameLength);
            membership.Property(m => m.Number).HasMaxLength(NameLength);
            membership.Property(m => m.From).HasMaxLength(DayLength);
            membership.Property(m => m.Until).HasMaxLength(DayLength);
            membership.HasIndex(m => m.CandidateId);
        });
        model.Entity<StatementRow>(statement =>
        {
            statement.ToTable("Statements");
            statement.Property(s => s.What).HasMaxLength(TextLength);
            statement.Property(s => s.From).HasMaxLength(DayLength);
            statement.Property(s => s.Until).HasMaxLength(DayLength);
            statement.Property(s => s.Where).HasMaxLength(TextLength);
            statement.Property(s => s.VerifiedBy).HasMaxLength(TextLength);
            statement.Property(s => s.Amount).HasPrecision(9, 2);
            statement.HasIndex(s => s.CandidateId);
        });
    }
}
