using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ExamEngine.Server.Records.Migrations;

/// <summary>Applications with their events and files, seats booked for them, vouchers, memberships, statements.</summary>
[DbContext(typeof(ExamContext))]
[Migration("0006_Applications")]
public sealed class M0006Applications : Migration
{
    private static readonly string[] Tables =
        ["Statements", "Memberships", "Vouchers", "ApplicationSeats", "ApplicationOperations", "ApplicationDocuments", "ApplicationEvents", "Applications"];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        CreateApplications(migrationBuilder);
        CreateSeats(migrationBuilder);
        CreateVouchers(migrationBuilder);
        CreateFacts(migrationBuilder);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var table in Tables)
        {
            migrationBuilder.DropTable(table);
        }
    }

    private static void CreateApplications(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "Applications",
            table => new
            {
                Id = table.Column<Guid>(nullable: false),
                CandidateId = table.Column<Guid>(nullable: false),
                Credential = table.Column<string>(maxLength: 64, nullable: false),
                Programme = table.Column<string>(maxLength: 64, nullable: false),
                Route = table.Column<string>(maxLength: 64, nullable: false),
                Stage = table.Column<int>(nullable: false),
                Version = table.Column<int>(nullable: false),
                SubmittedAt = table.Column<long>(nullable: true),
                ChangedAt = table.Column<long>(nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_Applications", x => x.Id));
        migrationBuilder.CreateIndex("IX_Applications_CandidateId", "Applications", "CandidateId");
        migrationBuilder.CreateIndex("IX_Applications_Stage", "Applications", "Stage");
        migrationBuilder.CreateTable(
            "ApplicationEvents",
            table => new
            {
                ApplicationId = table.Column<Guid>(nullable: false),
                Number = table.Column<int>(nullable: false),
                At = table.Column<long>(nullable: false),
                Json = table.Column<string>(nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_ApplicationEvents", x => new { x.ApplicationId, x.Number }));
        migrationBuilder.CreateTable(
            "ApplicationDocuments",
            table => new
            {
                Id = table.Column<string>(maxLength: 32, nullable: false),
                ApplicationId = table.Column<Guid>(nullable: false),
                Kind = table.Column<string>(maxLength: 64, nullable: false),
                Name = table.Column<string>(maxLength: 200, nullable: false),
                MediaType = table.Column<string>(maxLength: 255, nullable: false),
                Size = table.Column<long>(nullable: false),
                Sha256 = table.Column<string>(maxLength: 64, nullable: false),
                Content = table.Column<byte[]>(nullable: false),
                ReceivedAt = table.Column<long>(nullable: false),
                Scan = table.Column<int>(nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_ApplicationDocuments", x => x.Id));
        migrationBuilder.CreateIndex("IX_ApplicationDocuments_ApplicationId", "ApplicationDocuments", "ApplicationId");
    }

    private static void CreateSeats(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "ApplicationOperations",
            table => new
            {
                Id = table.Column<Guid>(nullable: false),
                ApplicationId = table.Column<Guid>(nullable: false),
                At = table.Column<long>(nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_ApplicationOperations", x => x.Id));
        migrationBuilder.CreateTable(
            "ApplicationSeats",
            table => new
            {
                BookingId = table.Column<Guid>(nullable: false),
                ApplicationId = table.Column<Guid>(nullable: false),
                State = table.Column<int>(nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_ApplicationSeats", x => x.BookingId));
        migrationBuilder.CreateIndex("IX_ApplicationSeats_State", "ApplicationSeats", "State");
    }

    private static void CreateVouchers(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "Vouchers",
            table => new
            {
                Code = table.Column<string>(maxLength: 24, nullable: false),
                BatchId = table.Column<Guid>(nullable: false),
                Credential = table.Column<string>(maxLength: 64, nullable: false),
                Fee = table.Column<string>(maxLength: 64, nullable: false),
                Issuer = table.Column<string>(maxLength: 64, nullable: false),
                Holder = table.Column<string>(maxLength: 200, nullable: false),
                Expires = table.Column<string>(maxLength: 10, nullable: true),
                IssuedAt = table.Column<long>(nullable: false),
                RedeemedAt = table.Column<long>(nullable: true),
                ApplicationId = table.Column<Guid>(nullable: true),
                RevokedAt = table.Column<long>(nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_Vouchers", x => x.Code));
        migrationBuilder.CreateIndex("IX_Vouchers_BatchId", "Vouchers", "BatchId");
    }

    private static void CreateFacts(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "Memberships",
            table => new
            {
                Id = table.Column<Guid>(nullable: false),
                CandidateId = table.Column<Guid>(nullable: false),
                Body = table.Column<string>(maxLength: 64, nullable: false),
                Number = table.Column<string>(maxLength: 64, nullable: false),
                From = table.Column<string>(maxLength: 10, nullable: false),
                Until = table.Column<string>(maxLength: 10, nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_Memberships", x => x.Id));
        migrationBuilder.CreateIndex("IX_Memberships_CandidateId", "Memberships", "CandidateId");
        migrationBuilder.CreateTable(
            "Statements",
            table => new
            {
                Id = table.Column<Guid>(nullable: false),
                CandidateId = table.Column<Guid>(nullable: false),
                Kind = table.Column<int>(nullable: false),
                What = table.Column<string>(maxLength: 200, nullable: false),
                Amount = table.Column<decimal>(precision: 9, scale: 2, nullable: false),
                From = table.Column<string>(maxLength: 10, nullable: false),
                Until = table.Column<string>(maxLength: 10, nullable: true),
                Where = table.Column<string>(maxLength: 200, nullable: false),
                MadeAt = table.Column<long>(nullable: false),
                VerifiedAt = table.Column<long>(nullable: true),
                VerifiedBy = table.Column<string>(maxLength: 200, nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_Statements", x => x.Id));
        migrationBuilder.CreateIndex("IX_Statements_CandidateId", "Statements", "CandidateId");
    }
}
