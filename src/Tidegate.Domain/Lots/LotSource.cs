namespace Tidegate.Domain.Lots;

/// <summary>Where a lot comes from.</summary>
public enum LotSource
{
    /// <summary>A trade.</summary>
    Trade,

    /// <summary>Opened before the first statement; derived from the broker's figures (performance.md §16).</summary>
    Derived,

    /// <summary>Opened before the first statement; a person said when and at what cost.</summary>
    Edited,

    /// <summary>Came with a transfer.</summary>
    Transfer,

    /// <summary>Came out of a corporate action without an older lot behind it: a stock dividend, a right.</summary>
    CorporateAction,

    /// <summary>Granted.</summary>
    Grant,

    /// <summary>A manual transaction.</summary>
    Manual,
}
