using System.Collections.Immutable;

namespace Tidegate.Simulator.Catalog;

/// <summary>Which prices exist: the broker's market rule, a step for each band of prices.</summary>
/// <param name="Id">The broker's number of the rule.</param>
/// <param name="Bands">Bands from low to high; the first begins at 0.</param>
public sealed record PriceRule(int Id, ImmutableArray<PriceBand> Bands)
{
    /// <summary>US stocks: cents (tws-api: a live gateway tells rule 26 and a least step of 0.01 for AAPL).</summary>
    public static PriceRule Stocks { get; } = new(26, [new(0, 0.01m)]);

    /// <summary>European stocks: finer steps for cheap shares.</summary>
    public static PriceRule EuropeanStocks { get; } = new(
        1874, [new(0, 0.001m), new(10, 0.005m), new(20, 0.01m), new(50, 0.02m), new(100, 0.05m), new(200, 0.1m), new(500, 0.2m)]);

    /// <summary>Options in the penny programme.</summary>
    public static PriceRule PennyOptions { get; } = new(32, [new(0, 0.01m), new(3, 0.05m)]);

    /// <summary>Options on a broad ETF: cents at any price.</summary>
    public static PriceRule CentOptions { get; } = new(109, [new(0, 0.01m)]);

    /// <summary>Options on an index.</summary>
    public static PriceRule IndexOptions { get; } = new(110, [new(0, 0.05m), new(3, 0.1m)]);

    /// <summary>Index futures.</summary>
    public static PriceRule QuarterPoints { get; } = new(67, [new(0, 0.25m)]);

    /// <summary>Currency pairs.</summary>
    public static PriceRule HalfPips { get; } = new(239, [new(0, 0.00005m)]);

    /// <summary>Currency pairs with the yen.</summary>
    public static PriceRule YenPips { get; } = new(240, [new(0, 0.005m)]);

    /// <summary>Bonds.</summary>
    public static PriceRule Bonds { get; } = new(1212, [new(0, 0.001m)]);

    /// <summary>Crypto currencies.</summary>
    public static PriceRule Crypto { get; } = new(1674, [new(0, 0.25m)]);

    /// <summary>Indices, which are computed and not traded.</summary>
    public static PriceRule Indices { get; } = new(1529, [new(0, 0.01m)]);

    /// <summary>All rules of the house.</summary>
    public static ImmutableArray<PriceRule> All { get; } =
        [Stocks, EuropeanStocks, PennyOptions, CentOptions, IndexOptions, QuarterPoints, HalfPips, YenPips, Bonds, Crypto, Indices];

    /// <summary>The smallest step of all bands.</summary>
    public decimal Smallest => Bands[0].Increment;

    /// <summary>The step at a price; that of the first band below zero.</summary>
    public decimal IncrementAt(decimal price)
    {
        for (var i = Bands.Length - 1; i > 0; i--)
        {
            if (price >= Bands[i].LowEdge)
                return Bands[i].Increment;
        }

        return Bands[0].Increment;
    }

    /// <summary>The step at a price that is not rounded yet.</summary>
    internal decimal IncrementAt(double price)
    {
        for (var i = Bands.Length - 1; i > 0; i--)
        {
            if (price >= (double)Bands[i].LowEdge)
                return Bands[i].Increment;
        }

        return Bands[0].Increment;
    }

    /// <summary>Whether the price exists.</summary>
    public bool Fits(decimal price) => price % IncrementAt(price) == 0;

    /// <summary>The next price at or below.</summary>
    public decimal Down(decimal price)
    {
        var step = IncrementAt(price);
        return decimal.Floor(price / step) * step;
    }

    /// <summary>The next price at or above.</summary>
    public decimal Up(decimal price)
    {
        var step = IncrementAt(price);
        return decimal.Ceiling(price / step) * step;
    }

    /// <summary>The price that lies nearest.</summary>
    public decimal Nearest(decimal price)
    {
        var step = IncrementAt(price);
        return decimal.Round(price / step) * step;
    }
}
