using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Orders;

/// <summary>An order that works in several levels. The fields below the increment exist only where that is above zero.</summary>
public readonly record struct ScaleTerms : IWirePart<ScaleTerms>
{
    /// <summary>Size of the first level.</summary>
    public int? InitialLevelSize { get; init; }

    /// <summary>Size of each later level.</summary>
    public int? LaterLevelSize { get; init; }

    /// <summary>Price between two levels.</summary>
    public decimal? PriceIncrement { get; init; }

    /// <summary>By how much the price of a level is adjusted.</summary>
    public decimal? PriceAdjustValue { get; init; }

    /// <summary>Seconds between adjustments.</summary>
    public int? PriceAdjustInterval { get; init; }

    /// <summary>Profit at which a filled level is sold again.</summary>
    public decimal? ProfitOffset { get; init; }

    /// <summary>Whether a level that took its profit works again.</summary>
    public bool AutoReset { get; init; }

    /// <summary>Position at the start.</summary>
    public int? InitialPosition { get; init; }

    /// <summary>What of the first level is filled already.</summary>
    public int? InitialFillQuantity { get; init; }

    /// <summary>Whether sizes vary at random.</summary>
    public bool RandomPercent { get; init; }

    /// <inheritdoc/>
    public static ScaleTerms Visit<TWire>(ref TWire wire, in ScaleTerms m)
        where TWire : IWire, allows ref struct
    {
        var levels = new ScaleTerms
        {
            InitialLevelSize = wire.I32OrUnset(48, m.InitialLevelSize),
            LaterLevelSize = wire.I32OrUnset(49, m.LaterLevelSize),
            PriceIncrement = wire.PriceOrUnset(50, m.PriceIncrement),
        };
        if (!wire.IsProtobuf && levels.PriceIncrement is not > 0)
            return levels;
        return levels with
        {
            PriceAdjustValue = wire.PriceOrUnset(51, m.PriceAdjustValue),
            PriceAdjustInterval = wire.I32OrUnset(52, m.PriceAdjustInterval),
            ProfitOffset = wire.PriceOrUnset(53, m.ProfitOffset),
            AutoReset = wire.Flag(54, m.AutoReset),
            InitialPosition = wire.I32OrUnset(55, m.InitialPosition),
            InitialFillQuantity = wire.I32OrUnset(56, m.InitialFillQuantity),
            RandomPercent = wire.Flag(57, m.RandomPercent),
        };
    }
}
