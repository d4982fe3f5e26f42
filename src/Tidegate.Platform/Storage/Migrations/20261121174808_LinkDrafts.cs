using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Tidegate.Platform.Storage.Migrations
{
    /// <inheritdoc />
    public partial class LinkDrafts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "checklist",
                schema: "tidegate",
                table: "import_files",
                type: "jsonb",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "link_drafts",
                schema: "tidegate",
                columns: table => new
                {
                    workspace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    draft_id = table.Column<Guid>(type: "uuid", nullable: false),
                    created = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    changed = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    stage = table.Column<int>(type: "integer", nullable: false),
                    reached = table.Column<int>(type: "integer", nullable: false),
                    token_made = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    token_life = table.Column<TimeSpan>(type: "interval", nullable: true),
                    has_query = table.Column<bool>(type: "boolean", nullable: false),
                    has_confirmations = table.Column<bool>(type: "boolean", nullable: false),
                    asked = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    parked = table.Column<string>(type: "text", nullable: false),
                    report = table.Column<string>(type: "jsonb", nullable: true),
                    file = table.Column<string>(type: "text", nullable: false),
                    file_from = table.Column<DateOnly>(type: "date", nullable: true),
                    file_to = table.Column<DateOnly>(type: "date", nullable: true),
                    problem_code = table.Column<string>(type: "text", nullable: false),
                    problem_sentence = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    connection_id = table.Column<Guid>(type: "uuid", nullable: true),
                    outcome = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_link_drafts", x => new { x.workspace_id, x.person_id });
                    table.ForeignKey(
                        name: "fk_link_drafts_people_person_id",
                        column: x => x.person_id,
                        principalSchema: "tidegate",
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_link_drafts_workspaces_workspace_id",
                        column: x => x.workspace_id,
                        principalSchema: "tidegate",
                        principalTable: "workspaces",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_link_drafts_person_id",
                schema: "tidegate",
                table: "link_drafts",
                column: "person_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "link_drafts",
                schema: "tidegate");

            migrationBuilder.DropColumn(
                name: "checklist",
                schema: "tidegate",
                table: "import_files");
        }
    }
}
