using System.Globalization;
using Tidegate.Domain.Instruments;
using Tidegate.Domain.Ledger;

namespace Tidegate.Domain.Portfolio;

/// <summary>One end of a bridge: net worth, and what it consists of in each currency.</summary>
internal sealed class BridgeEnd
{
    private readonly Dictionary<Currency, decimal?> cash = [];
    private readonly Dictionary<Currency, decimal> values = [];
    private readonly Dictionary<Currency, decimal?> rates = [];
    private readonly AccountPortfolio account;
    private readonly Currency currency;

    private BridgeEnd(AccountPortfolio account, Currency currency)
    {
        this.account = account;
        this.currency = currency;
    }

    /// <summary>In the bridge's currency; null when unknown.</summary>
    public decimal? NetWorth { get; private set; }

    /// <summary>In the bridge's currency; zero when the broker tells none, as in net worth.</summary>
    public decimal? Accruals { get; private set; }

    /// <summary>Settled gains of futures so far, by currency.</summary>
    public Dictionary<Currency, decimal> Variation { get; } = [];

    /// <summary>What has no price, in sentences.</summary>
    public List<string> Notes { get; } = [];

    /// <summary>Positions that count in net worth.</summary>
    public Dictionary<InstrumentId, Part> Holdings { get; } = [];

    /// <summary>Currencies of cash and positions.</summary>
    public IEnumerable<Currency> Currencies => cash.Keys.Concat(values.Keys);

    public static BridgeEnd Of(AccountPortfolio account, Currency currency, bool isEmpty)
    {
        var end = new BridgeEnd(account, currency);
        if (isEmpty)
        {
            (end.NetWorth, end.Accruals) = (0m, 0m);
            return end;
        }

        var toCurrency = account.BaseCurrency is { } from && account.AsOf is { } day ? account.Rates.Find(from, currency, day)?.Rate : null;
        end.NetWorth = account.NetWorth.Value * toCurrency;
        end.Accruals = (account.Accruals.Value ?? 0m) * toCurrency;
        foreach (var holding in account.Holdings)
        {
            end.Add(holding);
        }

        foreach (var balance in account.Cash)
        {
            end.cash[balance.Currency] = balance.End.Value;
            end.Variation[balance.Currency] = balance.Flows.Where(flow => flow.Kind == CashKind.Variation).Sum(flow => flow.Amount);
        }

        return end;
    }

    /// <summary>A rate by way of the base currency, as the sums of net worth are converted.</summary>
    public static decimal? Rate(AccountPortfolio account, Currency from, Currency to, DateOnly day) => account.BaseCurrency is { } middle
        ? account.Rates.Find(from, middle, day)?.Rate * account.Rates.Find(middle, to, day)?.Rate
        : account.Rates.Find(from, to, day)?.Rate;

    /// <summary>Cash and positions of a currency; null when the cash is unknown.</summary>
    public decimal? Total(Currency of) => cash.GetValueOrDefault(of, 0m) + Value(of);

    /// <summary>Worth of the positions in a currency, as far as it is known.</summary>
    public decimal Value(Currency of) => values.GetValueOrDefault(of);

    /// <summary>The rate of the day of the figures.</summary>
    public decimal? Rate(Currency from)
    {
        if (!rates.TryGetValue(from, out var rate) && account.AsOf is { } day)
            rates.Add(from, rate = Rate(account, from, currency, day));
        return rate;
    }

    private void Add(Holding holding)
    {
        var of = holding.Instrument.Currency;
        if (holding.Contribution.Value is not { } worth)
        {
            Notes.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"{account.Account}: {holding.Instrument.Symbol} has no price on {account.AsOf:yyyy-MM-dd}; its worth is in no line."));
            return;
        }

        values[of] = values.GetValueOrDefault(of) + worth;
        if (!holding.Instrument.SettlesDaily && holding.Quantity.Value is { } quantity and not 0m)
            Holdings[holding.Instrument.Id] = new(of, quantity, worth / quantity);
    }

    /// <summary>A position.</summary>
    public sealed record Part(Currency Currency, decimal Quantity, decimal UnitValue);
}
