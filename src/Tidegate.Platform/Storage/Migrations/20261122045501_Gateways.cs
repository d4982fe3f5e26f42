using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Tidegate.Platform.Storage.Migrations
{
    /// <inheritdoc />
    public partial class Gateways : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "gateway_drafts",
                schema: "tidegate",
                columns: table => new
                {
                    workspace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    created = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    changed = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    reached = table.Column<int>(type: "integer", nullable: false),
                    place = table.Column<int>(type: "integer", nullable: false),
                    host = table.Column<string>(type: "character varying(253)", maxLength: 253, nullable: false),
                    port = table.Column<int>(type: "integer", nullable: false),
                    client_id = table.Column<int>(type: "integer", nullable: false),
                    account = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    mode = table.Column<int>(type: "integer", nullable: false),
                    confirmed = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    is_read_only = table.Column<bool>(type: "boolean", nullable: false),
                    connection_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_gateway_drafts", x => new { x.workspace_id, x.person_id });
                    table.ForeignKey(
                        name: "fk_gateway_drafts_people_person_id",
                        column: x => x.person_id,
                        principalSchema: "tidegate",
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_gateway_drafts_workspaces_workspace_id",
                        column: x => x.workspace_id,
                        principalSchema: "tidegate",
                        principalTable: "workspaces",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "gateway_settings",
                schema: "tidegate",
                columns: table => new
                {
                    workspace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    connection_id = table.Column<Guid>(type: "uuid", nullable: false),
                    host = table.Column<string>(type: "character varying(253)", maxLength: 253, nullable: false),
                    port = table.Column<int>(type: "integer", nullable: false),
                    client_id = table.Column<int>(type: "integer", nullable: false),
                    account = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    mode = table.Column<int>(type: "integer", nullable: false),
                    is_paused = table.Column<bool>(type: "boolean", nullable: false),
                    changed = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_gateway_settings", x => new { x.workspace_id, x.connection_id });
                    table.ForeignKey(
                        name: "fk_gateway_settings_connections_workspace_id_connection_id",
                        columns: x => new { x.workspace_id, x.connection_id },
                        principalSchema: "tidegate",
                        principalTable: "connections",
                        principalColumns: new[] { "workspace_id", "connection_id" },
                        onDelete: ReferentialAction.Cascade);
                });

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

            migrationBuilder.CreateIndex(
                name: "ix_gateway_drafts_person_id",
                schema: "tidegate",
                table: "gateway_drafts",
                column: "person_id");

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
                name: "gateway_drafts",
                schema: "tidegate");

            migrationBuilder.DropTable(
                name: "gateway_settings",
                schema: "tidegate");

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

            migrationBuilder.DropTable(
                name: "watched_instruments",
                schema: "tidegate");
        }
    }
}
