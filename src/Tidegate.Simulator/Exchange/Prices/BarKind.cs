namespace Tidegate.Simulator.Exchange.Prices;

/// <summary>What bars are made of; the broker's <c>whatToShow</c>.</summary>
public enum BarKind
{
    /// <summary>Trades.</summary>
    Trades,

    /// <summary>Trades of crypto currencies, which the broker asks to be called so.</summary>
    AggregatedTrades,

    /// <summary>Middle of bid and offer.</summary>
    Midpoint,

    /// <summary>Best bid.</summary>
    Bid,

    /// <summary>Best offer.</summary>
    Ask,

    /// <summary>Mean bid, highest offer, lowest bid, mean offer.</summary>
    BidAsk,

    /// <summary>Trades, adjusted for splits and dividends; nothing is to be adjusted at this exchange.</summary>
    AdjustedLast,

    /// <summary>Deviation of daily changes over a month, scaled to a year.</summary>
    HistoricalVolatility,

    /// <summary>Volatility that prices of options imply.</summary>
    ImpliedVolatility,

    /// <summary>Yearly fee for borrowed shares.</summary>
    FeeRate,

    /// <summary>Hours of the market instead of prices.</summary>
    Schedule,
}
