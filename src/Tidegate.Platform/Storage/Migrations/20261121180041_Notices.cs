using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Tidegate.Platform.Storage.Migrations
{
    /// <inheritdoc />
    public partial class Notices : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "mail_servers",
                schema: "tidegate",
                columns: table => new
                {
                    workspace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    host = table.Column<string>(type: "text", nullable: false),
                    port = table.Column<int>(type: "integer", nullable: false),
                    encrypted = table.Column<bool>(type: "boolean", nullable: false),
                    user = table.Column<string>(type: "text", nullable: false),
                    sender = table.Column<string>(type: "text", nullable: false),
                    pages = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mail_servers", x => x.workspace_id);
                    table.ForeignKey(
                        name: "fk_mail_servers_workspaces_workspace_id",
                        column: x => x.workspace_id,
                        principalSchema: "tidegate",
                        principalTable: "workspaces",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "notice_readers",
                schema: "tidegate",
                columns: table => new
                {
                    workspace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    seen = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    mail = table.Column<string>(type: "text", nullable: false),
                    mail_kinds = table.Column<int[]>(type: "integer[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notice_readers", x => new { x.workspace_id, x.person_id });
                    table.ForeignKey(
                        name: "fk_notice_readers_memberships_workspace_id_person_id",
                        columns: x => new { x.workspace_id, x.person_id },
                        principalSchema: "tidegate",
                        principalTable: "memberships",
                        principalColumns: new[] { "workspace_id", "person_id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "notices",
                schema: "tidegate",
                columns: table => new
                {
                    workspace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    notice_id = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    step = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    sentence = table.Column<string>(type: "text", nullable: false),
                    address = table.Column<string>(type: "text", nullable: false),
                    over = table.Column<string>(type: "text", nullable: false),
                    begun = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    told = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ended = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notices", x => new { x.workspace_id, x.notice_id });
                    table.ForeignKey(
                        name: "fk_notices_workspaces_workspace_id",
                        column: x => x.workspace_id,
                        principalSchema: "tidegate",
                        principalTable: "workspaces",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "outgoing_mails",
                schema: "tidegate",
                columns: table => new
                {
                    workspace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    mail_id = table.Column<Guid>(type: "uuid", nullable: false),
                    recipient = table.Column<string>(type: "text", nullable: false),
                    subject = table.Column<string>(type: "text", nullable: false),
                    body = table.Column<string>(type: "text", nullable: false),
                    created = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    sent = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    tries = table.Column<int>(type: "integer", nullable: false),
                    not_before = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    problem = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outgoing_mails", x => new { x.workspace_id, x.mail_id });
                    table.ForeignKey(
                        name: "fk_outgoing_mails_workspaces_workspace_id",
                        column: x => x.workspace_id,
                        principalSchema: "tidegate",
                        principalTable: "workspaces",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_notices_workspace_id_key",
                schema: "tidegate",
                table: "notices",
                columns: new[] { "workspace_id", "key" },
                unique: true,
                filter: "ended is null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "mail_servers",
                schema: "tidegate");

            migrationBuilder.DropTable(
                name: "notice_readers",
                schema: "tidegate");

            migrationBuilder.DropTable(
                name: "notices",
                schema: "tidegate");

            migrationBuilder.DropTable(
                name: "outgoing_mails",
                schema: "tidegate");
        }
    }
}
