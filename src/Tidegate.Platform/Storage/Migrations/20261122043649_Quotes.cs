using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Tidegate.Platform.Storage.Migrations
{
    /// <inheritdoc />
    public partial class Quotes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "watched_instruments",
                schema: "tidegate",
                columns: table => new
                {
                    workspace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    instrument_id = table.Column<string>(type: "text", nullable: false),
                    symbol = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    asset_class = table.Column<string>(type: "text", nullable: false),
                    currency = table.Column<string>(type: "text", nullable: false),
                    exchange = table.Column<string>(type: "text", nullable: false),
                    added = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: true),
                    bid = table.Column<decimal>(type: "numeric", nullable: true),
                    ask = table.Column<decimal>(type: "numeric", nullable: true),
                    bid_size = table.Column<decimal>(type: "numeric", nullable: true),
                    ask_size = table.Column<decimal>(type: "numeric", nullable: true),
                    last = table.Column<decimal>(type: "numeric", nullable: true),
                    close = table.Column<decimal>(type: "numeric", nullable: true),
                    high = table.Column<decimal>(type: "numeric", nullable: true),
                    low = table.Column<decimal>(type: "numeric", nullable: true),
                    volume = table.Column<decimal>(type: "numeric", nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    problem_code = table.Column<int>(type: "integer", nullable: true),
                    problem = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_watched_instruments", x => new { x.workspace_id, x.instrument_id });
                    table.ForeignKey(
                        name: "fk_watched_instruments_workspaces_workspace_id",
                        column: x => x.workspace_id,
                        principalSchema: "tidegate",
                        principalTable: "workspaces",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "watched_instruments",
                schema: "tidegate");
        }
    }
}
