using System.Globalization;
using Tidegate.Domain.Accounts;
using Tidegate.Domain.Income;
using Tidegate.Platform.Income;
using Tidegate.Platform.Portfolio;
using Tidegate.Platform.Tests.Imports;
using Tidegate.Simulator.Books;
using Tidegate.Simulator.History;
using Tidegate.Simulator.Statements;
using Tidegate.TestKit;

namespace Tidegate.Platform.Tests.Portfolio;

/// <summary>
/// Any day of the past, results, income and statements of any days, against the books that the statements were written from.
/// </summary>
public sealed class DaysOfThePastTests(PrivateDatabase database) : IClassFixture<PrivateDatabase>
{
    private const int DaysOfAccount = 4;
    private const int PeriodsOfAccount = 1;
    private const decimal Cent = 0.01m;

    private static readonly StatementQuery Query = StatementQuery.Tidegate with
    {
        Sections = [.. StatementQuery.Tidegate.Sections, "PriorPeriodPositions"],
    };

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public async Task Positions_results_income_and_statements_equal_the_books(int seed)
    {
        await using var bench = await LedgerBench.MakeAsync(database);
        var history = SimulatedFiles.History(seed);
        var file = SimulatedFiles.File(history, Query, history.Options.FirstDay, history.LastDay);
        var job = await bench.ImportAsync(("all.xml", file));
        Assert.True(job.Files[0].IsIn, job.Files[0].Message);
        var random = new Random(seed);
        foreach (var account in history.Accounts)
        {
            var last = history.LastDay.DayNumber - history.OpenedOn(account).DayNumber;
            for (var i = 0; i < DaysOfAccount; i++)
            {
                await PositionsEqualAsync(bench, history, account, history.OpenedOn(account).AddDays(random.Next(last)));
            }

            for (var i = 0; i < PeriodsOfAccount; i++)
            {
                var (first, second) = (random.Next(last), random.Next(last));
                var opened = history.OpenedOn(account);
                await StatementEqualsAsync(
                    bench, history, account, opened.AddDays(Math.Min(first, second)), opened.AddDays(Math.Max(first, second)));
            }

            var later = await bench.HoldingsAsync(new([account], AsOf: history.LastDay.AddYears(1)));
            Assert.Contains(later.Frame.Notes, note => note.StartsWith("Nothing is known of", StringComparison.Ordinal));
            await ResultsEqualAsync(bench, history, account);
            await IncomeEqualsAsync(bench, history, account);
        }
    }

    private static async Task PositionsEqualAsync(LedgerBench bench, SimulatedHistory history, AccountId account, DateOnly day)
    {
        var books = history.At(account, day);
        var view = await bench.HoldingsAsync(new([account], AsOf: day));
        var held = books.Positions.Values.Where(position => position.Quantity != 0)
            .ToDictionary(position => Text(position.Instrument.Conid));
        Assert.Equal(held.Keys.Order(), view.Rows.Select(row => row.Instrument.Id.Value).Order());
        foreach (var row in view.Rows)
        {
            var position = held[row.Instrument.Id.Value];
            Assert.Equal(position.Quantity, row.Quantity.Value);
            Near(position.Cost, row.Cost.Ours, $"cost of {row.Instrument.Symbol} on {day:O}");
            Near(position.CloseValue, row.Value.Ours, $"value of {row.Instrument.Symbol} on {day:O}");
        }

        Near(books.NetWorth.Total, view.NetWorth.Ours, $"net worth of {account} on {day:O}");
    }

    private static async Task StatementEqualsAsync(
        LedgerBench bench, SimulatedHistory history, AccountId account, DateOnly from, DateOnly to)
    {
        var view = await bench.AskAsync<GetAccountStatement, AccountStatementView>(async get =>
            LedgerBench.Shown(await get.RunAsync(new([account]), from, to, CancellationToken.None)));

        var what = $"of {account} from {from:O} to {to:O}: {string.Join("; ", view.Lines)}";
        Near(history.At(account, from.AddDays(-1)).NetWorth.Total, view.Opening, $"opening {what}");
        Near(history.At(account, to).NetWorth.Total, view.Closing, $"closing {what}");
        Near(0m, view.Unexplained, $"unexplained {what}");
        var days = history.Days(account).Where(day => day.Date >= from && day.Date <= to).ToList();
        Near(
            days.Sum(day => Postings([day]).Where(posting => posting.Kind == CashKind.Dividend)
                .Sum(posting => posting.Amount * day.Close.Rates[posting.Currency])),
            view.Lines.FirstOrDefault(line => line.Line == "dividends")?.Amount ?? 0m,
            $"dividends {what}");
        Near(
            days.Sum(day => Postings([day]).Where(posting => posting is { Kind: CashKind.DepositWithdrawal, Amount: > 0 })
                .Sum(posting => posting.Amount * day.Close.Rates[posting.Currency])),
            view.Lines.FirstOrDefault(line => line.Line == "deposits")?.Amount ?? 0m,
            $"deposits {what}");
    }

