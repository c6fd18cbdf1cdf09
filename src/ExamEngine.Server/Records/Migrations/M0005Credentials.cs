using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ExamEngine.Server.Records.Migrations;

/// <summary>Editions of the programme files, credentials with their entries, sanctions.</summary>
[DbContext(typeof(ExamContext))]
[Migration("0005_Credentials")]
public sealed class M0005Credentials : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "ProgrammeEditions",
            table => new
            {
                Number = table.Column<int>(nullable: false),
                Hash = table.Column<string>(maxLength: 64, nullable: false),
                AcceptedAt = table.Column<long>(nullable: false),
                FilesJson = table.Column<string>(nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_ProgrammeEditions", x => x.Number));
        CreateCredentials(migrationBuilder);
        CreateSanctions(migrationBuilder);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var table in (string[])["Sanctions", "CredentialEvents", "Credentials", "ProgrammeEditions"])
        {
            migrationBuilder.DropTable(table);
        }
    }

    private static void CreateCredentials(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "Credentials",
            table => new
            {
                Id = table.Column<Guid>(nullable: false),
                Number = table.Column<string>(maxLength: 16, nullable: false),
                CandidateId = table.Column<Guid>(nullable: false),
                HolderName = table.Column<string>(maxLength: 200, nullable: false),
                Credential = table.Column<string>(maxLength: 64, nullable: false),
                Programme = table.Column<string>(maxLength: 64, nullable: false),
                Length = table.Column<int>(nullable: false),
                Attained = table.Column<string>(maxLength: 10, nullable: false),
                Expires = table.Column<string>(maxLength: 10, nullable: true),
                IsSuspended = table.Column<bool>(nullable: false),
                IsRevoked = table.Column<bool>(nullable: false),
                IsReplaced = table.Column<bool>(nullable: false),
                PackDue = table.Column<string>(maxLength: 10, nullable: true),
                PackSentAt = table.Column<long>(nullable: true),
                StatusList = table.Column<int>(nullable: false),
                StatusIndex = table.Column<int>(nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_Credentials", x => x.Id));
        migrationBuilder.CreateIndex("IX_Credentials_Number", "Credentials", "Number", unique: true);
        migrationBuilder.CreateIndex("IX_Credentials_CandidateId", "Credentials", "CandidateId");
        migrationBuilder.CreateIndex("IX_Credentials_PackDue", "Credentials", "PackDue");
        migrationBuilder.CreateIndex("IX_Credentials_StatusList_StatusIndex", "Credentials", ["StatusList", "StatusIndex"], unique: true);
        migrationBuilder.CreateTable(
            "CredentialEvents",
            table => new
            {
                CredentialId = table.Column<Guid>(nullable: false),
                Number = table.Column<int>(nullable: false),
                At = table.Column<long>(nullable: false),
                Json = table.Column<string>(nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_CredentialEvents", x => new { x.CredentialId, x.Number }));
    }

    private static void CreateSanctions(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "Sanctions",
            table => new
            {
                Id = table.Column<Guid>(nullable: false),
                CandidateId = table.Column<Guid>(nullable: false),
                Body = table.Column<string>(maxLength: 64, nullable: true),
                From = table.Column<string>(maxLength: 10, nullable: false),
                Until = table.Column<string>(maxLength: 10, nullable: true),
                Reason = table.Column<string>(maxLength: 1000, nullable: false),
                ById = table.Column<Guid>(nullable: false),
                ByName = table.Column<string>(maxLength: 200, nullable: false),
                At = table.Column<long>(nullable: false),
                LiftedOn = table.Column<string>(maxLength: 10, nullable: true),
                LiftedByName = table.Column<string>(maxLength: 200, nullable: true),
                LiftedReason = table.Column<string>(maxLength: 1000, nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_Sanctions", x => x.Id));
        migrationBuilder.CreateIndex("IX_Sanctions_CandidateId", "Sanctions", "CandidateId");
    }
}
