namespace Tidegate.Domain.Lots;

/// <summary>How far a lot can be trusted (performance.md §16).</summary>
public enum LotConfidence
{
    /// <summary>Day and cost are known.</summary>
    Exact,

    /// <summary>The cost is the broker's; the day is not known.</summary>
    CostExact,

    /// <summary>The cost is that of several lots together, or a market price.</summary>
    Estimated,
}
