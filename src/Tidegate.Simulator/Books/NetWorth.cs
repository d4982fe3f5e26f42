namespace Tidegate.Simulator.Books;

/// <summary>Net worth of an account at a day close by class, in base currency. Futures count zero: their gain is cash already.</summary>
public sealed record NetWorth
{
    /// <summary>Before the account had anything.</summary>
    public static NetWorth Zero { get; } = new();

    /// <summary>Cash of all currencies.</summary>
    public LongShort Cash { get; init; }

    /// <summary>Stocks and ETFs.</summary>
    public LongShort Stock { get; init; }

    /// <summary>Options.</summary>
    public LongShort Options { get; init; }

    /// <summary>Bonds at clean price, and treasury bills.</summary>
    public LongShort Bonds { get; init; }

    /// <summary>Crypto currencies.</summary>
    public LongShort Crypto { get; init; }

    /// <summary>Dividends declared and not paid, net of tax.</summary>
    public LongShort DividendAccruals { get; init; }

    /// <summary>Interest on cash, accrued and not posted.</summary>
    public LongShort BrokerInterestAccruals { get; init; }

    /// <summary>Interest on bonds since their last coupon.</summary>
    public LongShort BondInterestAccruals { get; init; }

    /// <summary>Both interest accruals.</summary>
    public LongShort InterestAccruals => new(
        BrokerInterestAccruals.Long + BondInterestAccruals.Long, BrokerInterestAccruals.Short + BondInterestAccruals.Short);

    /// <summary>All classes.</summary>
    public LongShort All => new(
        Cash.Long + Stock.Long + Options.Long + Bonds.Long + Crypto.Long + DividendAccruals.Long + InterestAccruals.Long,
        Cash.Short + Stock.Short + Options.Short + Bonds.Short + Crypto.Short + DividendAccruals.Short + InterestAccruals.Short);

    /// <summary>Net worth.</summary>
    public decimal Total => All.Total;
}
