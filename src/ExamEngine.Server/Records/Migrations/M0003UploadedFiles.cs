using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ExamEngine.Server.Records.Migrations;

/// <summary>Files that candidates hand in.</summary>
[DbContext(typeof(ExamContext))]
[Migration("0003_UploadedFiles")]
public sealed class M0003UploadedFiles : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "UploadedFiles",
            table => new
            {
                Id = table.Column<string>(maxLength: 32, nullable: false),
                SessionId = table.Column<Guid>(nullable: false),
                Position = table.Column<int>(nullable: false),
                Interaction = table.Column<string>(maxLength: 255, nullable: false),
                Name = table.Column<string>(maxLength: 200, nullable: false),
                MediaType = table.Column<string>(maxLength: 255, nullable: false),
                Size = table.Column<long>(nullable: false),
                Sha256 = table.Column<string>(maxLength: 64, nullable: false),
                Content = table.Column<byte[]>(nullable: false),
                ReceivedAt = table.Column<long>(nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_UploadedFiles", x => x.Id));
        migrationBuilder.CreateIndex("IX_UploadedFiles_SessionId", "UploadedFiles", "SessionId");
    }

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.DropTable("UploadedFiles");
}
