using Tidegate.Simulator.Catalog;

namespace Tidegate.Simulator.Exchange.Prices;

/// <summary>Where prices come from: a generated process, or recorded bars. The same instant always gives the same answer.</summary>
public interface IPriceSource
{
    /// <summary>First trading date with prices.</summary>
    DateOnly FirstDay { get; }

    /// <summary>What stands in the second of an instant; null when the market is shut or the source knows no price.</summary>
    PricePoint? At(Listing listing, DateTimeOffset at);

    /// <summary>The close of a trading date; the last one before it on a day without.</summary>
    decimal Close(Listing listing, DateOnly date);

    /// <summary>A quote stands for so many seconds, from a multiple of them since midnight; 1 when each second may have its own.</summary>
    int HoldSeconds(Listing listing);

    /// <summary>Each second with prices in a span, in order.</summary>
    /// <param name="listing">What is quoted.</param>
    /// <param name="from">Begin.</param>
    /// <param name="until">End, which does not belong to it.</param>
    /// <param name="everySeconds">Only multiples of it; with <see cref="HoldSeconds"/> no quote is missed.</param>
    IEnumerable<PricePoint> Between(Listing listing, DateTimeOffset from, DateTimeOffset until, int everySeconds = 1);

    /// <summary>Of those seconds the ones in which something traded, or the level of an index was computed.</summary>
    IEnumerable<PricePoint> Trades(Listing listing, DateTimeOffset from, DateTimeOffset until);

    /// <summary>How an option is made up at an instant; null for all but options, and when its underlying has no price.</summary>
    OptionFigures? Figures(Listing option, DateTimeOffset at);
}
