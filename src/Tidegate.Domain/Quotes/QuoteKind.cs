namespace Tidegate.Domain.Quotes;

/// <summary>How new a quote is.</summary>
public enum QuoteKind
{
    /// <summary>As it happens.</summary>
    Live = 1,

    /// <summary>The last live one before the market closed.</summary>
    Frozen = 2,

    /// <summary>15 to 20 minutes old.</summary>
    Delayed = 3,

    /// <summary>The last delayed one before the market closed.</summary>
    DelayedFrozen = 4,
}
