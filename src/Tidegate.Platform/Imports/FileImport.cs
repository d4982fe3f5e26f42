using Tidegate.Platform.Doors.Flex;
using Tidegate.Platform.Ledger;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Imports;

/// <summary>
/// Puts a file into the ledger, read once and in one transaction: all of it or nothing. What is wrong with it may stand on its last line.
/// </summary>
internal sealed class FileImport(Database database, TimeProvider clock)
{
    /// <summary>Imports a file.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="hash">SHA-256 of the file.</param>
    /// <param name="datePattern">The date format that a person stated; null when the file tells it.</param>
    /// <param name="stream">The file.</param>
    /// <param name="progress">Takes the position in the file.</param>
    /// <param name="cancel">Breaks the import off; nothing of the file stays.</param>
    public async Task<FileImported> RunAsync(
        Guid workspace, byte[] hash, string? datePattern, Stream stream, Func<long, Task> progress, CancellationToken cancel)
    {
        await using var connection = await database.Source.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        var check = new FileCheck(clock.GetUtcNow());
        var counts = EntryCounts.None;
        var origin = new FileOrigin("", "", datePattern ?? "");
        StatementImport? statement = null;
        var tables = new StatementTables(connection);
        await tables.PrepareAsync(cancel);
        try
        {
            await foreach (var (position, facts) in FactsAhead.ReadAsync(stream, datePattern, check.Take, cancel))
            {
                await progress(position);
                foreach (var fact in facts)
                {
                    if (check.See(fact) is { } refusal)
                        return new FileImported.Refused(refusal);
                    await TakeAsync(fact);
                }
            }
        }
        catch (UnreadableStatementException unreadable)
        {
            return new FileImported.Refused(Refusals.Of(unreadable));
        }

        if (check.NothingForUs() is { } nothing)
            return new FileImported.Refused(nothing);

        await transaction.CommitAsync(cancel);
        return new FileImported.Done(check.Summary(), counts);

        async ValueTask TakeAsync(StatementFact fact)
        {
            switch (fact)
            {
                case StatementFact.FileBegins file:
                    origin = origin with { QueryName = file.QueryName, QueryType = file.QueryType };
                    break;
                case StatementFact.StatementBegins begins:
                    statement = new(tables, new(workspace, begins.Generated, hash, begins.Index), begins, origin, clock.GetUtcNow());
                    break;
                case StatementFact.StatementEnds when statement is not null:
                    counts = counts.Add(await statement.FinishAsync(cancel));
                    statement = null;
                    break;
                default:
                    if (statement is not null)
                        await statement.TakeAsync(fact, cancel);
                    break;
            }
        }
    }
}
