using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ExamEngine.Server.Records.Migrations;

/// <summary>Slots, bookings, exam sessions with ledger and journal, score reports, messages, outages.</summary>
[DbContext(typeof(ExamContext))]
[Migration("0002_Examinations")]
public sealed class M0002Examinations : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        CreateScheduling(migrationBuilder);
        CreateSessions(migrationBuilder);
        CreateReportsAndMessages(migrationBuilder);
        CreatePulse(migrationBuilder);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var table in (string[])["Pulse", "Outages", "Messages", "ScoreReports", "Journal", "Ledger", "Sessions", "Bookings", "SlotProctors", "ExamSlots"])
        {
            migrationBuilder.DropTable(table);
        }
    }

    private static void CreateScheduling(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "ExamSlots",
            table => new
            {
                Id = table.Column<Guid>(nullable: false),
                ExamId = table.Column<string>(maxLength: 64, nullable: false),
                Name = table.Column<string>(maxLength: 200, nullable: false),
                Place = table.Column<string>(maxLength: 200, nullable: false),
                Zone = table.Column<string>(maxLength: 64, nullable: false),
                StartsAt = table.Column<long>(nullable: false),
                EndsAt = table.Column<long>(nullable: false),
                Seats = table.Column<int>(nullable: false),
                AutoRelease = table.Column<bool>(nullable: false),
                ReceiptKey = table.Column<byte[]>(maxLength: 32, nullable: false),
                CancelledAt = table.Column<long>(nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_ExamSlots", x => x.Id));
        migrationBuilder.CreateIndex("IX_ExamSlots_StartsAt", "ExamSlots", "StartsAt");
        migrationBuilder.CreateTable(
            "SlotProctors",
            table => new
            {
                SlotId = table.Column<Guid>(nullable: false),
                AccountId = table.Column<Guid>(nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_SlotProctors", x => new { x.SlotId, x.AccountId }));
        migrationBuilder.CreateIndex("IX_SlotProctors_AccountId", "SlotProctors", "AccountId");
        migrationBuilder.CreateTable(
            "Bookings",
            table => new
            {
                Id = table.Column<Guid>(nullable: false),
                SlotId = table.Column<Guid>(nullable: false),
                CandidateId = table.Column<Guid>(nullable: false),
                ConfirmationNumber = table.Column<string>(maxLength: 16, nullable: false),
                BookedAt = table.Column<long>(nullable: false),
                CancelledAt = table.Column<long>(nullable: true),
                TimeMultiplier = table.Column<double>(nullable: false),
                ExtraMinutes = table.Column<int>(nullable: false),
                BreakMinutes = table.Column<int>(nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_Bookings", x => x.Id));
        migrationBuilder.CreateIndex("IX_Bookings_SlotId", "Bookings", "SlotId");
        migrationBuilder.CreateIndex("IX_Bookings_CandidateId", "Bookings", "CandidateId");
        migrationBuilder.CreateIndex("IX_Bookings_ConfirmationNumber", "Bookings", "ConfirmationNumber", unique: true);
    }

    private static void CreateSessions(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "Sessions",
            table => new
            {
                Id = table.Column<Guid>(nullable: false),
                SlotId = table.Column<Guid>(nullable: false),
                CandidateId = table.Column<Guid>(nullable: false),
                ExamId = table.Column<string>(maxLength: 64, nullable: false),
                FormJson = table.Column<string>(nullable: false),
                PlanJson = table.Column<string>(nullable: false),
                State = table.Column<int>(nullable: false),
                LedgerVersion = table.Column<int>(nullable: false),
                NextDue = table.Column<long>(nullable: true),
                StartedAt = table.Column<long>(nullable: true),
                EndedAt = table.Column<long>(nullable: true),
                DurableSeq = table.Column<long>(nullable: false),
                Generation = table.Column<int>(nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_Sessions", x => x.Id));
        migrationBuilder.CreateIndex("IX_Sessions_SlotId", "Sessions", "SlotId");
        migrationBuilder.CreateIndex("IX_Sessions_CandidateId", "Sessions", "CandidateId");
        migrationBuilder.CreateIndex("IX_Sessions_NextDue", "Sessions", "NextDue");
        migrationBuilder.CreateIndex("IX_Sessions_State", "Sessions", "State");
        migrationBuilder.CreateTable(
            "Ledger",
            table => new
            {
                SessionId = table.Column<Guid>(nullable: false),
                Number = table.Column<int>(nullable: false),
                At = table.Column<long>(nullable: false),
                StoredAt = table.Column<long>(nullable: false),
                Json = table.Column<string>(nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_Ledger", x => new { x.SessionId, x.Number }));
        migrationBuilder.CreateTable(
            "Journal",
            table => new
            {
                SessionId = table.Column<Guid>(nullable: false),
                Seq = table.Column<long>(nullable: false),
                Position = table.Column<int>(nullable: false),
                Response = table.Column<string>(nullable: true),
                Flagged = table.Column<bool>(nullable: true),
                Hash = table.Column<string>(maxLength: 64, nullable: false),
                ReceivedAt = table.Column<long>(nullable: false),
                Epoch = table.Column<long>(nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_Journal", x => new { x.SessionId, x.Seq }));
    }

    private static void CreateReportsAndMessages(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "ScoreReports",
            table => new
            {
                SessionId = table.Column<Guid>(nullable: false),
                Version = table.Column<int>(nullable: false),
                IssuedAt = table.Column<long>(nullable: false),
                Json = table.Column<string>(nullable: true),
                HeldReason = table.Column<string>(nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_ScoreReports", x => new { x.SessionId, x.Version }));
        migrationBuilder.CreateTable(
            "Messages",
            table => new
            {
                Id = table.Column<Guid>(nullable: false),
                SessionId = table.Column<Guid>(nullable: false),
                From = table.Column<string>(maxLength: 200, nullable: false),
                Text = table.Column<string>(maxLength: 1000, nullable: false),
                At = table.Column<long>(nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_Messages", x => x.Id));
        migrationBuilder.CreateIndex("IX_Messages_SessionId", "Messages", "SessionId");
    }

    private static void CreatePulse(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "Outages",
            table => new
            {
                Id = table.Column<Guid>(nullable: false),
                From = table.Column<long>(nullable: false),
                To = table.Column<long>(nullable: false),
                Credited = table.Column<bool>(nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_Outages", x => x.Id));
        migrationBuilder.CreateTable(
            "Pulse",
            table => new
            {
                Id = table.Column<int>(nullable: false),
                At = table.Column<long>(nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_Pulse", x => x.Id));
    }
}
