using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ExamEngine.Server.Records.Migrations;

/// <summary>
/// The record that can be verified: links of the hash chain, signed heads of slots, keys; and how a session ended. Entries
/// from before have no link; a session's chain takes them in when it is next written to (<see cref="SessionChain"/>).
/// </summary>
[DbContext(typeof(ExamContext))]
[Migration("0004_Record")]
public sealed class M0004Record : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<long>("ChainLength", "Sessions", nullable: false, defaultValue: 0L);
        migrationBuilder.AddColumn<string>("ChainHash", "Sessions", maxLength: 64, nullable: true);
        migrationBuilder.AddColumn<int>("EndedAs", "Sessions", nullable: true);
        foreach (var table in (string[])["Ledger", "Journal"])
        {
            migrationBuilder.AddColumn<long>("Link", table, nullable: true);
            migrationBuilder.AddColumn<string>("LinkHash", table, maxLength: 64, nullable: true);
        }

        migrationBuilder.AddColumn<bool>("Starting", "Outages", nullable: false, defaultValue: false);

        // Values of SessionState: a session that was terminated before still shows it.
        migrationBuilder.Sql("""UPDATE "Sessions" SET "EndedAs" = "State" WHERE "State" IN (6, 7, 8)""");
        migrationBuilder.CreateTable(
            "RecordKeys",
            table => new
            {
                Id = table.Column<string>(maxLength: 64, nullable: false),
                Secret = table.Column<string>(nullable: false),
                PublicKey = table.Column<string>(nullable: true),
                MadeAt = table.Column<long>(nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_RecordKeys", x => x.Id));
        migrationBuilder.CreateTable(
            "SlotHeads",
            table => new
            {
                SlotId = table.Column<Guid>(nullable: false),
                Number = table.Column<int>(nullable: false),
                At = table.Column<long>(nullable: false),
                Root = table.Column<string>(maxLength: 64, nullable: false),
                Previous = table.Column<string>(maxLength: 64, nullable: false),
                KeyId = table.Column<string>(maxLength: 64, nullable: false),
                Signature = table.Column<string>(maxLength: 128, nullable: false),
                Entries = table.Column<long>(nullable: false),
                Leaves = table.Column<string>(nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_SlotHeads", x => new { x.SlotId, x.Number }));
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable("SlotHeads");
        migrationBuilder.DropTable("RecordKeys");
        foreach (var (table, column) in ((string, string)[])
            [("Outages", "Starting"), ("Journal", "LinkHash"), ("Journal", "Link"), ("Ledger", "LinkHash"), ("Ledger", "Link"), ("Sessions", "EndedAs"), ("Sessions", "ChainHash"), ("Sessions", "ChainLength")])
        {
            migrationBuilder.Sql($"""ALTER TABLE "{table}" DROP COLUMN "{column}" """);
        }
    }
}
