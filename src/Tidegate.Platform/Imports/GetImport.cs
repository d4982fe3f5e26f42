using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Imports;

/// <summary>Reads one import.</summary>
public sealed class GetImport(TidegateDb db)
{
    /// <summary>The job; null when the workspace has none with this id.</summary>
    public async Task<ImportJobView?> RunAsync(Guid job, CancellationToken cancel) =>
        (await ImportStore.ReadAsync(db, db.Set<ImportJob>().Where(j => j.JobId == job), cancel)).SingleOrDefault();
}
