using ExamEngine.Server.Access;
using ExamEngine.Server.Activities;
using ExamEngine.Server.Applications;
using ExamEngine.Server.Certification;
using ExamEngine.Server.Certification.Credentials;
using ExamEngine.Server.Certification.Sanctions;
using ExamEngine.Server.Hosting;
using ExamEngine.Server.Outbox;
using ExamEngine.Server.Scheduling;
using ExamEngine.Server.Uploads;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace ExamEngine.Server.Records;

/// <summary>Everything durable, in one database: SQLite or PostgreSQL, from the same model and the same migrations.</summary>
/// <param name="options">Provider and connection.</param>
public sealed class ExamContext(DbContextOptions<ExamContext> options) : IdentityDbContext<Account, IdentityRole<Guid>, Guid>(options)
{
    /// <summary>Keys that sign cookies and forms.</summary>
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>Exam slots.</summary>
    public DbSet<ExamSlot> ExamSlots => Set<ExamSlot>();

    /// <summary>Who may proctor which slot.</summary>
    public DbSet<SlotProctor> SlotProctors => Set<SlotProctor>();

    /// <summary>Bookings.</summary>
    public DbSet<Booking> Bookings => Set<Booking>();

    /// <summary>Exam sessions.</summary>
    public DbSet<SessionRow> Sessions => Set<SessionRow>();

    /// <summary>The sessions' append-only ledgers.</summary>
    public DbSet<LedgerRow> Ledger => Set<LedgerRow>();

    /// <summary>The sessions' answers as they were admitted.</summary>
    public DbSet<JournalRow> Journal => Set<JournalRow>();

    /// <summary>Score reports.</summary>
    public DbSet<ScoreReportRow> ScoreReports => Set<ScoreReportRow>();

    /// <summary>Messages from proctors.</summary>
    public DbSet<MessageRow> Messages => Set<MessageRow>();

    /// <summary>Files that candidates handed in.</summary>
    public DbSet<UploadedFileRow> UploadedFiles => Set<UploadedFileRow>();

    /// <summary>Keys of receipts and of signed heads.</summary>
    public DbSet<RecordKeyRow> RecordKeys => Set<RecordKeyRow>();

    /// <summary>Signed heads of slots.</summary>
    public DbSet<SlotHeadRow> SlotHeads => Set<SlotHeadRow>();

    /// <summary>Applications.</summary>
    public DbSet<ApplicationRow> Applications => Set<ApplicationRow>();

    /// <summary>The applications' append-only histories.</summary>
    public DbSet<ApplicationEventRow> ApplicationEvents => Set<ApplicationEventRow>();

    /// <summary>Documents of applications.</summary>
    public DbSet<ApplicationDocumentRow> ApplicationDocuments => Set<ApplicationDocumentRow>();

    /// <summary>What was asked for and done.</summary>
    public DbSet<ApplicationOperationRow> ApplicationOperations => Set<ApplicationOperationRow>();

    /// <summary>Bookings that were made for applications.</summary>
    public DbSet<ApplicationSeatRow> ApplicationSeats => Set<ApplicationSeatRow>();

    /// <summary>Vouchers.</summary>
    public DbSet<VoucherRow> Vouchers => Set<VoucherRow>();

    /// <summary>Memberships of certification bodies.</summary>
    public DbSet<MembershipRow> Memberships => Set<MembershipRow>();

    /// <summary>What candidates state.</summary>
    public DbSet<StatementRow> Statements => Set<StatementRow>();

    /// <summary>What holders do to keep their credentials.</summary>
    public DbSet<ActivityRow> Activities => Set<ActivityRow>();

    /// <summary>What audit samples are drawn by.</summary>
    public DbSet<AuditSeedRow> AuditSeeds => Set<AuditSeedRow>();

    /// <summary>Outages.</summary>
    public DbSet<OutageRow> Outages => Set<OutageRow>();

    /// <summary>The pulse; one row.</summary>
    public DbSet<PulseRow> Pulse => Set<PulseRow>();

    /// <summary>Programme files that were accepted.</summary>
    public DbSet<ProgrammeEditionRow> ProgrammeEditions => Set<ProgrammeEditionRow>();

    /// <summary>Credentials that people hold.</summary>
    public DbSet<CredentialRow> Credentials => Set<CredentialRow>();

    /// <summary>The entries of credentials.</summary>
    public DbSet<CredentialEventRow> CredentialEvents => Set<CredentialEventRow>();

    /// <summary>Decisions that bar candidates.</summary>
    public DbSet<SanctionRow> Sanctions => Set<SanctionRow>();

    /// <summary>Messages to candidates.</summary>
    public DbSet<OutboxMessageRow> OutboxMessages => Set<OutboxMessageRow>();

    /// <summary>How candidates want to be reminded.</summary>
    public DbSet<ReminderChoiceRow> ReminderChoices => Set<ReminderChoiceRow>();

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        AccountTables.Describe(builder);
        ExamTables.Describe(builder);
        ApplicationTables.Describe(builder);
        ActivityTables.Describe(builder);
        CertificationTables.Describe(builder);
        OutboxTables.Describe(builder);
    }

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UnixMilliseconds>();
    }
}
