using Tidegate.Domain.Instruments;

namespace Tidegate.Simulator.Exchange.Accounts;

/// <summary>
/// The margin rules of the exchange, in the manner of Regulation T and the broker's own figures for it: each position for itself, except
/// that shares cover written calls. Rates are parts of the value.
/// </summary>
public static class RegT
{
    /// <summary>Name that account types and documents use.</summary>
    public const string Name = "RegT";

    /// <summary>Buying power for each unit of available funds: the inverse of <see cref="StockInitial"/>.</summary>
    public const decimal BuyingPowerFactor = 2;

    /// <summary>Stocks and ETFs, long or short.</summary>
    public const decimal StockInitial = 0.5m;

    /// <summary>Stocks held.</summary>
    public const decimal StockMaintenance = 0.25m;

    /// <summary>Stocks sold short.</summary>
    public const decimal ShortMaintenance = 0.3m;

    /// <summary>Bonds.</summary>
    public const decimal BondInitial = 0.3m, BondMaintenance = 0.25m;

    /// <summary>Notional of futures.</summary>
    public const decimal FutureInitial = 0.0825m, FutureMaintenance = 0.075m;

    /// <summary>Balances in other currencies than the base currency, either sign.</summary>
    public const decimal CurrencyExposure = 0.025m;

    /// <summary>Written options: part of the underlying's value less what it is out of the money, and the least part.</summary>
    public const decimal WrittenOption = 0.2m, WrittenIndexOption = 0.15m, WrittenOptionLeast = 0.1m;

    /// <summary>What an account has and has to have.</summary>
    /// <param name="holdings">Positions with their prices.</param>
    /// <param name="baseCash">Balance in base currency, and the gain of futures since the last close.</param>
    /// <param name="otherCash">Balances in other currencies, each turned into base currency.</param>
    public static MarginFigures Figures(IReadOnlyCollection<MarginHolding> holdings, decimal baseCash, IEnumerable<decimal> otherCash)
    {
        ArgumentNullException.ThrowIfNull(holdings);
        decimal equity = baseCash, initial = 0, maintenance = 0;
        foreach (var balance in otherCash)
        {
            equity += balance;
            initial += Math.Abs(balance) * CurrencyExposure;
            maintenance += Math.Abs(balance) * CurrencyExposure;
        }

        foreach (var holding in holdings)
        {
            // Options lend nothing, and futures are settled in cash.
            if (holding.Instrument.Class != AssetClass.Option && !holding.Instrument.SettlesDaily)
                equity += holding.Value;
            var (needed, kept) = Requirement(holding, holdings);
            initial += needed;
            maintenance += kept;
        }

        return new MarginFigures(decimal.Round(equity, 2), decimal.Round(initial, 2), decimal.Round(maintenance, 2));
    }

    private static (decimal Initial, decimal Maintenance) Requirement(MarginHolding holding, IReadOnlyCollection<MarginHolding> all)
    {
        var value = Math.Abs(holding.Value);
        if (holding.Instrument.Class == AssetClass.Option)
            return holding.Quantity > 0 ? (0, 0) : Twice(Written(holding, all));
        if (holding.Instrument.Class == AssetClass.Future)
            return (value * FutureInitial, value * FutureMaintenance);
        if (holding.Instrument.IsDebt)
            return (value * BondInitial, value * BondMaintenance);
        if (holding.Instrument.Class == AssetClass.Crypto)
            return (value, value);
        return (value * StockInitial, value * (holding.Quantity > 0 ? StockMaintenance : ShortMaintenance));
    }

    private static (decimal Initial, decimal Maintenance) Twice(decimal amount) => (amount, amount);

    /// <summary>The premium, and for what no share covers a part of the underlying's value.</summary>
    private static decimal Written(MarginHolding option, IReadOnlyCollection<MarginHolding> all)
    {
        var instrument = option.Instrument;
        var written = -option.Quantity;
        var strike = instrument.Strike!.Value;
        var isCall = instrument.PutCall == "C";
        var covered = isCall ? Math.Min(written, Covered(option, all)) : 0;
        var outOfTheMoney = Math.Max(0, isCall ? strike - option.UnderlyingPrice : option.UnderlyingPrice - strike);
        var part = instrument.Underlying!.Class == AssetClass.Stock ? WrittenOption : WrittenIndexOption;
        var least = WrittenOptionLeast * (isCall ? option.UnderlyingPrice : strike);
        var unit = Math.Max((part * option.UnderlyingPrice) - outOfTheMoney, least);
        return ((written * option.Price) + ((written - covered) * unit)) * instrument.Multiplier * option.Rate;
    }

    /// <summary>Contracts that shares are there for, after the calls that stand before it.</summary>
    private static decimal Covered(MarginHolding option, IReadOnlyCollection<MarginHolding> all)
    {
        var underlying = option.Instrument.Underlying!.Conid;
        var shares = all.FirstOrDefault(holding => holding.Instrument.Conid == underlying)?.Quantity ?? 0;
        var earlier = all.TakeWhile(holding => holding != option)
            .Where(holding => holding.Instrument is { PutCall: "C" } other && other.Underlying!.Conid == underlying && holding.Quantity < 0)
            .Sum(holding => -holding.Quantity);
        return Math.Max(0, decimal.Floor(shares / option.Instrument.Multiplier) - earlier);
    }
}
