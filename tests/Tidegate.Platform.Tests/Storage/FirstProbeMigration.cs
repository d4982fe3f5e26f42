using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Tests.Storage;

/// <summary>Makes a table with one column.</summary>
[DbContext(typeof(TidegateDb))]
[Migration("20000101000000_First")]
public sealed class FirstProbeMigration : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.EnsureSchema(TidegateDb.Schema);
        migrationBuilder.Sql($"create table {TidegateDb.Schema}.probe (n int)");
    }
}
