using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Tidegate.Platform.Storage.Migrations
{
    /// <inheritdoc />
    public partial class GatewayDrafts : Migration
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

            migrationBuilder.CreateIndex(
                name: "ix_gateway_drafts_person_id",
                schema: "tidegate",
                table: "gateway_drafts",
                column: "person_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "gateway_drafts",
                schema: "tidegate");
        }
    }
}
