using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Tidegate.Platform.Storage.Migrations
{
    /// <inheritdoc />
    public partial class EveryStatement : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_ledger_entries_weak",
                schema: "tidegate",
                table: "ledger_entries");

            migrationBuilder.AddColumn<string>(
                name: "date_pattern",
                schema: "tidegate",
                table: "statements",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "query_type",
                schema: "tidegate",
                table: "statements",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<short>(
                name: "translation",
                schema: "tidegate",
                table: "statements",
                type: "smallint",
                nullable: false,
                defaultValue: (short)0);

            migrationBuilder.AddColumn<short>(
                name: "translation",
                schema: "tidegate",
                table: "raw_rows",
                type: "smallint",
                nullable: false,
                defaultValue: (short)0);

            migrationBuilder.AddColumn<decimal>(
                name: "cost_price",
                schema: "tidegate",
                table: "position_snapshots",
                type: "numeric",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "line",
                schema: "tidegate",
                table: "position_snapshots",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "model",
                schema: "tidegate",
                table: "position_snapshots",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "items",
                schema: "tidegate",
                table: "nav_periods",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'{}'::jsonb");

            migrationBuilder.AddColumn<int>(
                name: "line",
                schema: "tidegate",
                table: "nav_periods",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<decimal>(
                name: "time_weighted",
                schema: "tidegate",
                table: "nav_periods",
                type: "numeric",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "classes",
                schema: "tidegate",
                table: "nav_days",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'{}'::jsonb");

            migrationBuilder.AddColumn<int>(
                name: "line",
                schema: "tidegate",
                table: "nav_days",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<decimal>(
                name: "accrued_interest",
                schema: "tidegate",
                table: "ledger_versions",
                type: "numeric",
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "close_price",
                schema: "tidegate",
                table: "ledger_versions",
                type: "numeric",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "counterparty",
                schema: "tidegate",
                table: "ledger_versions",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "direction",
                schema: "tidegate",
                table: "ledger_versions",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateOnly>(
                name: "due_day",
                schema: "tidegate",
                table: "ledger_versions",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "element",
                schema: "tidegate",
                table: "ledger_versions",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<decimal>(
                name: "fee",
                schema: "tidegate",
                table: "ledger_versions",
                type: "numeric",
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "gross",
                schema: "tidegate",
                table: "ledger_versions",
                type: "numeric",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "joined",
                schema: "tidegate",
                table: "ledger_versions",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<short>(
                name: "lacking",
                schema: "tidegate",
                table: "ledger_versions",
                type: "smallint",
                nullable: false,
                defaultValue: (short)0);

            migrationBuilder.AddColumn<bool>(
                name: "manual",
                schema: "tidegate",
                table: "ledger_versions",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<decimal>(
                name: "mark_to_market",
                schema: "tidegate",
                table: "ledger_versions",
                type: "numeric",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "model",
                schema: "tidegate",
                table: "ledger_versions",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<decimal>(
                name: "money",
                schema: "tidegate",
                table: "ledger_versions",
                type: "numeric",
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "net_cash",
                schema: "tidegate",
                table: "ledger_versions",
                type: "numeric",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "opened",
                schema: "tidegate",
                table: "ledger_versions",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "provisional",
                schema: "tidegate",
                table: "ledger_versions",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<decimal>(
                name: "rate",
                schema: "tidegate",
                table: "ledger_versions",
                type: "numeric",
                nullable: true);

            migrationBuilder.AddColumn<short>(
                name: "translation",
                schema: "tidegate",
                table: "ledger_versions",
                type: "smallint",
                nullable: false,
                defaultValue: (short)0);

            migrationBuilder.AddColumn<decimal>(
                name: "value",
                schema: "tidegate",
                table: "ledger_versions",
                type: "numeric",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "country",
                schema: "tidegate",
                table: "instrument_descriptions",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "cusip",
                schema: "tidegate",
                table: "instrument_descriptions",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "exchange",
                schema: "tidegate",
                table: "instrument_descriptions",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateOnly>(
                name: "expiry",
                schema: "tidegate",
                table: "instrument_descriptions",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "figi",
                schema: "tidegate",
                table: "instrument_descriptions",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "put_call",
                schema: "tidegate",
                table: "instrument_descriptions",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<decimal>(
                name: "strike",
                schema: "tidegate",
                table: "instrument_descriptions",
                type: "numeric",
                nullable: true);

            migrationBuilder.AddColumn<short>(
                name: "translation",
                schema: "tidegate",
                table: "instrument_descriptions",
                type: "smallint",
                nullable: false,
                defaultValue: (short)0);

            migrationBuilder.AddColumn<string>(
                name: "underlying",
                schema: "tidegate",
                table: "instrument_descriptions",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "underlying_symbol",
                schema: "tidegate",
                table: "instrument_descriptions",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "date_pattern",
                schema: "tidegate",
                table: "import_jobs",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "notes",
                schema: "tidegate",
                table: "import_files",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'[]'::jsonb");

            migrationBuilder.AddColumn<int>(
                name: "line",
                schema: "tidegate",
                table: "cash_reports",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "lines",
                schema: "tidegate",
                table: "cash_reports",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'{}'::jsonb");

            migrationBuilder.CreateTable(
                name: "action_terms",
                schema: "tidegate",
                columns: table => new
                {
                    workspace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<string>(type: "text", nullable: false),
                    event_key = table.Column<string>(type: "text", nullable: false),
                    shares = table.Column<string>(type: "jsonb", nullable: false),
                    realizes = table.Column<bool>(type: "boolean", nullable: false),
                    note = table.Column<string>(type: "text", nullable: false),
                    person = table.Column<string>(type: "text", nullable: false),
                    saved_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_action_terms", x => new { x.workspace_id, x.account_id, x.event_key });
                    table.ForeignKey(
                        name: "fk_action_terms_accounts_workspace_id_account_id",
                        columns: x => new { x.workspace_id, x.account_id },
                        principalSchema: "tidegate",
                        principalTable: "accounts",
                        principalColumns: new[] { "workspace_id", "account_id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "broker_results",
                schema: "tidegate",
                columns: table => new
                {
                    workspace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<string>(type: "text", nullable: false),
                    section = table.Column<string>(type: "text", nullable: false),
                    from_day = table.Column<DateOnly>(type: "date", nullable: false),
                    to_day = table.Column<DateOnly>(type: "date", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    instrument_id = table.Column<string>(type: "text", nullable: false),
                    realized = table.Column<decimal>(type: "numeric", nullable: true),
                    unrealized = table.Column<decimal>(type: "numeric", nullable: true),
                    line = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_broker_results", x => new { x.workspace_id, x.account_id, x.section, x.from_day, x.to_day, x.number });
                    table.ForeignKey(
                        name: "fk_broker_results_accounts_workspace_id_account_id",
                        columns: x => new { x.workspace_id, x.account_id },
                        principalSchema: "tidegate",
                        principalTable: "accounts",
                        principalColumns: new[] { "workspace_id", "account_id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "closed_lots",
                schema: "tidegate",
                columns: table => new
                {
                    workspace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<string>(type: "text", nullable: false),
                    section = table.Column<string>(type: "text", nullable: false),
                    from_day = table.Column<DateOnly>(type: "date", nullable: false),
                    to_day = table.Column<DateOnly>(type: "date", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    instrument_id = table.Column<string>(type: "text", nullable: false),
                    closed = table.Column<string>(type: "text", nullable: false),
                    opening_transaction_id = table.Column<string>(type: "text", nullable: false),
                    opened = table.Column<DateOnly>(type: "date", nullable: true),
                    quantity = table.Column<decimal>(type: "numeric", nullable: false),
                    cost = table.Column<decimal>(type: "numeric", nullable: true),
                    realized = table.Column<decimal>(type: "numeric", nullable: true),
                    line = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_closed_lots", x => new { x.workspace_id, x.account_id, x.section, x.from_day, x.to_day, x.number });
                    table.ForeignKey(
                        name: "fk_closed_lots_accounts_workspace_id_account_id",
                        columns: x => new { x.workspace_id, x.account_id },
                        principalSchema: "tidegate",
                        principalTable: "accounts",
                        principalColumns: new[] { "workspace_id", "account_id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "closing_prices",
                schema: "tidegate",
                columns: table => new
                {
                    workspace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<string>(type: "text", nullable: false),
                    section = table.Column<string>(type: "text", nullable: false),
                    from_day = table.Column<DateOnly>(type: "date", nullable: false),
                    to_day = table.Column<DateOnly>(type: "date", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    instrument_id = table.Column<string>(type: "text", nullable: false),
                    price = table.Column<decimal>(type: "numeric", nullable: false),
                    line = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_closing_prices", x => new { x.workspace_id, x.account_id, x.section, x.from_day, x.to_day, x.number });
                    table.ForeignKey(
                        name: "fk_closing_prices_accounts_workspace_id_account_id",
                        columns: x => new { x.workspace_id, x.account_id },
                        principalSchema: "tidegate",
                        principalTable: "accounts",
                        principalColumns: new[] { "workspace_id", "account_id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "findings",
                schema: "tidegate",
                columns: table => new
                {
                    workspace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    finding_id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<string>(type: "text", nullable: false),
                    key = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    section = table.Column<string>(type: "text", nullable: false),
                    subject = table.Column<string>(type: "text", nullable: false),
                    discriminator = table.Column<string>(type: "text", nullable: false),
                    instrument_id = table.Column<string>(type: "text", nullable: false),
                    currency = table.Column<string>(type: "text", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: true),
                    ours = table.Column<decimal>(type: "numeric", nullable: true),
                    broker = table.Column<decimal>(type: "numeric", nullable: true),
                    cause = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    sentence = table.Column<string>(type: "text", nullable: false),
                    remedy = table.Column<int>(type: "integer", nullable: false),
                    entries = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    event_key = table.Column<string>(type: "text", nullable: false),
                    status = table.Column<int>(type: "integer", nullable: false),
                    first_seen = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    first_file = table.Column<string>(type: "text", nullable: false),
                    healed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    healed_by = table.Column<string>(type: "text", nullable: false),
                    accepted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    accepted_by = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_findings", x => new { x.workspace_id, x.finding_id });
                    table.ForeignKey(
                        name: "fk_findings_accounts_workspace_id_account_id",
                        columns: x => new { x.workspace_id, x.account_id },
                        principalSchema: "tidegate",
                        principalTable: "accounts",
                        principalColumns: new[] { "workspace_id", "account_id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "funds_lines",
                schema: "tidegate",
                columns: table => new
                {
                    workspace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<string>(type: "text", nullable: false),
                    section = table.Column<string>(type: "text", nullable: false),
                    from_day = table.Column<DateOnly>(type: "date", nullable: false),
                    to_day = table.Column<DateOnly>(type: "date", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    currency = table.Column<string>(type: "text", nullable: false),
                    in_base = table.Column<bool>(type: "boolean", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    amount = table.Column<decimal>(type: "numeric", nullable: false),
                    balance = table.Column<decimal>(type: "numeric", nullable: true),
                    transaction_id = table.Column<string>(type: "text", nullable: false),
                    line = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_funds_lines", x => new { x.workspace_id, x.account_id, x.section, x.from_day, x.to_day, x.number });
                    table.ForeignKey(
                        name: "fk_funds_lines_accounts_workspace_id_account_id",
                        columns: x => new { x.workspace_id, x.account_id },
                        principalSchema: "tidegate",
                        principalTable: "accounts",
                        principalColumns: new[] { "workspace_id", "account_id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "interest_accruals",
                schema: "tidegate",
                columns: table => new
                {
                    workspace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<string>(type: "text", nullable: false),
                    section = table.Column<string>(type: "text", nullable: false),
                    from_day = table.Column<DateOnly>(type: "date", nullable: false),
                    to_day = table.Column<DateOnly>(type: "date", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    currency = table.Column<string>(type: "text", nullable: false),
                    starting = table.Column<decimal>(type: "numeric", nullable: true),
                    accrued = table.Column<decimal>(type: "numeric", nullable: true),
                    reversed = table.Column<decimal>(type: "numeric", nullable: true),
                    translation = table.Column<decimal>(type: "numeric", nullable: true),
                    ending = table.Column<decimal>(type: "numeric", nullable: true),
                    line = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_interest_accruals", x => new { x.workspace_id, x.account_id, x.section, x.from_day, x.to_day, x.number });
                    table.ForeignKey(
                        name: "fk_interest_accruals_accounts_workspace_id_account_id",
                        columns: x => new { x.workspace_id, x.account_id },
                        principalSchema: "tidegate",
                        principalTable: "accounts",
                        principalColumns: new[] { "workspace_id", "account_id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "manual_entry_changes",
                schema: "tidegate",
                columns: table => new
                {
                    workspace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    change_id = table.Column<Guid>(type: "uuid", nullable: false),
                    entry_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person = table.Column<string>(type: "text", nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    before = table.Column<Guid>(type: "uuid", nullable: true),
                    after = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_manual_entry_changes", x => new { x.workspace_id, x.change_id });
                    table.ForeignKey(
                        name: "fk_manual_entry_changes_ledger_entries_workspace_id_entry_id",
                        columns: x => new { x.workspace_id, x.entry_id },
                        principalSchema: "tidegate",
                        principalTable: "ledger_entries",
                        principalColumns: new[] { "workspace_id", "entry_id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "manual_holdings",
                schema: "tidegate",
                columns: table => new
                {
                    workspace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    holding_id = table.Column<Guid>(type: "uuid", nullable: false),
                    institution = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    quantity = table.Column<decimal>(type: "numeric", nullable: false),
                    price = table.Column<decimal>(type: "numeric", nullable: false),
                    currency = table.Column<string>(type: "text", nullable: false),
                    cost = table.Column<decimal>(type: "numeric", nullable: true),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_manual_holdings", x => new { x.workspace_id, x.holding_id });
                    table.ForeignKey(
                        name: "fk_manual_holdings_workspaces_workspace_id",
                        column: x => x.workspace_id,
                        principalSchema: "tidegate",
                        principalTable: "workspaces",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "opening_lot_edits",
                schema: "tidegate",
                columns: table => new
                {
                    workspace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<string>(type: "text", nullable: false),
                    instrument_id = table.Column<string>(type: "text", nullable: false),
                    lines = table.Column<string>(type: "jsonb", nullable: false),
                    person = table.Column<string>(type: "text", nullable: false),
                    saved_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_opening_lot_edits", x => new { x.workspace_id, x.account_id, x.instrument_id });
                    table.ForeignKey(
                        name: "fk_opening_lot_edits_accounts_workspace_id_account_id",
                        columns: x => new { x.workspace_id, x.account_id },
                        principalSchema: "tidegate",
                        principalTable: "accounts",
                        principalColumns: new[] { "workspace_id", "account_id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_ledger_versions_rare",
                schema: "tidegate",
                table: "ledger_versions",
                columns: new[] { "workspace_id", "account_id", "kind" },
                filter: "kind > 2");

            migrationBuilder.CreateIndex(
                name: "ix_ledger_entries_weak",
                schema: "tidegate",
                table: "ledger_entries",
                columns: new[] { "workspace_id", "account_id", "kind", "strength" },
                filter: "strength < 4 AND NOT shadowed");

            migrationBuilder.CreateIndex(
                name: "ix_findings_workspace_id_account_id_key",
                schema: "tidegate",
                table: "findings",
                columns: new[] { "workspace_id", "account_id", "key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_manual_entry_changes_workspace_id_entry_id",
                schema: "tidegate",
                table: "manual_entry_changes",
                columns: new[] { "workspace_id", "entry_id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "action_terms",
                schema: "tidegate");

            migrationBuilder.DropTable(
                name: "broker_results",
                schema: "tidegate");

            migrationBuilder.DropTable(
                name: "closed_lots",
                schema: "tidegate");

            migrationBuilder.DropTable(
                name: "closing_prices",
                schema: "tidegate");

            migrationBuilder.DropTable(
                name: "findings",
                schema: "tidegate");

            migrationBuilder.DropTable(
                name: "funds_lines",
                schema: "tidegate");

            migrationBuilder.DropTable(
                name: "interest_accruals",
                schema: "tidegate");

            migrationBuilder.DropTable(
                name: "manual_entry_changes",
                schema: "tidegate");

            migrationBuilder.DropTable(
                name: "manual_holdings",
                schema: "tidegate");

            migrationBuilder.DropTable(
                name: "opening_lot_edits",
                schema: "tidegate");

            migrationBuilder.DropIndex(
                name: "ix_ledger_versions_rare",
                schema: "tidegate",
                table: "ledger_versions");

            migrationBuilder.DropIndex(
                name: "ix_ledger_entries_weak",
                schema: "tidegate",
                table: "ledger_entries");

            migrationBuilder.DropColumn(
                name: "date_pattern",
                schema: "tidegate",
                table: "statements");

            migrationBuilder.DropColumn(
                name: "query_type",
                schema: "tidegate",
                table: "statements");

            migrationBuilder.DropColumn(
                name: "translation",
                schema: "tidegate",
                table: "statements");

            migrationBuilder.DropColumn(
                name: "translation",
                schema: "tidegate",
                table: "raw_rows");

            migrationBuilder.DropColumn(
                name: "cost_price",
                schema: "tidegate",
                table: "position_snapshots");

            migrationBuilder.DropColumn(
                name: "line",
                schema: "tidegate",
                table: "position_snapshots");

            migrationBuilder.DropColumn(
                name: "model",
                schema: "tidegate",
                table: "position_snapshots");

            migrationBuilder.DropColumn(
                name: "items",
                schema: "tidegate",
                table: "nav_periods");

            migrationBuilder.DropColumn(
                name: "line",
                schema: "tidegate",
                table: "nav_periods");

            migrationBuilder.DropColumn(
                name: "time_weighted",
                schema: "tidegate",
                table: "nav_periods");

            migrationBuilder.DropColumn(
                name: "classes",
                schema: "tidegate",
                table: "nav_days");

            migrationBuilder.DropColumn(
                name: "line",
                schema: "tidegate",
                table: "nav_days");

            migrationBuilder.DropColumn(
                name: "accrued_interest",
                schema: "tidegate",
                table: "ledger_versions");

            migrationBuilder.DropColumn(
                name: "close_price",
                schema: "tidegate",
                table: "ledger_versions");

            migrationBuilder.DropColumn(
                name: "counterparty",
                schema: "tidegate",
                table: "ledger_versions");

            migrationBuilder.DropColumn(
                name: "direction",
                schema: "tidegate",
                table: "ledger_versions");

            migrationBuilder.DropColumn(
                name: "due_day",
                schema: "tidegate",
                table: "ledger_versions");

            migrationBuilder.DropColumn(
                name: "element",
                schema: "tidegate",
                table: "ledger_versions");

            migrationBuilder.DropColumn(
                name: "fee",
                schema: "tidegate",
                table: "ledger_versions");

            migrationBuilder.DropColumn(
                name: "gross",
                schema: "tidegate",
                table: "ledger_versions");

            migrationBuilder.DropColumn(
                name: "joined",
                schema: "tidegate",
                table: "ledger_versions");

            migrationBuilder.DropColumn(
                name: "lacking",
                schema: "tidegate",
                table: "ledger_versions");

            migrationBuilder.DropColumn(
                name: "manual",
                schema: "tidegate",
                table: "ledger_versions");

            migrationBuilder.DropColumn(
                name: "mark_to_market",
                schema: "tidegate",
                table: "ledger_versions");

            migrationBuilder.DropColumn(
                name: "model",
                schema: "tidegate",
                table: "ledger_versions");

            migrationBuilder.DropColumn(
                name: "money",
                schema: "tidegate",
                table: "ledger_versions");

            migrationBuilder.DropColumn(
                name: "net_cash",
                schema: "tidegate",
                table: "ledger_versions");

            migrationBuilder.DropColumn(
                name: "opened",
                schema: "tidegate",
                table: "ledger_versions");

            migrationBuilder.DropColumn(
                name: "provisional",
                schema: "tidegate",
                table: "ledger_versions");

            migrationBuilder.DropColumn(
                name: "rate",
                schema: "tidegate",
                table: "ledger_versions");

            migrationBuilder.DropColumn(
                name: "translation",
                schema: "tidegate",
                table: "ledger_versions");

            migrationBuilder.DropColumn(
                name: "value",
                schema: "tidegate",
                table: "ledger_versions");

            migrationBuilder.DropColumn(
                name: "country",
                schema: "tidegate",
                table: "instrument_descriptions");

            migrationBuilder.DropColumn(
                name: "cusip",
                schema: "tidegate",
                table: "instrument_descriptions");

            migrationBuilder.DropColumn(
                name: "exchange",
                schema: "tidegate",
                table: "instrument_descriptions");

            migrationBuilder.DropColumn(
                name: "expiry",
                schema: "tidegate",
                table: "instrument_descriptions");

            migrationBuilder.DropColumn(
                name: "figi",
                schema: "tidegate",
                table: "instrument_descriptions");

            migrationBuilder.DropColumn(
                name: "put_call",
                schema: "tidegate",
                table: "instrument_descriptions");

            migrationBuilder.DropColumn(
                name: "strike",
                schema: "tidegate",
                table: "instrument_descriptions");

            migrationBuilder.DropColumn(
                name: "translation",
                schema: "tidegate",
                table: "instrument_descriptions");

            migrationBuilder.DropColumn(
                name: "underlying",
                schema: "tidegate",
                table: "instrument_descriptions");

            migrationBuilder.DropColumn(
                name: "underlying_symbol",
                schema: "tidegate",
                table: "instrument_descriptions");

            migrationBuilder.DropColumn(
                name: "date_pattern",
                schema: "tidegate",
                table: "import_jobs");

            migrationBuilder.DropColumn(
                name: "notes",
                schema: "tidegate",
                table: "import_files");

            migrationBuilder.DropColumn(
                name: "line",
                schema: "tidegate",
                table: "cash_reports");

            migrationBuilder.DropColumn(
                name: "lines",
                schema: "tidegate",
                table: "cash_reports");

            migrationBuilder.CreateIndex(
                name: "ix_ledger_entries_weak",
                schema: "tidegate",
                table: "ledger_entries",
                columns: new[] { "workspace_id", "account_id", "strength" },
                filter: "strength < 4 AND NOT shadowed");
        }
    }
}
