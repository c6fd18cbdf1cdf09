using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ExamEngine.Server.Records.Migrations;

/// <summary>Activities of continuing education, and what the audit's sample is drawn by.</summary>
[DbContext(typeof(ExamContext))]
[Migration("0008_Activities")]
public sealed class M0008Activities : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "Activities",
            table => new
            {
                Id = table.Column<Guid>(nullable: false),
                CandidateId = table.Column<Guid>(nullable: false),
                Programme = table.Column<string>(maxLength: 64, nullable: false),
                Kind = table.Column<string>(maxLength: 64, nullable: false),
                Amount = table.Column<decimal>(precision: 9, scale: 2, nullable: false),
                Completed = table.Column<string>(maxLength: 10, nullable: false),
                State = table.Column<int>(nullable: false),
                Version = table.Column<int>(nullable: false),
                ChangedAt = table.Column<long>(nullable: false),
                EventsJson = table.Column<string>(nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_Activities", x => x.Id));
        migrationBuilder.CreateIndex("IX_Activities_CandidateId", "Activities", "CandidateId");
        migrationBuilder.CreateIndex("IX_Activities_State", "Activities", "State");
        migrationBuilder.CreateTable(
            "AuditSeeds",
            table => new
            {
                Programme = table.Column<string>(maxLength: 64, nullable: false),
                Seed = table.Column<string>(maxLength: 64, nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_AuditSeeds", x => x.Programme));
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable("AuditSeeds");
        migrationBuilder.DropTable("Activities");
    }
}
