using System.Globalization;
using Microsoft.AspNetCore.Http;
using Tidegate.Domain.Accounts;
using Tidegate.Domain.Instruments;
using Tidegate.Domain.Ledger;
using Tidegate.Domain.Portfolio;
using Tidegate.Platform.Accounts;
using Tidegate.Platform.Portfolio;
using Tidegate.Web.Accounts;
using Tidegate.Web.Layout;
using Tidegate.Web.Portfolio;
using Tidegate.Web.Tests.Layout;

namespace Tidegate.Web.Tests.Portfolio;

public sealed class StatementBoardTests
{
    private static readonly AccountId Account = new("U0000001");
    private static readonly Currency Eur = Currency.Parse("EUR");
    private static readonly DateOnly First = new(2026, 1, 1);
    private static readonly DateOnly Last = new(2026, 3, 31);
    private static readonly Instrument Abc = new(InstrumentId.FromConid(1), AssetClass.Stock, "ABC", "ABC INC", Eur, 1m);
    private static readonly AccountStatementView Statement = new(
        new ViewFrame([Account], false, Eur, Last, null, []), First, Last, 10_000m,
        [new StatementLineView("deposits", 500m, 2), new StatementLineView("withholding-tax", -26.38m, 1)], 10_473.62m, 0m,
        new Figure(10_473.62m, 10_473.62m, FigureLead.Ours, FigureState.Matched),
        [new StatementCashView(Account, Eur, 100m, [new CashFlow(CashKind.Deposit, 500m, 2)], 600m)],
        [new StatementPositionView(Account, Abc, 10m, 1_000m, 0m, 0m, 250m)], []);

    public StatementBoardTests() => CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en-US");

    [Fact]
    public async Task The_bridge_leads_from_opening_to_closing_with_the_entries_of_each_line()
    {
        var text = await BoardAsync(Statement);

        var (opening, deposit, closing) = (At(text, "10,000.00"), At(text, "Paid in"), At(text, "10,473.62"));
        Assert.True(opening < deposit && deposit < closing, text);
        Assert.Contains("Tax withheld", text, StringComparison.Ordinal);
        Assert.Contains("−26.38", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_no_entry_explains_has_a_line_of_its_own_and_only_when_there_is_some()
    {
        Assert.DoesNotContain("Not explained by any entry", await BoardAsync(Statement), StringComparison.Ordinal);
        Assert.DoesNotContain(
            "Not explained by any entry", await BoardAsync(Statement with { Unexplained = 0.004m }), StringComparison.Ordinal);
        var text = await BoardAsync(Statement with { Unexplained = -1.85m });
        Assert.Contains("Not explained by any entry", text, StringComparison.Ordinal);
        Assert.Contains("−1.85", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_worth_that_nobody_tells_is_no_zero()
    {
        var text = await BoardAsync(Statement with { Opening = null, Cash = [], Positions = [] });

        Assert.Contains("No statement tells the worth of that day.", text, StringComparison.Ordinal);
        Assert.Contains("No cash moved and none was held.", text, StringComparison.Ordinal);
        Assert.Contains("Nothing was held and nothing was closed.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_closing_that_differs_from_the_brokers_shows_both()
    {
        var broker = new Figure(10_473.62m, 10_470m, FigureLead.Ours, FigureState.Broken, "A fee came later.");

        var text = await BoardAsync(Statement with { Broker = broker });

        Assert.Contains("10,470.00", text, StringComparison.Ordinal);
        Assert.Contains("A fee came later.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lines_lead_to_the_rows_of_the_same_days()
    {
        var text = await BoardAsync(Statement);

        foreach (var page in (string[])["/transactions", "/gains", "/income"])
        {
            Assert.Matches($"href=\"{page}\\?[^\"]*from=2026-01-01[^\"]*to=2026-03-31", text);
        }
    }

    [Fact]
    public async Task Cash_and_positions_stand_at_both_ends()
    {
        var text = await BoardAsync(Statement);

        Assert.True(At(text, "100.00") < At(text, "600.00"), text);
        Assert.Contains("/instruments/1", text, StringComparison.Ordinal);
        Assert.Contains("+250.00", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_note_is_read_out_and_several_accounts_are_named()
    {
        var other = new AccountId("U0000002");
        var text = await BoardAsync(Statement with
        {
            Frame = Statement.Frame with { Accounts = [Account, other] },
            Notes = ["No rate is known for one day."],
        });

        Assert.Contains("No rate is known for one day.", text, StringComparison.Ordinal);
        Assert.Contains($"EUR · {Account}", text, StringComparison.Ordinal);
    }

    private static int At(string text, string part)
    {
        Assert.Contains(part, text, StringComparison.Ordinal);
        return text.IndexOf(part, StringComparison.Ordinal);
    }

    private static Task<string> BoardAsync(AccountStatementView view)
    {
        var context = new DefaultHttpContext();
        var address = PageAddress.Of(context.Request, "/statement", [.. PeriodQuery.Names]);
        return Rendered.AsTextAsync<StatementBoard>(new
        {
            View = view,
            Period = PeriodQuery.Of(address, Last, PeriodQuery.YearToDate),
            Address = address,
        });
    }
}
