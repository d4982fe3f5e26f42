namespace Tidegate.Simulator.Exchange.Prices;

/// <summary>All that market data shows of an instrument at an instant. Zero prices mean "none"; sizes are in units or contracts.</summary>
public sealed record Quote
{
    /// <summary>Contract number.</summary>
    public required long Conid { get; init; }

    /// <summary>The second it holds for, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Whether the market is open; if not, the prices are those that it closed with.</summary>
    public required bool IsOpen { get; init; }

    /// <summary>
    /// Trading is halted, and the prices are those that stood before: 0 no, 1 yes (tws-api: tick type 49; 2, for volatility, does not
    /// occur).
    /// </summary>
    public int Halted { get; init; }

    /// <summary>Best bid.</summary>
    public decimal Bid { get; init; }

    /// <summary>Displayed at the bid.</summary>
    public decimal BidSize { get; init; }

    /// <summary>Best offer.</summary>
    public decimal Ask { get; init; }

    /// <summary>Displayed at the offer.</summary>
    public decimal AskSize { get; init; }

    /// <summary>Latest trade.</summary>
    public decimal Last { get; init; }

    /// <summary>Size of the latest trade.</summary>
    public decimal LastSize { get; init; }

    /// <summary>Second of the latest trade; null when nothing traded on the date.</summary>
    public DateTimeOffset? LastAt { get; init; }

    /// <summary>First trade of the trading date.</summary>
    public decimal Open { get; init; }

    /// <summary>Highest trade of the trading date.</summary>
    public decimal High { get; init; }

    /// <summary>Lowest trade of the trading date.</summary>
    public decimal Low { get; init; }

    /// <summary>Close of the trading date before.</summary>
    public decimal PreviousClose { get; init; }

    /// <summary>Traded on the trading date.</summary>
    public decimal Volume { get; init; }

    /// <summary>Trades of the trading date.</summary>
    public int TradeCount { get; init; }

    /// <summary>Money by size over the trading date: the volume-weighted average price; 0 without trades.</summary>
    public decimal Vwap { get; init; }

    /// <summary>What an option's price is made of; null for all others.</summary>
    public OptionFigures? Option { get; init; }

    /// <summary>What a position is valued at: the last price, held between bid and offer where there are both.</summary>
    public decimal Mark =>
        Bid > 0 && Ask > 0 ? (Last > 0 ? Math.Clamp(Last, Bid, Ask) : (Bid + Ask) / 2) : Last > 0 ? Last : PreviousClose;
}
