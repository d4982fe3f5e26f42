using Microsoft.EntityFrameworkCore;
using Tidegate.Domain.Accounts;
using Tidegate.Domain.Instruments;
using Tidegate.Domain.Ledger;
using Tidegate.Domain.Portfolio;
using Tidegate.Platform.Accounts;
using Tidegate.Platform.Executions;
using Tidegate.Platform.Portfolio;
using Tidegate.Platform.Tests.Imports;
using Tidegate.Simulator.Books;
using Tidegate.Simulator.History;
using Tidegate.TestKit;

namespace Tidegate.Platform.Tests.Executions;

/// <summary>What a gateway would have told of trades, and how it is recorded.</summary>
internal static class LiveTold
{
    public static readonly Domain.Instruments.Instrument Stock = new(
        InstrumentId.FromConid(9), AssetClass.Stock, "ABC", "ABC CORP", Currency.Parse("USD"), 1);

    /// <summary>A purchase of ten shares at 10 USD in account U1, on Wednesday 2025-01-08 at 10:00 in New York.</summary>
    public static readonly ExecutionReport Purchase = new()
    {
        Account = new("U1"),
        ExecutionId = "0000e0d5.69dd7411.01.01",
        When = new(new(2025, 1, 8, 15, 0, 0, TimeSpan.Zero), "2025-01-08 16:00:00", "Europe/Berlin", true),
        Instrument = Stock,
        Quantity = 10,
        Price = 10,
        OrderId = "77",
        OrderReference = "mine",
    };

    public static Task<RecordedExecutions> TellAsync(this LedgerBench bench, params IReadOnlyList<ExecutionReport> reports) =>
        bench.AskAsync<RecordExecutions, RecordedExecutions>(record => record.RunAsync(reports, CancellationToken.None));

    /// <summary>All that is known of the only account.</summary>
    public static async Task<AccountFacts> FactsAsync(this LedgerBench bench, PrivateDatabase database)
    {
        await using var db = database.Context(bench.Workspace);
        return await new PortfolioStore(db).ReadAsync(await db.Set<Account>().SingleAsync(), CancellationToken.None);
    }

    /// <summary>The executions of an account from a day on, oldest first.</summary>
    public static IReadOnlyList<ExecutionReport> Of(IBookHistory history, AccountId account, DateOnly from) =>
    [
        .. history.Days(account).Where(day => day.Date >= from).SelectMany(day => day.Bookings).Select(booking => booking.Event)
            .OfType<BookEvent.Traded>().Where(traded => traded.Fill is { Kind: TradeKind.Exchange, ExecId.Length: > 0 })
            .Select(traded => Of(account, traded.Fill)),
    ];

    public static ExecutionReport Of(AccountId account, TradeFill fill) => new()
    {
        Account = account,
        ExecutionId = fill.ExecId,
        When = new(
            new DateTimeOffset(fill.At, NewYork.Zone.GetUtcOffset(fill.At)).ToUniversalTime(), "as the gateway's clock shows it", "", true),
        Instrument = Of(fill.Instrument),
        Quantity = fill.Quantity,
        Price = fill.Price,
        Exchange = fill.Exchange,
        OrderId = fill.OrderId == 0 ? "" : $"{fill.OrderId}",
        OrderReference = fill.OrderReference,
        Commission = fill.Commission,
        CommissionCurrency = fill.CommissionCurrency,
    };

    public static Domain.Instruments.Instrument Of(Simulator.Books.Instrument instrument) => new(
        InstrumentId.FromConid(instrument.Conid),
        instrument.Class,
        instrument.Symbol,
        instrument.Description,
        instrument.Currency,
        instrument.IsDebt ? 1 : instrument.Multiplier,
        instrument.SubCategory,
        instrument.Isin);
}
