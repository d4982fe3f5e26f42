using System.Collections.Immutable;
using System.Globalization;
using Tidegate.Tws.Client;
using Tidegate.Tws.Contracts;
using Tidegate.Tws.Orders;

namespace Tidegate.Platform.Doors.Tws;

/// <summary>For each class an instrument that is likely to be there for long, and the smallest order of it, to be previewed only.</summary>
internal static class TwsTestClasses
{
    // It runs to November 2042; the broker takes its CUSIP for a symbol.
    private const string LongBond = "912810TM0";
    private const string Apple = "AAPL";
    private static readonly TimeSpan OptionEndsAfter = TimeSpan.FromDays(20);
    private static readonly TimeSpan FutureEndsAfter = TimeSpan.FromDays(5);

    /// <summary>The classes, in the order in which they are told.</summary>
    public static IReadOnlyList<(string Name, SecurityType Type)> All { get; } =
    [
        ("Stocks", SecurityType.Stock), ("Options", SecurityType.Option), ("Futures", SecurityType.Future),
        ("Currencies", SecurityType.Forex), ("Bonds", SecurityType.Bond), ("Crypto", SecurityType.Crypto),
    ];

    /// <summary>The instrument of a class; null when the broker lists none that fits.</summary>
    /// <exception cref="TwsException">The broker does not know it.</exception>
    public static async Task<Contract?> ContractAsync(TwsClient tws, SecurityType type, DateTimeOffset now, CancellationToken cancel)
    {
        if (type == SecurityType.Stock)
            return Contract.Stock(Apple);
        if (type == SecurityType.Forex)
            return Contract.Forex("EUR", "USD");
        if (type == SecurityType.Option)
            return await OptionAsync(tws, now + OptionEndsAfter, cancel);
        Contract wanted = type == SecurityType.Future
            ? new() { Symbol = "MES", SecurityType = type, Exchange = "CME", Currency = "USD" }
            : type == SecurityType.Bond
                ? new() { Symbol = LongBond, SecurityType = type, Exchange = "SMART", Currency = "USD" }
                : new() { Symbol = "BTC", SecurityType = type, Exchange = "PAXOS", Currency = "USD" };
        var found = await tws.Contracts.FindAsync(wanted, cancel);
        var after = Day(now + FutureEndsAfter);
        return found.Select(one => one.Contract)
            .Where(one => type != SecurityType.Future || string.CompareOrdinal(one.LastTradeDateOrContractMonth, after) > 0)
            .MinBy(one => one.LastTradeDateOrContractMonth, StringComparer.Ordinal);
    }

    /// <summary>The smallest order; whoever sends it asks for a preview.</summary>
    public static Order Smallest(SecurityType type, string account) =>
        type == SecurityType.Crypto ? One(account) with { TotalQuantity = 0.001m, OrderType = OrderType.Limit, LimitPrice = 10_000 }
        : type == SecurityType.Bond ? One(account) with { OrderType = OrderType.Limit, LimitPrice = 50 }
        : One(account);

    private static Order One(string account) => new()
    {
        Action = OrderAction.Buy,
        TotalQuantity = 1,
        OrderType = OrderType.Market,
        TimeInForce = TimeInForce.Day,
        Account = account,
    };

    private static async Task<Contract?> OptionAsync(TwsClient tws, DateTimeOffset after, CancellationToken cancel)
    {
        var stock = (await tws.Contracts.FindAsync(Contract.Stock(Apple), cancel))[0].Contract;
        var chains = await tws.Contracts.OptionChainsAsync(stock, cancel: cancel);
        var chain = chains.Where(one => one.TradingClass == Apple).Cast<OptionChain?>().FirstOrDefault();
        if (chain is not { } series || Ending(series, after) is not { } expiry)
            return null;
        var found = await tws.Contracts.FindAsync(
            new()
            {
                Symbol = Apple,
                SecurityType = SecurityType.Option,
                Exchange = "SMART",
                Currency = "USD",
                LastTradeDateOrContractMonth = expiry,
                Right = "C",
            },
            cancel);
        ImmutableArray<Contract> calls = [.. found.Select(one => one.Contract).OrderBy(one => one.Strike)];
        return calls.IsEmpty ? null : calls[calls.Length / 2];
    }

    private static string? Ending(OptionChain series, DateTimeOffset after) => series.Expirations
        .Where(day => string.CompareOrdinal(day, Day(after)) > 0).Order(StringComparer.Ordinal).FirstOrDefault();

    private static string Day(DateTimeOffset time) => time.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
}
