namespace Tidegate.Tws.Quotes;

/// <summary>Numbers of ticks. A number that is not here comes through all the same.</summary>
public static class TickTypes
{
    /// <summary>Size at the bid.</summary>
    public const int BidSize = 0;

    /// <summary>Best bid.</summary>
    public const int Bid = 1;

    /// <summary>Best ask.</summary>
    public const int Ask = 2;

    /// <summary>Size at the ask.</summary>
    public const int AskSize = 3;

    /// <summary>Last trade.</summary>
    public const int Last = 4;

    /// <summary>Size of the last trade.</summary>
    public const int LastSize = 5;

    /// <summary>High of the day.</summary>
    public const int High = 6;

    /// <summary>Low of the day.</summary>
    public const int Low = 7;

    /// <summary>Volume of the day.</summary>
    public const int Volume = 8;

    /// <summary>Close of the day before.</summary>
    public const int Close = 9;

    /// <summary>Option figures from the bid.</summary>
    public const int BidOption = 10;

    /// <summary>Option figures from the ask.</summary>
    public const int AskOption = 11;

    /// <summary>Option figures from the last trade.</summary>
    public const int LastOption = 12;

    /// <summary>Option figures of the broker's model.</summary>
    public const int ModelOption = 13;

    /// <summary>Open of the day.</summary>
    public const int Open = 14;

    /// <summary>Price that the broker marks with.</summary>
    public const int MarkPrice = 37;

    /// <summary>Time of the last trade, epoch seconds as text.</summary>
    public const int LastTimestamp = 45;

    /// <summary>How easily shares can be borrowed.</summary>
    public const int Shortable = 46;

    /// <summary>Last trade, volume and average in one text.</summary>
    public const int RealTimeVolume = 48;

    /// <summary>0 no, 1 general, 2 volatility halt.</summary>
    public const int Halted = 49;

    /// <summary>Best bid, delayed.</summary>
    public const int DelayedBid = 66;

    /// <summary>Best ask, delayed.</summary>
    public const int DelayedAsk = 67;

    /// <summary>Last trade, delayed.</summary>
    public const int DelayedLast = 68;

    /// <summary>Size at the bid, delayed.</summary>
    public const int DelayedBidSize = 69;

    /// <summary>Size at the ask, delayed.</summary>
    public const int DelayedAskSize = 70;

    /// <summary>Size of the last trade, delayed.</summary>
    public const int DelayedLastSize = 71;

    /// <summary>High of the day, delayed.</summary>
    public const int DelayedHigh = 72;

    /// <summary>Low of the day, delayed.</summary>
    public const int DelayedLow = 73;

    /// <summary>Volume of the day, delayed.</summary>
    public const int DelayedVolume = 74;

    /// <summary>Close of the day before, delayed.</summary>
    public const int DelayedClose = 75;

    /// <summary>Open of the day, delayed.</summary>
    public const int DelayedOpen = 76;

    /// <summary>Time of the last trade, delayed, epoch seconds as text.</summary>
    public const int DelayedLastTimestamp = 88;

    /// <summary>Which size belongs to a price; null for a price without one.</summary>
    public static int? SizeOf(int priceTick) => priceTick switch
    {
        Bid => BidSize,
        Ask => AskSize,
        Last => LastSize,
        DelayedBid => DelayedBidSize,
        DelayedAsk => DelayedAskSize,
        DelayedLast => DelayedLastSize,
        _ => null,
    };
}
