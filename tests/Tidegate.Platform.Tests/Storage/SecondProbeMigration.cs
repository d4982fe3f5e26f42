using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Tests.Storage;

/// <summary>Adds a column to the table of <see cref="FirstProbeMigration"/>.</summary>
[DbContext(typeof(TidegateDb))]
[Migration("20000102000000_Second")]
public sealed class SecondProbeMigration : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql($"alter table {TidegateDb.Schema}.probe add column text text");
}
