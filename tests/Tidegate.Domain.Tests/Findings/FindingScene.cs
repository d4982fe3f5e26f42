using Tidegate.Domain.Findings;
using Tidegate.Domain.Instruments;
using Tidegate.Domain.Ledger;
using Tidegate.Domain.Portfolio;
using static Tidegate.Domain.Tests.Portfolio.TradesOf;

namespace Tidegate.Domain.Tests.Findings;

/// <summary>
/// An account in which everything agrees: 1,000 USD paid in, 10 shares bought at 50, 4 sold at 55. Tests change one fact and look what is
/// found.
/// </summary>
internal static class FindingScene
{
    public static readonly DateOnly Day = new(2025, 1, 2);
    public static readonly InstrumentId Abc = new("1");

    public static Trade Buy => Stock(1, 10, 50, -1) with
    {
        OpenClose = "O",
        BrokerNetCash = -501m,
        BrokerMoney = 500m,
        BrokerCost = 501m,
        BrokerRealized = 0m,
    };

    public static Trade Sale => Stock(2, -4, 55, -1) with
    {
        OpenClose = "C",
        BrokerNetCash = 219m,
        BrokerMoney = -220m,
        BrokerCost = -200.4m,
        BrokerRealized = 18.6m,
    };

    public static CashTransaction Deposit => Cash("Deposits & Withdrawals", 1_000) with
    {
        Id = new Guid(9, 0, 0, new byte[8]),
        TransactionId = "9",
    };

    public static BrokerPosition Position => new(Abc, Usd, 6, 52, 312m, 300.6m, 11.4m) { CostPrice = 50.1m };

    public static AccountFacts Facts => new()
    {
        Account = new("U1"),
        BaseCurrency = Usd,
        Opened = Day,
        Entries = [Deposit, Buy, Sale],
        Instruments = new Dictionary<InstrumentId, Instrument> { [Abc] = new(Abc, AssetClass.Stock, "ABC", "", Usd, 1) },
        Positions = PositionSnapshot.Of(Day, [Position, Position with { IsLot = true, Opened = Day }]),
        Cash = Report(718m),
        FirstCash = Report(718m),
        NavDays = [new(Day, 1_030m, 718m, 0m) { Classes = new Dictionary<string, decimal> { ["cash"] = 718m, ["stock"] = 312m } }],
        NavPeriods =
        [
            new(new(Day, Day), 0m, 1_030m)
            {
                Items = new Dictionary<string, decimal> { ["depositsWithdrawals"] = 1_000m, ["mtm"] = 32m, ["commissions"] = -2m },
            },
        ],
        Results = [new(new(Day, Day), Abc, 18.6m, 11.4m)],
        Windows =
        [
            new(new(Day, Day), HasTrades: true, HasCash: true)
            {
                Sections = ["Trades", "CashTransactions", "CorporateActions", "Transfers", "OpenPositions", "CashReport"],
                Elements = ["Trades/Trade", "CashTransactions/CashTransaction"],
            },
        ],
        Rates = new([new(Day, Eur, Usd, 1.10m)]),
    };

    public static CashSnapshot Report(decimal end) => new(
        new(Day, Day),
        [
            new(Usd, 0m, end, end)
            {
                Lines = new Dictionary<string, decimal>
                {
                    ["depositWithdrawals"] = 1_000m, ["commissions"] = -2m, ["netTradesSales"] = 220m, ["netTradesPurchases"] = -500m,
                },
            },
        ],
        0m,
        end);

    public static AccountPortfolio FiguresOf(AccountFacts facts) => AccountPortfolio.Of(facts);

    public static IReadOnlyList<Finding> Find(AccountFacts facts) => AccountFindings.Of(facts, FiguresOf(facts));

    public static AccountFacts With(params LedgerEntry[] entries) => Facts with { Entries = entries };

    public static AccountFacts WithPosition(BrokerPosition position) =>
        Facts with { Positions = PositionSnapshot.Of(Day, [position, position with { IsLot = true, Opened = Day }]) };

    public static AccountFacts WithWindow(Func<StatementWindow, StatementWindow> change) =>
        Facts with { Windows = [change(Facts.Windows[0])] };
}
