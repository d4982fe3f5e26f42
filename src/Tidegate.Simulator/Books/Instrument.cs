using Tidegate.Domain.Instruments;

namespace Tidegate.Simulator.Books;

/// <summary>What is traded, with the columns that the broker prints about it.</summary>
public sealed record Instrument
{
    /// <summary>The broker's contract number.</summary>
    public required long Conid { get; init; }

    /// <summary>Asset class.</summary>
    public required AssetClass Class { get; init; }

    /// <summary>
    /// The broker's sub-category: <c>COMMON</c>, <c>ETF</c>, <c>C</c> or <c>P</c> for options, <c>Corp</c> or <c>Govt</c> for bonds; may be
    /// empty.
    /// </summary>
    public string SubCategory { get; init; } = "";

    /// <summary>Symbol; <c>EUR.USD</c> for a currency pair.</summary>
    public required string Symbol { get; init; }

    /// <summary>Name in capitals, as the broker prints it.</summary>
    public required string Description { get; init; }

    /// <summary>Currency of price and money; the second currency of a pair.</summary>
    public required Currency Currency { get; init; }

    /// <summary>Money a unit of quantity at price 1; 0.01 for bonds, whose quantity is face value and whose price is per cent.</summary>
    public decimal Multiplier { get; init; } = 1;

    /// <summary>ISIN, empty where there is none (options, futures, pairs).</summary>
    public string Isin { get; init; } = "";

    /// <summary>Listing exchange; executions print it too.</summary>
    public string Exchange { get; init; } = "";

    /// <summary>Two-letter country of the issuer, empty where there is none.</summary>
    public string Country { get; init; } = "";

    /// <summary>The instrument that an option or future refers to; null for all others.</summary>
    public Instrument? Underlying { get; init; }

    /// <summary>Strike of an option.</summary>
    public decimal? Strike { get; init; }

    /// <summary>Last day of an option or future.</summary>
    public DateOnly? Expiry { get; init; }

    /// <summary><c>C</c> or <c>P</c> for options, empty for all others.</summary>
    public string PutCall { get; init; } = "";

    /// <summary>Yearly coupon of a bond in per cent of face; 0 for all others.</summary>
    public decimal CouponPercent { get; init; }

    /// <summary>When a bond is repaid.</summary>
    public DateOnly? Maturity { get; init; }

    /// <summary>The first currency of a pair; no currency for all others.</summary>
    public Currency PairCurrency { get; init; }

    /// <summary>A bond or a treasury bill: quantity is face value, price is per cent of it.</summary>
    public bool IsDebt => Class == AssetClass.Bond || Class == AssetClass.Bill;

    /// <summary>Settled in cash each night, so that its value in net worth is zero.</summary>
    public bool SettlesDaily => Class == AssetClass.Future;

    /// <summary>Quantity × price × multiplier.</summary>
    public decimal Money(decimal quantity, decimal price) => quantity * price * Multiplier;
}
