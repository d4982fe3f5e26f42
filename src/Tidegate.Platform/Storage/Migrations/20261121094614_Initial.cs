using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Tidegate.Platform.Storage.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "tidegate");

            migrationBuilder.CreateTable(
                name: "people",
                schema: "tidegate",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    one_time_password_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    last_totp_step = table.Column<long>(type: "bigint", nullable: false),
                    user_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    normalized_user_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    normalized_email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    email_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    password_hash = table.Column<string>(type: "text", nullable: true),
                    security_stamp = table.Column<string>(type: "text", nullable: true),
                    concurrency_stamp = table.Column<string>(type: "text", nullable: true),
                    phone_number = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    phone_number_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    two_factor_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    lockout_end = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    access_failed_count = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "setup_links",
                schema: "tidegate",
                columns: table => new
                {
                    id = table.Column<short>(type: "smallint", nullable: false),
                    token_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_setup_links", x => x.id);
                    table.CheckConstraint("ck_setup_links_only_one", "id = 1");
                });

            migrationBuilder.CreateTable(
                name: "workspaces",
                schema: "tidegate",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_workspaces", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "person_claims",
                schema: "tidegate",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    claim_type = table.Column<string>(type: "text", nullable: true),
                    claim_value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_person_claims", x => x.id);
                    table.ForeignKey(
                        name: "fk_person_claims_people_user_id",
                        column: x => x.user_id,
                        principalSchema: "tidegate",
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "person_logins",
                schema: "tidegate",
                columns: table => new
                {
                    login_provider = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    provider_key = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    provider_display_name = table.Column<string>(type: "text", nullable: true),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_person_logins", x => new { x.login_provider, x.provider_key });
                    table.ForeignKey(
                        name: "fk_person_logins_people_user_id",
                        column: x => x.user_id,
                        principalSchema: "tidegate",
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "person_passkeys",
                schema: "tidegate",
                columns: table => new
                {
                    credential_id = table.Column<byte[]>(type: "bytea", maxLength: 1024, nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    data = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_person_passkeys", x => x.credential_id);
                    table.ForeignKey(
                        name: "fk_person_passkeys_people_user_id",
                        column: x => x.user_id,
                        principalSchema: "tidegate",
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "person_sessions",
                schema: "tidegate",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    stamp = table.Column<string>(type: "text", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    last_seen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    user_agent = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    address = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_person_sessions", x => x.id);
                    table.ForeignKey(
                        name: "fk_person_sessions_people_person_id",
                        column: x => x.person_id,
                        principalSchema: "tidegate",
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "person_tokens",
                schema: "tidegate",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    login_provider = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    name = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_person_tokens", x => new { x.user_id, x.login_provider, x.name });
                    table.ForeignKey(
                        name: "fk_person_tokens_people_user_id",
                        column: x => x.user_id,
                        principalSchema: "tidegate",
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "accounts",
                schema: "tidegate",
                columns: table => new
                {
                    workspace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<string>(type: "text", nullable: false),
                    alias = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    broker_alias = table.Column<string>(type: "text", nullable: true),
                    base_currency = table.Column<string>(type: "text", nullable: true),
                    opened = table.Column<DateOnly>(type: "date", nullable: true),
                    revision = table.Column<long>(type: "bigint", nullable: false),
                    described_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    described_by = table.Column<byte[]>(type: "bytea", nullable: false),
                    base_told_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    base_told_by = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_accounts", x => new { x.workspace_id, x.account_id });
                    table.ForeignKey(
                        name: "fk_accounts_workspaces_workspace_id",
                        column: x => x.workspace_id,
                        principalSchema: "tidegate",
                        principalTable: "workspaces",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "conversion_rates",
                schema: "tidegate",
                columns: table => new
                {
                    workspace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    from_currency = table.Column<string>(type: "text", nullable: false),
                    to_currency = table.Column<string>(type: "text", nullable: false),
                    rate = table.Column<decimal>(type: "numeric", nullable: false),
                    generated = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    file_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    statement_index = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_conversion_rates", x => new { x.workspace_id, x.day, x.from_currency, x.to_currency });
                    table.ForeignKey(
                        name: "fk_conversion_rates_workspaces_workspace_id",
                        column: x => x.workspace_id,
                        principalSchema: "tidegate",
                        principalTable: "workspaces",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "import_jobs",
                schema: "tidegate",
                columns: table => new
                {
                    workspace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    job_id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    created = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    finished = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import_jobs", x => new { x.workspace_id, x.job_id });
                    table.ForeignKey(
                        name: "fk_import_jobs_workspaces_workspace_id",
                        column: x => x.workspace_id,
                        principalSchema: "tidegate",
                        principalTable: "workspaces",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "instrument_descriptions",
                schema: "tidegate",
                columns: table => new
                {
                    workspace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    instrument_id = table.Column<string>(type: "text", nullable: false),
                    content = table.Column<Guid>(type: "uuid", nullable: false),
                    asset_class = table.Column<string>(type: "text", nullable: false),
                    symbol = table.Column<string>(type: "text", nullable: false),
                    description = table.Column<string>(type: "text", nullable: false),
                    currency = table.Column<string>(type: "text", nullable: false),
                    multiplier = table.Column<decimal>(type: "numeric", nullable: false),
                    sub_category = table.Column<string>(type: "text", nullable: false),
                    isin = table.Column<string>(type: "text", nullable: false),
                    rank = table.Column<short>(type: "smallint", nullable: false),
                    first_day = table.Column<DateOnly>(type: "date", nullable: false),
                    last_day = table.Column<DateOnly>(type: "date", nullable: false),
                    generated = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    file_hash = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_instrument_descriptions", x => new { x.workspace_id, x.instrument_id, x.content });
                    table.ForeignKey(
                        name: "fk_instrument_descriptions_workspaces_workspace_id",
                        column: x => x.workspace_id,
                        principalSchema: "tidegate",
                        principalTable: "workspaces",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "memberships",
                schema: "tidegate",
                columns: table => new
                {
                    workspace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    role = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_memberships", x => new { x.workspace_id, x.person_id });
                    table.ForeignKey(
                        name: "fk_memberships_people_person_id",
                        column: x => x.person_id,
                        principalSchema: "tidegate",
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_memberships_workspaces_workspace_id",
                        column: x => x.workspace_id,
                        principalSchema: "tidegate",
                        principalTable: "workspaces",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "secrets",
                schema: "tidegate",
                columns: table => new
                {
                    workspace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    @protected = table.Column<byte[]>(name: "protected", type: "bytea", nullable: false),
                    set_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_secrets", x => new { x.workspace_id, x.id });
                    table.ForeignKey(
                        name: "fk_secrets_workspaces_workspace_id",
                        column: x => x.workspace_id,
                        principalSchema: "tidegate",
                        principalTable: "workspaces",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "statements",
                schema: "tidegate",
                columns: table => new
                {
                    workspace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    statement_index = table.Column<int>(type: "integer", nullable: false),
                    account_id = table.Column<string>(type: "text", nullable: false),
                    from_day = table.Column<DateOnly>(type: "date", nullable: false),
                    to_day = table.Column<DateOnly>(type: "date", nullable: false),
                    period = table.Column<string>(type: "text", nullable: false),
                    generated = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    query_name = table.Column<string>(type: "text", nullable: false),
                    sections = table.Column<string[]>(type: "text[]", nullable: false),
                    accounts = table.Column<string[]>(type: "text[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_statements", x => new { x.workspace_id, x.file_hash, x.statement_index });
                    table.ForeignKey(
                        name: "fk_statements_workspaces_workspace_id",
                        column: x => x.workspace_id,
                        principalSchema: "tidegate",
                        principalTable: "workspaces",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "cash_reports",
                schema: "tidegate",
                columns: table => new
                {
                    workspace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<string>(type: "text", nullable: false),
                    from_day = table.Column<DateOnly>(type: "date", nullable: false),
                    to_day = table.Column<DateOnly>(type: "date", nullable: false),
                    currency = table.Column<string>(type: "text", nullable: false),
                    starting = table.Column<decimal>(type: "numeric", nullable: true),
                    ending = table.Column<decimal>(type: "numeric", nullable: true),
                    ending_settled = table.Column<decimal>(type: "numeric", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cash_reports", x => new { x.workspace_id, x.account_id, x.from_day, x.to_day, x.currency });
                    table.ForeignKey(
                        name: "fk_cash_reports_accounts_workspace_id_account_id",
                        columns: x => new { x.workspace_id, x.account_id },
                        principalSchema: "tidegate",
                        principalTable: "accounts",
                        principalColumns: new[] { "workspace_id", "account_id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ledger_entries",
                schema: "tidegate",
                columns: table => new
                {
                    workspace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    entry_id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<short>(type: "smallint", nullable: false),
                    strength = table.Column<short>(type: "smallint", nullable: false),
                    key = table.Column<Guid>(type: "uuid", nullable: false),
                    match_key = table.Column<Guid>(type: "uuid", nullable: false),
                    current_content = table.Column<Guid>(type: "uuid", nullable: false),
                    shadowed = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ledger_entries", x => new { x.workspace_id, x.entry_id });
                    table.ForeignKey(
                        name: "fk_ledger_entries_accounts_workspace_id_account_id",
                        columns: x => new { x.workspace_id, x.account_id },
                        principalSchema: "tidegate",
                        principalTable: "accounts",
                        principalColumns: new[] { "workspace_id", "account_id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "nav_days",
                schema: "tidegate",
                columns: table => new
                {
                    workspace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<string>(type: "text", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    total = table.Column<decimal>(type: "numeric", nullable: false),
                    cash = table.Column<decimal>(type: "numeric", nullable: true),
                    dividend_accruals = table.Column<decimal>(type: "numeric", nullable: true),
                    interest_accruals = table.Column<decimal>(type: "numeric", nullable: true),
                    generated = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    file_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    statement_index = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_nav_days", x => new { x.workspace_id, x.account_id, x.day });
                    table.ForeignKey(
                        name: "fk_nav_days_accounts_workspace_id_account_id",
                        columns: x => new { x.workspace_id, x.account_id },
                        principalSchema: "tidegate",
                        principalTable: "accounts",
                        principalColumns: new[] { "workspace_id", "account_id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "nav_periods",
                schema: "tidegate",
                columns: table => new
                {
                    workspace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<string>(type: "text", nullable: false),
                    from_day = table.Column<DateOnly>(type: "date", nullable: false),
                    to_day = table.Column<DateOnly>(type: "date", nullable: false),
                    starting = table.Column<decimal>(type: "numeric", nullable: true),
                    ending = table.Column<decimal>(type: "numeric", nullable: true),
                    generated = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    file_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    statement_index = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_nav_periods", x => new { x.workspace_id, x.account_id, x.from_day, x.to_day });
                    table.ForeignKey(
                        name: "fk_nav_periods_accounts_workspace_id_account_id",
                        columns: x => new { x.workspace_id, x.account_id },
                        principalSchema: "tidegate",
                        principalTable: "accounts",
                        principalColumns: new[] { "workspace_id", "account_id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "position_snapshots",
                schema: "tidegate",
                columns: table => new
                {
                    workspace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<string>(type: "text", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    instrument_id = table.Column<string>(type: "text", nullable: false),
                    is_lot = table.Column<bool>(type: "boolean", nullable: false),
                    currency = table.Column<string>(type: "text", nullable: false),
                    quantity = table.Column<decimal>(type: "numeric", nullable: false),
                    mark = table.Column<decimal>(type: "numeric", nullable: true),
                    value = table.Column<decimal>(type: "numeric", nullable: true),
                    cost = table.Column<decimal>(type: "numeric", nullable: true),
                    unrealized = table.Column<decimal>(type: "numeric", nullable: true),
                    rate_to_base = table.Column<decimal>(type: "numeric", nullable: true),
                    opened = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_position_snapshots", x => new { x.workspace_id, x.account_id, x.day, x.number });
                    table.ForeignKey(
                        name: "fk_position_snapshots_accounts_workspace_id_account_id",
                        columns: x => new { x.workspace_id, x.account_id },
                        principalSchema: "tidegate",
                        principalTable: "accounts",
                        principalColumns: new[] { "workspace_id", "account_id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "raw_rows",
                schema: "tidegate",
                columns: table => new
                {
                    workspace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<string>(type: "text", nullable: false),
                    section = table.Column<string>(type: "text", nullable: false),
                    content = table.Column<Guid>(type: "uuid", nullable: false),
                    element = table.Column<string>(type: "text", nullable: false),
                    columns = table.Column<string>(type: "jsonb", nullable: false),
                    instrument_id = table.Column<string>(type: "text", nullable: false),
                    currency = table.Column<string>(type: "text", nullable: false),
                    first_generated = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    first_file = table.Column<byte[]>(type: "bytea", nullable: false),
                    first_index = table.Column<int>(type: "integer", nullable: false),
                    first_line = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_raw_rows", x => new { x.workspace_id, x.account_id, x.section, x.content });
                    table.ForeignKey(
                        name: "fk_raw_rows_accounts_workspace_id_account_id",
                        columns: x => new { x.workspace_id, x.account_id },
                        principalSchema: "tidegate",
                        principalTable: "accounts",
                        principalColumns: new[] { "workspace_id", "account_id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "snapshots",
                schema: "tidegate",
                columns: table => new
                {
                    workspace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<string>(type: "text", nullable: false),
                    section = table.Column<string>(type: "text", nullable: false),
                    from_day = table.Column<DateOnly>(type: "date", nullable: false),
                    to_day = table.Column<DateOnly>(type: "date", nullable: false),
                    generated = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    file_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    statement_index = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_snapshots", x => new { x.workspace_id, x.account_id, x.section, x.from_day, x.to_day });
                    table.ForeignKey(
                        name: "fk_snapshots_accounts_workspace_id_account_id",
                        columns: x => new { x.workspace_id, x.account_id },
                        principalSchema: "tidegate",
                        principalTable: "accounts",
                        principalColumns: new[] { "workspace_id", "account_id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "import_files",
                schema: "tidegate",
                columns: table => new
                {
                    workspace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    job_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    bytes = table.Column<long>(type: "bigint", nullable: false),
                    file_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    outcome = table.Column<int>(type: "integer", nullable: false),
                    message = table.Column<string>(type: "text", nullable: false),
                    progress = table.Column<double>(type: "double precision", nullable: false),
                    query_name = table.Column<string>(type: "text", nullable: false),
                    accounts = table.Column<string[]>(type: "text[]", nullable: false),
                    from_day = table.Column<DateOnly>(type: "date", nullable: true),
                    to_day = table.Column<DateOnly>(type: "date", nullable: true),
                    statements = table.Column<int>(type: "integer", nullable: false),
                    new_entries = table.Column<long>(type: "bigint", nullable: false),
                    known_entries = table.Column<long>(type: "bigint", nullable: false),
                    changed_entries = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import_files", x => new { x.workspace_id, x.job_id, x.position });
                    table.ForeignKey(
                        name: "fk_import_files_import_jobs_workspace_id_job_id",
                        columns: x => new { x.workspace_id, x.job_id },
                        principalSchema: "tidegate",
                        principalTable: "import_jobs",
                        principalColumns: new[] { "workspace_id", "job_id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "statement_sections",
                schema: "tidegate",
                columns: table => new
                {
                    workspace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    statement_index = table.Column<int>(type: "integer", nullable: false),
                    section = table.Column<string>(type: "text", nullable: false),
                    element = table.Column<string>(type: "text", nullable: false),
                    rows = table.Column<long>(type: "bigint", nullable: false),
                    use = table.Column<string>(type: "text", nullable: false),
                    unknown_columns = table.Column<string[]>(type: "text[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_statement_sections", x => new { x.workspace_id, x.file_hash, x.statement_index, x.section, x.element });
                    table.ForeignKey(
                        name: "fk_statement_sections_statements_workspace_id_file_hash_statem~",
                        columns: x => new { x.workspace_id, x.file_hash, x.statement_index },
                        principalSchema: "tidegate",
                        principalTable: "statements",
                        principalColumns: new[] { "workspace_id", "file_hash", "statement_index" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ledger_versions",
                schema: "tidegate",
                columns: table => new
                {
                    workspace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    entry_id = table.Column<Guid>(type: "uuid", nullable: false),
                    content = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<short>(type: "smallint", nullable: false),
                    execution_key = table.Column<Guid>(type: "uuid", nullable: true),
                    trade_key = table.Column<Guid>(type: "uuid", nullable: true),
                    content_key = table.Column<Guid>(type: "uuid", nullable: true),
                    event_key = table.Column<Guid>(type: "uuid", nullable: true),
                    instant = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    wall = table.Column<string>(type: "text", nullable: false),
                    zone = table.Column<string>(type: "text", nullable: false),
                    time_known = table.Column<bool>(type: "boolean", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    instrument_id = table.Column<string>(type: "text", nullable: false),
                    asset_class = table.Column<string>(type: "text", nullable: false),
                    symbol = table.Column<string>(type: "text", nullable: false),
                    description = table.Column<string>(type: "text", nullable: false),
                    currency = table.Column<string>(type: "text", nullable: false),
                    rate_to_base = table.Column<decimal>(type: "numeric", nullable: true),
                    type = table.Column<string>(type: "text", nullable: false),
                    transaction_id = table.Column<string>(type: "text", nullable: false),
                    trade_id = table.Column<string>(type: "text", nullable: false),
                    settle_day = table.Column<DateOnly>(type: "date", nullable: true),
                    codes = table.Column<string>(type: "text", nullable: false),
                    coarse = table.Column<bool>(type: "boolean", nullable: false),
                    amount = table.Column<decimal>(type: "numeric", nullable: false),
                    action_id = table.Column<string>(type: "text", nullable: false),
                    ex_day = table.Column<DateOnly>(type: "date", nullable: true),
                    quantity = table.Column<decimal>(type: "numeric", nullable: true),
                    price = table.Column<decimal>(type: "numeric", nullable: true),
                    multiplier = table.Column<decimal>(type: "numeric", nullable: true),
                    commission = table.Column<decimal>(type: "numeric", nullable: true),
                    commission_currency = table.Column<string>(type: "text", nullable: true),
                    taxes = table.Column<decimal>(type: "numeric", nullable: true),
                    execution_id = table.Column<string>(type: "text", nullable: false),
                    order_id = table.Column<string>(type: "text", nullable: false),
                    order_reference = table.Column<string>(type: "text", nullable: false),
                    original_transaction_id = table.Column<string>(type: "text", nullable: false),
                    original_trade_id = table.Column<string>(type: "text", nullable: false),
                    side = table.Column<string>(type: "text", nullable: false),
                    open_close = table.Column<string>(type: "text", nullable: false),
                    exchange = table.Column<string>(type: "text", nullable: false),
                    broker_cost = table.Column<decimal>(type: "numeric", nullable: true),
                    broker_realized = table.Column<decimal>(type: "numeric", nullable: true),
                    first_generated = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    first_file = table.Column<byte[]>(type: "bytea", nullable: false),
                    first_index = table.Column<int>(type: "integer", nullable: false),
                    first_line = table.Column<int>(type: "integer", nullable: false),
                    latest_generated = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    latest_file = table.Column<byte[]>(type: "bytea", nullable: false),
                    latest_index = table.Column<int>(type: "integer", nullable: false),
                    latest_line = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ledger_versions", x => new { x.workspace_id, x.entry_id, x.content });
                    table.ForeignKey(
                        name: "fk_ledger_versions_ledger_entries_workspace_id_entry_id",
                        columns: x => new { x.workspace_id, x.entry_id },
                        principalSchema: "tidegate",
                        principalTable: "ledger_entries",
                        principalColumns: new[] { "workspace_id", "entry_id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_import_files_workspace_id_file_hash",
                schema: "tidegate",
                table: "import_files",
                columns: new[] { "workspace_id", "file_hash" });

            migrationBuilder.CreateIndex(
                name: "ix_ledger_entries_weak",
                schema: "tidegate",
                table: "ledger_entries",
                columns: new[] { "workspace_id", "account_id", "strength" },
                filter: "strength < 4 AND NOT shadowed");

            migrationBuilder.CreateIndex(
                name: "ix_ledger_entries_workspace_id_account_id_kind_strength_key",
                schema: "tidegate",
                table: "ledger_entries",
                columns: new[] { "workspace_id", "account_id", "kind", "strength", "key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_ledger_versions_workspace_id_account_id_day",
                schema: "tidegate",
                table: "ledger_versions",
                columns: new[] { "workspace_id", "account_id", "day" });

            migrationBuilder.CreateIndex(
                name: "ix_memberships_person_id",
                schema: "tidegate",
                table: "memberships",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_people_normalized_email",
                schema: "tidegate",
                table: "people",
                column: "normalized_email");

            migrationBuilder.CreateIndex(
                name: "ix_people_normalized_user_name",
                schema: "tidegate",
                table: "people",
                column: "normalized_user_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_person_claims_user_id",
                schema: "tidegate",
                table: "person_claims",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_person_logins_user_id",
                schema: "tidegate",
                table: "person_logins",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_person_passkeys_user_id",
                schema: "tidegate",
                table: "person_passkeys",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_person_sessions_person_id",
                schema: "tidegate",
                table: "person_sessions",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_secrets_workspace_id_name",
                schema: "tidegate",
                table: "secrets",
                columns: new[] { "workspace_id", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_workspaces_name",
                schema: "tidegate",
                table: "workspaces",
                column: "name",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "cash_reports",
                schema: "tidegate");

            migrationBuilder.DropTable(
                name: "conversion_rates",
                schema: "tidegate");

            migrationBuilder.DropTable(
                name: "import_files",
                schema: "tidegate");

            migrationBuilder.DropTable(
                name: "instrument_descriptions",
                schema: "tidegate");

            migrationBuilder.DropTable(
                name: "ledger_versions",
                schema: "tidegate");

            migrationBuilder.DropTable(
                name: "memberships",
                schema: "tidegate");

            migrationBuilder.DropTable(
                name: "nav_days",
                schema: "tidegate");

            migrationBuilder.DropTable(
                name: "nav_periods",
                schema: "tidegate");

            migrationBuilder.DropTable(
                name: "person_claims",
                schema: "tidegate");

            migrationBuilder.DropTable(
                name: "person_logins",
                schema: "tidegate");

            migrationBuilder.DropTable(
                name: "person_passkeys",
                schema: "tidegate");

            migrationBuilder.DropTable(
                name: "person_sessions",
                schema: "tidegate");

            migrationBuilder.DropTable(
                name: "person_tokens",
                schema: "tidegate");

            migrationBuilder.DropTable(
                name: "position_snapshots",
                schema: "tidegate");

            migrationBuilder.DropTable(
                name: "raw_rows",
                schema: "tidegate");

            migrationBuilder.DropTable(
                name: "secrets",
                schema: "tidegate");

            migrationBuilder.DropTable(
                name: "setup_links",
                schema: "tidegate");

            migrationBuilder.DropTable(
                name: "snapshots",
                schema: "tidegate");

            migrationBuilder.DropTable(
                name: "statement_sections",
                schema: "tidegate");

            migrationBuilder.DropTable(
                name: "import_jobs",
                schema: "tidegate");

            migrationBuilder.DropTable(
                name: "ledger_entries",
                schema: "tidegate");

            migrationBuilder.DropTable(
                name: "people",
                schema: "tidegate");

            migrationBuilder.DropTable(
                name: "statements",
                schema: "tidegate");

            migrationBuilder.DropTable(
                name: "accounts",
                schema: "tidegate");

            migrationBuilder.DropTable(
                name: "workspaces",
                schema: "tidegate");
        }
    }
}
