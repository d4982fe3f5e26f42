using System.Collections.Immutable;
using Tidegate.Domain.Accounts;

namespace Tidegate.Domain.Sessions;

/// <summary>What a gateway has told of an account, in the account's base currency unless a currency stands beside it.</summary>
/// <param name="Account">The account.</param>
public sealed record LiveAccount(AccountId Account)
{
    private const string SumOfCurrencies = "BASE";

    /// <summary>The base currency; empty until it is told.</summary>
    public string BaseCurrency { get; init; } = "";

    /// <summary>What all is worth.</summary>
    public decimal? NetLiquidation { get; init; }

    /// <summary>All cash.</summary>
    public decimal? TotalCash { get; init; }

    /// <summary>Cash that is settled.</summary>
    public decimal? SettledCash { get; init; }

    /// <summary>For how much could be bought.</summary>
    public decimal? BuyingPower { get; init; }

    /// <summary>Margin that new positions need.</summary>
    public decimal? InitialMargin { get; init; }

    /// <summary>Margin that the positions must keep.</summary>
    public decimal? MaintenanceMargin { get; init; }

    /// <summary>What is left above the initial margin.</summary>
    public decimal? AvailableFunds { get; init; }

    /// <summary>What is left above the maintenance margin.</summary>
    public decimal? ExcessLiquidity { get; init; }

    /// <summary>Worth of all positions without their signs.</summary>
    public decimal? GrossPositions { get; init; }

    /// <summary>Interest and dividends that are due and not paid.</summary>
    public decimal? AccruedCash { get; init; }

    /// <summary>Profit since the close before.</summary>
    public decimal? DailyProfit { get; init; }

    /// <summary>Profit of what is held.</summary>
    public decimal? UnrealizedProfit { get; init; }

    /// <summary>Profit of what was closed today.</summary>
    public decimal? RealizedProfit { get; init; }

    /// <summary>Cash by currency, in the order of the currencies.</summary>
    public ImmutableArray<LiveCash> Cash { get; init; } = [];

    /// <summary>What is held, by symbol.</summary>
    public ImmutableArray<LivePosition> Positions { get; init; } = [];

    /// <summary>When something of it was told last; null before anything was.</summary>
    public DateTimeOffset? Told { get; init; }

    /// <summary>With what was told.</summary>
    public LiveAccount After(LiveChange change, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(change);
        return Take(change) with { Told = at };
    }

    /// <summary>Whether the same is held in both.</summary>
    public bool HoldsAs(LiveAccount other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Positions.Select(one => (one.Instrument, one.Quantity)).SequenceEqual(
            other.Positions.Select(one => (one.Instrument, one.Quantity)));
    }

    private LiveAccount Take(LiveChange change) => change switch
    {
        LiveChange.Valued valued => Take(valued),
        LiveChange.Held held => this with { Positions = Sorted([.. Without(held.Position), Marked(held.Position)]) },
        LiveChange.Holdings all => this with { Positions = Sorted(all.Positions.Select(Marked)) },
        LiveChange.Marked marked => this with { Positions = [.. Positions.Select(one => Mark(one, marked))] },
        LiveChange.Earned earned => this with
        {
            DailyProfit = earned.Daily,
            UnrealizedProfit = earned.Unrealized,
            RealizedProfit = earned.Realized,
        },
        _ => this,
    };

    private LiveAccount Take(LiveChange.Valued told) => told switch
    {
        { Key: "NetLiquidation" } => this with
        {
            NetLiquidation = told.Amount,
            BaseCurrency = told.Currency is SumOfCurrencies or "" ? BaseCurrency : told.Currency,
        },
        { Key: "TotalCashValue" } => this with { TotalCash = told.Amount },
        { Key: "SettledCash" } => this with { SettledCash = told.Amount },
        { Key: "BuyingPower" } => this with { BuyingPower = told.Amount },
        { Key: "InitMarginReq" } => this with { InitialMargin = told.Amount },
        { Key: "MaintMarginReq" } => this with { MaintenanceMargin = told.Amount },
        { Key: "AvailableFunds" } => this with { AvailableFunds = told.Amount },
        { Key: "ExcessLiquidity" } => this with { ExcessLiquidity = told.Amount },
        { Key: "GrossPositionValue" } => this with { GrossPositions = told.Amount },
        // The ledger of a currency has the same name for its own part.
        { Key: "AccruedCash" } when told.Currency == BaseCurrency => this with { AccruedCash = told.Amount },
        { Key: "CashBalance", Currency: not (SumOfCurrencies or "") } =>
            WithCash(told.Currency, cash => cash with { Balance = told.Amount }),
        { Key: "ExchangeRate", Currency: not (SumOfCurrencies or "") } =>
            WithCash(told.Currency, cash => cash with { Rate = told.Amount }),
        _ => this,
    };

    private LiveAccount WithCash(string currency, Func<LiveCash, LiveCash> change)
    {
        var known = Cash.FirstOrDefault(cash => cash.Currency == currency) ?? new(currency, 0, null);
        return this with
        {
            Cash =
            [
                .. Cash.Where(cash => cash.Currency != currency).Append(change(known))
                    .OrderBy(cash => cash.Currency, StringComparer.Ordinal),
            ],
        };
    }

    private IEnumerable<LivePosition> Without(LivePosition position) => Positions.Where(one => one.Instrument != position.Instrument);

    // What it was worth counts until that is told anew.
    private LivePosition Marked(LivePosition position) =>
        Positions.FirstOrDefault(one => one.Instrument == position.Instrument) is { } known && known.Quantity == position.Quantity
            ? position with { Value = known.Value, Daily = known.Daily, Unrealized = known.Unrealized, Realized = known.Realized }
            : position;

    private static LivePosition Mark(LivePosition position, LiveChange.Marked marked) => position.Instrument != marked.Instrument ? position
        : position with { Value = marked.Value, Daily = marked.Daily, Unrealized = marked.Unrealized, Realized = marked.Realized };

    private static ImmutableArray<LivePosition> Sorted(IEnumerable<LivePosition> positions) =>
    [
        .. positions.Where(one => one.Quantity != 0).OrderBy(one => one.Symbol, StringComparer.Ordinal)
            .ThenBy(one => one.Instrument.Value, StringComparer.Ordinal),
    ];
}
