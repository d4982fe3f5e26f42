using Tidegate.Domain.Sync;

namespace Tidegate.Platform.Doors.FlexWebService;

/// <summary>What came of fetching statements to files.</summary>
/// <param name="Files">The files that came, in the order in which they did; they stay whatever happened after.</param>
/// <param name="Problem">Why not all came; null when they did. Its code is the broker's, or the name of the field that is wrong.</param>
/// <param name="Again">When to try again, where only time helps; null otherwise.</param>
/// <param name="Remark">What a person should know about days that did not come; null for nothing.</param>
public sealed record FetchResult(
    IReadOnlyList<FetchResult.Statement> Files, SyncProblem? Problem, DateTimeOffset? Again = null, string? Remark = null)
{
    /// <summary>A statement on disk.</summary>
    /// <param name="File">Full path.</param>
    /// <param name="From">First day that was asked for.</param>
    /// <param name="To">Last day that was asked for.</param>
    /// <param name="Bytes">Size of the file.</param>
    public sealed record Statement(string File, DateOnly From, DateOnly To, long Bytes);
}
