using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Imports;

/// <summary>Reads the latest imports, newest first.</summary>
public sealed class GetImports(TidegateDb db)
{
    /// <summary>Most jobs in the answer.</summary>
    public const int CountMax = 20;

    /// <summary>At most <see cref="CountMax"/> jobs.</summary>
    public Task<IReadOnlyList<ImportJobView>> RunAsync(CancellationToken cancel) =>
        ImportStore.ReadAsync(db, db.Set<ImportJob>().OrderByDescending(j => j.JobId).Take(CountMax), cancel);
}
