using Npgsql;

namespace Tidegate.Platform.Ledger;

/// <summary>Records which statements are in the ledger and what their sections held.</summary>
internal sealed class StatementWriter(NpgsqlConnection connection)
{
    /// <summary>Adds the statement with its sections, in the place of what an older translation made of it.</summary>
    public async Task AddAsync(Statement statement, IEnumerable<SectionCount> sections, CancellationToken cancel)
    {
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(Command(
            """
            insert into statements (
                workspace_id, file_hash, statement_index, account_id, from_day, to_day, period, generated, query_name, sections, accounts,
                query_type, date_pattern, translation)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
            on conflict (workspace_id, file_hash, statement_index) do update set
                generated = excluded.generated, sections = excluded.sections, accounts = excluded.accounts, query_type = excluded.query_type,
                translation = excluded.translation
            """,
            statement.WorkspaceId,
            statement.FileHash,
            statement.StatementIndex,
            statement.AccountId,
            statement.FromDay,
            statement.ToDay,
            statement.Period,
            statement.Generated,
            statement.QueryName,
            statement.Sections,
            statement.Accounts,
            statement.QueryType,
            statement.DatePattern,
            statement.Translation));
        batch.BatchCommands.Add(Command(
            "delete from statement_sections where workspace_id = $1 and file_hash = $2 and statement_index = $3",
            statement.WorkspaceId,
            statement.FileHash,
            statement.StatementIndex));
        foreach (var section in sections)
        {
            batch.BatchCommands.Add(Command(
                """
                insert into statement_sections (workspace_id, file_hash, statement_index, section, element, rows, use, unknown_columns)
                values ($1, $2, $3, $4, $5, $6, $7, $8)
                """,
                section.WorkspaceId,
                section.FileHash,
                section.StatementIndex,
                section.Section,
                section.Element,
                section.Rows,
                section.Use,
                section.UnknownColumns));
        }

        await batch.ExecuteNonQueryAsync(cancel);
    }

    private static NpgsqlBatchCommand Command(string sql, params ReadOnlySpan<object> values)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var value in values)
        {
            command.Parameters.Add(new() { Value = value });
        }

        return command;
    }
}