    private static async Task ResultsEqualAsync(LedgerBench bench, SimulatedHistory history, AccountId account)
    {
        var view = await bench.AskAsync<GetGains, GainsView>(async get =>
            LedgerBench.Shown(await get.RunAsync(new([account]), null, null, CancellationToken.None)));

        var bookings = history.Days(account).SelectMany(day => day.Bookings).ToList();
        var cancelled = bookings.Select(booking => booking.Event).OfType<BookEvent.TradeCancelled>()
            .Select(cancel => cancel.Original.TransactionId).ToHashSet();
        var expected = bookings
            .SelectMany(booking => booking.Event is not BookEvent.Traded { Fill: var fill }
                ? booking.Legs.Select(leg => (leg.Instrument.Conid, leg.Realized))
                : cancelled.Contains(fill.TransactionId) ? [] : [(fill.Instrument.Conid, booking.Trade.Realized)])
            .GroupBy(result => Text(result.Conid)).ToDictionary(results => results.Key, results => results.Sum(result => result.Realized));
        foreach (var (conid, realized) in expected)
        {
            Near(realized, view.Rows.Where(row => row.Instrument.Id.Value == conid).Sum(row => row.Realized.Ours), $"realized of {conid}");
        }

        Assert.All(view.Rows, row => Near(row.Proceeds + row.Premium - row.Cost, row.Realized.Ours, $"result of {row.Entry}"));
        Assert.All(view.Rows, row => Assert.Contains(row.Instrument.Id.Value, expected.Keys));
    }

    private static async Task IncomeEqualsAsync(LedgerBench bench, SimulatedHistory history, AccountId account)
    {
        var view = await bench.AskAsync<GetIncome, IncomeView>(async get =>
            LedgerBench.Shown(await get.RunAsync(new(new([account])), CancellationToken.None)));

        var postings = Postings(history.Days(account)).ToList();
        foreach (var currency in postings.Select(posting => posting.Currency).Distinct())
        {
            decimal Told(params CashKind[] kinds) => postings
                .Where(posting => posting.Currency == currency && kinds.Contains(posting.Kind)).Sum(posting => posting.Amount);
            decimal Ours(IncomeKind kind) => view.Payments
                .Where(payment => payment.Currency == currency && payment.Kind == kind).Sum(payment => payment.Gross);
            Assert.Equal(Told(CashKind.Dividend), Ours(IncomeKind.Dividend));
            Assert.Equal(Told(CashKind.PaymentInLieu), Ours(IncomeKind.PaymentInLieu));
            Assert.Equal(Told(CashKind.InterestReceived, CashKind.InterestPaid), Ours(IncomeKind.Interest));
            Assert.Equal(Told(CashKind.BondInterestReceived, CashKind.BondInterestPaid), Ours(IncomeKind.Coupon));
            var own = view.Payments.Where(payment => payment.Currency == currency).ToList();
            Assert.Equal(Told(CashKind.WithholdingTax), own.Sum(payment => payment.Withheld));
            Assert.Equal(Told(CashKind.OtherFee), own.Sum(payment => payment.Fee));
        }

        var paid = postings.Where(posting => posting.Kind == CashKind.Dividend).Select(posting => posting.ActionId).Distinct().Count();
        Assert.Equal(paid, view.Payments.Count(payment => payment.Kind == IncomeKind.Dividend));
        Assert.Equal(
            history.At(account, history.LastDay).Dividends.Values.Where(accrual => accrual.Net != 0).Sum(accrual => accrual.Net),
            view.Upcoming.Sum(payment => payment.Net));
        Assert.Equal(view.Net, view.Months.Sum(month => month.Net));
        Assert.Equal(view.Net, view.Instruments.Sum(instrument => instrument.Net));
        Assert.Equal(view.Gross, view.Countries.Sum(country => country.Gross));
        Assert.All(view.Months, month => Assert.Equal(month.Net, month.ByKind.Values.Sum() + month.Withheld));
    }

    private static IEnumerable<CashPosting> Postings(IEnumerable<BookDay> days) => days.SelectMany(day => day.Bookings)
        .Select(booking => (booking.Event as BookEvent.CashPosted)?.Posting).OfType<CashPosting>();

    private static string Text(long conid) => conid.ToString(CultureInfo.InvariantCulture);

    private static void Near(decimal expected, decimal? actual, string what) =>
        Assert.True(actual is { } value && Math.Abs(value - expected) <= Cent, $"{what}: expected {expected}, got {actual}");
}
