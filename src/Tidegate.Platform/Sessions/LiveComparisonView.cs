using Tidegate.Domain.Sessions;

namespace Tidegate.Platform.Sessions;

/// <summary>A live account beside its statements.</summary>
/// <param name="Live">What the gateway tells.</param>
/// <param name="StatementDay">The last day that statements tell; null without statements.</param>
/// <param name="Lines">Figure by figure.</param>
public sealed record LiveComparisonView(LiveAccountView Live, DateOnly? StatementDay, IReadOnlyList<LiveLine> Lines)
{
    /// <summary>How many holdings differ: what neither statements nor executions explain.</summary>
    public int Unexplained => Lines.Count(line => line.Unit.Length == 0 && line.Difference is not (null or 0));
}
