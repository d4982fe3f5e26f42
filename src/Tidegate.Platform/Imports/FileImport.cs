using Npgsql;
using Tidegate.Platform.Doors.Flex;
using Tidegate.Platform.Ledger;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Imports;

/// <summary>Puts a checked file into the ledger, one transaction a statement. Statements that are there are passed over, so it can be
/// broken off and begun again.</summary>
internal sealed class FileImport(Database database, TimeProvider clock)
{
    public async Task RunAsync(ImportFile file, Stream stream, Func<long, Task> progress, CancellationToken cancel)
    {
        await using var connection = await database.Source.OpenConnectionAsync(cancel);
        var queryName = "";
        NpgsqlTransaction? transaction = null;
        StatementImport? statement = null;
        try
        {
            foreach (var fact in FlexFile.Read(stream))
            {
                cancel.ThrowIfCancellationRequested();
                await progress(stream.Position);
                switch (fact)
                {
                    case StatementFact.FileBegins start:
                        queryName = start.QueryName;
                        break;
                    case StatementFact.StatementBegins begins:
                        var stamp = new StatementStamp(file.WorkspaceId, begins.Generated, file.FileHash, begins.Index);
                        if (await new StatementWriter(connection).IsThereAsync(stamp, cancel))
                            break;
                        transaction = await connection.BeginTransactionAsync(cancel);
                        statement = new(connection, stamp, begins, queryName, clock.GetUtcNow());
                        await statement.PrepareAsync(cancel);
                        break;
                    case StatementFact.StatementEnds when statement is not null && transaction is not null:
                        await new ImportFileWriter(connection).AddAsync(file, await statement.FinishAsync(cancel), cancel);
                        await transaction.CommitAsync(cancel);
                        await transaction.DisposeAsync();
                        (statement, transaction) = (null, null);
                        break;
                    default:
                        if (statement is not null)
                            await statement.TakeAsync(fact, cancel);
                        break;
                }
            }
        }
        finally
        {
            if (transaction is not null)
                await transaction.DisposeAsync();
        }
    }
}
