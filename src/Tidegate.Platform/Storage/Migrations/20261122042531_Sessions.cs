using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Tidegate.Platform.Storage.Migrations
{
    /// <inheritdoc />
    public partial class Sessions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "live_accounts",
                schema: "tidegate",
                columns: table => new
                {
                    workspace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<string>(type: "text", nullable: false),
                    connection_id = table.Column<Guid>(type: "uuid", nullable: false),
                    told = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    content = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_live_accounts", x => new { x.workspace_id, x.account_id });
                    table.ForeignKey(
                        name: "fk_live_accounts_connections_workspace_id_connection_id",
                        columns: x => new { x.workspace_id, x.connection_id },
                        principalSchema: "tidegate",
                        principalTable: "connections",
                        principalColumns: new[] { "workspace_id", "connection_id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "session_days",
                schema: "tidegate",
                columns: table => new
                {
                    workspace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    connection_id = table.Column<Guid>(type: "uuid", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    wanted = table.Column<TimeSpan>(type: "interval", nullable: false),
                    heard = table.Column<TimeSpan>(type: "interval", nullable: false),
                    connects = table.Column<int>(type: "integer", nullable: false),
                    breaks = table.Column<int>(type: "integer", nullable: false),
                    errors = table.Column<string>(type: "jsonb", nullable: false),
                    answers = table.Column<int[]>(type: "integer[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_session_days", x => new { x.workspace_id, x.connection_id, x.day });
                    table.ForeignKey(
                        name: "fk_session_days_connections_workspace_id_connection_id",
                        columns: x => new { x.workspace_id, x.connection_id },
                        principalSchema: "tidegate",
                        principalTable: "connections",
                        principalColumns: new[] { "workspace_id", "connection_id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "session_events",
                schema: "tidegate",
                columns: table => new
                {
                    workspace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    connection_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<long>(type: "bigint", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    code = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_session_events", x => new { x.workspace_id, x.connection_id, x.number });
                    table.ForeignKey(
                        name: "fk_session_events_connections_workspace_id_connection_id",
                        columns: x => new { x.workspace_id, x.connection_id },
                        principalSchema: "tidegate",
                        principalTable: "connections",
                        principalColumns: new[] { "workspace_id", "connection_id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "sessions",
                schema: "tidegate",
                columns: table => new
                {
                    workspace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    connection_id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    detail = table.Column<string>(type: "text", nullable: false),
                    next_try = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    last_up = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    seen = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    is_stopped = table.Column<bool>(type: "boolean", nullable: false),
                    server_version = table.Column<int>(type: "integer", nullable: false),
                    asked = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sessions", x => new { x.workspace_id, x.connection_id });
                    table.ForeignKey(
                        name: "fk_sessions_connections_workspace_id_connection_id",
                        columns: x => new { x.workspace_id, x.connection_id },
                        principalSchema: "tidegate",
                        principalTable: "connections",
                        principalColumns: new[] { "workspace_id", "connection_id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_live_accounts_workspace_id_connection_id",
                schema: "tidegate",
                table: "live_accounts",
                columns: new[] { "workspace_id", "connection_id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "live_accounts",
                schema: "tidegate");

            migrationBuilder.DropTable(
                name: "session_days",
                schema: "tidegate");

            migrationBuilder.DropTable(
                name: "session_events",
                schema: "tidegate");

            migrationBuilder.DropTable(
                name: "sessions",
                schema: "tidegate");
        }
    }
}
