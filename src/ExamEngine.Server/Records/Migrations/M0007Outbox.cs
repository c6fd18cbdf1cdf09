using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ExamEngine.Server.Records.Migrations;

/// <summary>Messages to candidates, and how candidates want to be reminded.</summary>
[DbContext(typeof(ExamContext))]
[Migration("0007_Outbox")]
public sealed class M0007Outbox : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "OutboxMessages",
            table => new
            {
                Id = table.Column<Guid>(nullable: false),
                Key = table.Column<string>(maxLength: 200, nullable: false),
                CandidateId = table.Column<Guid>(nullable: false),
                Kind = table.Column<int>(nullable: false),
                Channel = table.Column<int>(nullable: false),
                Subject = table.Column<string>(maxLength: 200, nullable: false),
                Text = table.Column<string>(nullable: false),
                Path = table.Column<string>(maxLength: 200, nullable: false),
                CreatedAt = table.Column<long>(nullable: false),
                DueAt = table.Column<long>(nullable: false),
                TooLateAt = table.Column<long>(nullable: true),
                State = table.Column<int>(nullable: false),
                Tries = table.Column<int>(nullable: false),
                Claim = table.Column<Guid>(nullable: true),
                ClaimedUntil = table.Column<long>(nullable: true),
                SentAt = table.Column<long>(nullable: true),
                SentTo = table.Column<string>(maxLength: 256, nullable: true),
                Note = table.Column<string>(maxLength: 500, nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_OutboxMessages", x => x.Id));
        migrationBuilder.CreateIndex("IX_OutboxMessages_Key", "OutboxMessages", "Key", unique: true);
        migrationBuilder.CreateIndex("IX_OutboxMessages_State_DueAt", "OutboxMessages", ["State", "DueAt"]);
        migrationBuilder.CreateIndex("IX_OutboxMessages_CandidateId", "OutboxMessages", "CandidateId");
        migrationBuilder.CreateTable(
            "ReminderChoices",
            table => new
            {
                CandidateId = table.Column<Guid>(nullable: false),
                ByEmail = table.Column<bool>(nullable: false),
                ByText = table.Column<bool>(nullable: false),
                Phone = table.Column<string>(maxLength: 16, nullable: true),
                ChangedAt = table.Column<long>(nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_ReminderChoices", x => x.CandidateId));
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable("ReminderChoices");
        migrationBuilder.DropTable("OutboxMessages");
    }
}
