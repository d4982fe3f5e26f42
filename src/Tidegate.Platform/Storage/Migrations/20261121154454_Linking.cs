using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Tidegate.Platform.Storage.Migrations
{
    /// <inheritdoc />
    public partial class Linking : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "connections",
                schema: "tidegate",
                columns: table => new
                {
                    workspace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    connection_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    address = table.Column<string>(type: "text", nullable: false),
                    token_made = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    token_life = table.Column<TimeSpan>(type: "interval", nullable: true),
                    has_confirmations = table.Column<bool>(type: "boolean", nullable: false),
                    created = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    accounts = table.Column<string[]>(type: "text[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_connections", x => new { x.workspace_id, x.connection_id });
                    table.ForeignKey(
                        name: "fk_connections_workspaces_workspace_id",
                        column: x => x.workspace_id,
                        principalSchema: "tidegate",
                        principalTable: "workspaces",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "flex_calls",
                schema: "tidegate",
                columns: table => new
                {
                    token = table.Column<string>(type: "text", nullable: false),
                    call_id = table.Column<Guid>(type: "uuid", nullable: false),
                    called = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    is_throttle = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_flex_calls", x => new { x.token, x.call_id });
                });

            migrationBuilder.CreateTable(
                name: "sync_runs",
                schema: "tidegate",
                columns: table => new
                {
                    workspace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    run_id = table.Column<Guid>(type: "uuid", nullable: false),
                    connection_id = table.Column<Guid>(type: "uuid", nullable: false),
                    started = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ended = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    files = table.Column<int>(type: "integer", nullable: false),
                    new_entries = table.Column<long>(type: "bigint", nullable: false),
                    problem_code = table.Column<string>(type: "text", nullable: false),
                    sentence = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sync_runs", x => new { x.workspace_id, x.run_id });
                    table.ForeignKey(
                        name: "fk_sync_runs_connections_workspace_id_connection_id",
                        columns: x => new { x.workspace_id, x.connection_id },
                        principalSchema: "tidegate",
                        principalTable: "connections",
                        principalColumns: new[] { "workspace_id", "connection_id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "syncs",
                schema: "tidegate",
                columns: table => new
                {
                    workspace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    connection_id = table.Column<Guid>(type: "uuid", nullable: false),
                    status = table.Column<int>(type: "integer", nullable: false),
                    last_try = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    last_success = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    failures = table.Column<int>(type: "integer", nullable: false),
                    not_before = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    is_wanted = table.Column<bool>(type: "boolean", nullable: false),
                    problem_code = table.Column<string>(type: "text", nullable: false),
                    problem_sentence = table.Column<string>(type: "text", nullable: false),
                    last_day = table.Column<DateOnly>(type: "date", nullable: true),
                    history_from = table.Column<DateOnly>(type: "date", nullable: true),
                    covered = table.Column<string>(type: "jsonb", nullable: false),
                    parked = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_syncs", x => new { x.workspace_id, x.connection_id });
                    table.ForeignKey(
                        name: "fk_syncs_connections_workspace_id_connection_id",
                        columns: x => new { x.workspace_id, x.connection_id },
                        principalSchema: "tidegate",
                        principalTable: "connections",
                        principalColumns: new[] { "workspace_id", "connection_id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_connections_workspace_id_name",
                schema: "tidegate",
                table: "connections",
                columns: new[] { "workspace_id", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_sync_runs_workspace_id_connection_id_run_id",
                schema: "tidegate",
                table: "sync_runs",
                columns: new[] { "workspace_id", "connection_id", "run_id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "flex_calls",
                schema: "tidegate");

            migrationBuilder.DropTable(
                name: "sync_runs",
                schema: "tidegate");

            migrationBuilder.DropTable(
                name: "syncs",
                schema: "tidegate");

            migrationBuilder.DropTable(
                name: "connections",
                schema: "tidegate");
        }
    }
}
