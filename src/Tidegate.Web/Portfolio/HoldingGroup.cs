using Tidegate.Platform.Portfolio;

namespace Tidegate.Web.Portfolio;

/// <summary>Rows that stand together, with their sums; a sum of which a part is not known is not known.</summary>
/// <param name="Title">Words above them; empty when there is one group only.</param>
/// <param name="Rows">The rows.</param>
public sealed record HoldingGroup(string Title, IReadOnlyList<HoldingView> Rows)
{
    /// <summary>Sum of the values in the frame's currency.</summary>
    public decimal? Value => Sum(row => row.Converted);

    /// <summary>Sum of the unrealized results in the frame's currency.</summary>
    public decimal? Unrealized => Sum(row => row.UnrealizedConverted);

    /// <summary>Sum of the shares.</summary>
    public decimal? Weight => Sum(row => row.Weight);

    private decimal? Sum(Func<HoldingView, decimal?> part) => Rows.Aggregate((decimal?)0m, (sum, row) => sum + part(row));
}
