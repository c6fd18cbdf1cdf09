using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ExamEngine.Server.Records.Migrations;

/// <summary>
/// Whether the clock of a session stands still while its candidate's connection is away: who looks after connections asks for these sessions only.
/// Of sessions from before nobody knows without reading their plans, so they are looked after.
/// </summary>
[DbContext(typeof(ExamContext))]
[Migration("0009_Connections")]
public sealed class M0009Connections : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.AddColumn<bool>("WaitsForConnection", "Sessions", nullable: false, defaultValue: true);

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.DropColumn("WaitsForConnection", "Sessions");
}
