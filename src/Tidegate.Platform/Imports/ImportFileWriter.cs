using Npgsql;
using Tidegate.Platform.Ledger;

namespace Tidegate.Platform.Imports;

/// <summary>Adds what a statement brought to its file, on the transaction of the statement.</summary>
internal sealed class ImportFileWriter(NpgsqlConnection connection)
{
    public async Task AddAsync(ImportFile file, EntryCounts counts, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(
            """
            update import_files
            set new_entries = new_entries + $4, known_entries = known_entries + $5, changed_entries = changed_entries + $6
            where workspace_id = $1 and job_id = $2 and position = $3
            """,
            connection)
        {
            Parameters =
            {
                new() { Value = file.WorkspaceId }, new() { Value = file.JobId }, new() { Value = file.Position },
                new() { Value = counts.New }, new() { Value = counts.Known }, new() { Value = counts.Changed },
            },
        };
        await command.ExecuteNonQueryAsync(cancel);
    }
}
