using System.Globalization;
using Tidegate.Domain.Instruments;
using Tidegate.Simulator.Books;
using Tidegate.Simulator.Market;

namespace Tidegate.Simulator.History;

/// <summary>
/// What few accounts have: granted shares, lent shares with their fees, and small charges. Days are counted from the first day of the
/// history.
/// </summary>
internal sealed class Extras
{
    private const int GrantedAfter = 50;
    private const int GrantSoldAfter = 140;
    private const int LentStockBoughtAfter = 44;
    private const int LentAfter = 55;
    private const int ReturnedAfter = 125;
    private const int FeePaidOnDay = 5;
    private const int ChargesOnDay = 7;
    private const decimal LentQuantity = 200;
    private const decimal FeePercent = 6.5m;
    private const decimal SalesTaxRate = 0.19m;
    private static readonly Instrument LentStock = EventUniverse.Lent.Instrument;
    private readonly AccountRun run;
    private readonly OrderDesk desk;
    private readonly Dictionary<int, DateOnly> plan;
    private StockLoan? loan;
    private decimal feesDue;
    private int dayOfMonth;

    public Extras(AccountRun run)
    {
        this.run = run;
        desk = new OrderDesk(run);
        plan = new[] { GrantedAfter, GrantSoldAfter, LentStockBoughtAfter, LentAfter, ReturnedAfter }
            .ToDictionary(days => days, days => TradingCalendar.Later(run.Market.Days[0], days));
    }

    /// <summary>Before trading.</summary>
    public void Morning()
    {
        dayOfMonth = run.Books.Day is { } before && before.Month == run.Day.Month ? dayOfMonth + 1 : 1;
        if (run.Options.Events.Grants)
            Grant();
        if (run.Options.Events.Lending)
            Lend();
        if (run.Options.Events.Charges && dayOfMonth == ChargesOnDay && run.Day.Month % 3 == 1)
            Charge();
    }

    /// <summary>After trading: the day's fee for what is lent.</summary>
    public void Evening()
    {
        if (loan is null)
            return;
        var gross = decimal.Round(loan.Collateral * loan.FeePercent / 100 / 360, 4);
        var net = decimal.Round(gross / 2, 4);
        feesDue += net;
        run.Book(new BookEvent.LoanFeeAccrued(new LoanFee(loan, gross, net)));
    }

    private bool Is(int days) => run.Day == plan[days];

    private void Grant()
    {
        var stock = EventUniverse.Granted.Instrument;
        if (Is(GrantedAfter))
            run.Book(new BookEvent.Granted(new StockGrant(
                run.NextTransaction(), stock, 2.6454m, run.Close(stock), run.At(20, 20), run.Day.AddYears(1))));
        if (Is(GrantSoldAfter) && run.Books.Held(stock) > 1 && run.Options.Classes.Contains(AssetClass.Stock))
            desk.Execute(stock, -1, run.At(9, 30));
    }

    private void Lend()
    {
        if (Is(LentStockBoughtAfter) && run.Options.Classes.Contains(AssetClass.Stock))
            desk.Execute(LentStock, LentQuantity, run.At(9, 30));
        if (Is(LentAfter) && run.Books.Held(LentStock) >= LentQuantity)
        {
            loan = new StockLoan(
                string.Create(CultureInfo.InvariantCulture, $"SLB.{run.NextTrade()}"), LentStock, LentQuantity, FeePercent,
                LentStock.Money(LentQuantity, run.Schedule.Close(LentStock, run.DayBefore)));
            run.Book(new BookEvent.Lent(loan));
        }

        if (Is(ReturnedAfter) && loan is not null)
        {
            run.Book(new BookEvent.Lent(loan with { Quantity = -loan.Quantity }));
            loan = null;
        }

        var money = decimal.Round(feesDue, 2);
        if (dayOfMonth != FeePaidOnDay || money == 0)
            return;
        feesDue = 0;
        Post(
            CashKind.InterestReceived, Universe.Usd, money,
            string.Create(CultureInfo.InvariantCulture, $"USD MANAGED SECURITIES (SYEP) INTEREST FOR {run.Day.AddMonths(-1):MMM-yyyy}"));
    }

    private void Charge()
    {
        var tax = decimal.Round(-10 * SalesTaxRate, 2);
        Post(CashKind.SalesTax, Universe.Usd, tax, "VAT M******03:MARKET DATA FEE");
        Post(CashKind.ClientFee, run.Plan.BaseCurrency, -12.50m, "QUARTERLY CLIENT FEE");
        Post(CashKind.CfdCharge, Universe.Usd, -1.27m, "CFD INTEREST ON INDEX POSITIONS");
        Post(CashKind.DebitCard, run.Plan.BaseCurrency, -48.90m, "HARBOUR COFFEE ROASTERS");
    }

    private void Post(CashKind kind, Currency currency, decimal amount, string description) =>
        run.Book(new BookEvent.CashPosted(new CashPosting
        {
            Kind = kind,
            TransactionId = run.NextTransaction(),
            Currency = currency,
            Amount = amount,
            Description = description,
            At = run.At(20, 20),
            SettleDate = run.Day,
        }));
}
