using Npgsql;

namespace Tidegate.Platform.Ledger;

/// <summary>
/// Rows on their way into a temporary table of the connection: collected in batches and sent with binary COPY. Only one COPY can be open
/// on a
/// connection, and sections of a file may alternate, so each table has its own batch.
/// </summary>
/// <typeparam name="T">A row.</typeparam>
internal sealed class CopyWriter<T>(NpgsqlConnection connection, string table, CopyColumn<T>[] columns)
{
    /// <summary>Rows of one batch.</summary>
    private const int BatchRows = 2_000;
    private readonly List<T> batch = new(BatchRows);

    /// <summary>Rows taken so far.</summary>
    public long Count { get; private set; }

    private string Names => string.Join(", ", columns.Select(column => column.Name));

    private string Definitions => string.Join(", ", columns.Select(column => $"{column.Name} {column.SqlType}"));

    /// <summary>Makes the temporary table; it empties itself at the end of each transaction.</summary>
    public Task CreateAsync(CancellationToken cancel) => ExecuteAsync(
        $"create temp table if not exists {table} ({Definitions}) on commit delete rows", cancel);

    /// <summary>Takes a row.</summary>
    public async ValueTask AddAsync(T row, CancellationToken cancel)
    {
        batch.Add(row);
        Count++;
        if (batch.Count == BatchRows)
            await FlushAsync(cancel);
    }

    /// <summary>Sends what is left; the planner learns how much came, for which one column is enough.</summary>
    public async Task FinishAsync(CancellationToken cancel)
    {
        await FlushAsync(cancel);
        if (Count > BatchRows)
            await ExecuteAsync($"analyze {table} ({columns[0].Name})", cancel);
        Count = 0;
    }

    /// <summary>Empties the table within the transaction, for the next statement.</summary>
    public Task ClearAsync(CancellationToken cancel) => ExecuteAsync($"truncate {table}", cancel);

    private async Task FlushAsync(CancellationToken cancel)
    {
        if (batch.Count == 0)
            return;

        await using var copy = await connection.BeginBinaryImportAsync($"copy {table} ({Names}) from stdin (format binary)", cancel);
        foreach (var row in batch)
        {
            await copy.StartRowAsync(cancel);
            foreach (var column in columns)
            {
                await column.WriteAsync(copy, row, cancel);
            }
        }

        await copy.CompleteAsync(cancel);
        batch.Clear();
    }

    private async Task ExecuteAsync(string sql, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancel);
    }
}
