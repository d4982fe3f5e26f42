using System.Globalization;
using Tidegate.Domain.Accounts;
using Tidegate.Domain.Income;
using Tidegate.Domain.Instruments;
using Tidegate.Domain.Ledger;
using Tidegate.Domain.Lots;
using Tidegate.Domain.Portfolio;
using Tidegate.Platform.Income;
using Tidegate.Platform.Ledger;
using Tidegate.Platform.Portfolio;
using Tidegate.Web.Ledger;
using Tidegate.Web.Tests.Layout;

namespace Tidegate.Web.Tests.Ledger;

public sealed class TransactionDetailsTests
{
    private static readonly AccountId Account = new("U0000001");
    private static readonly Currency Usd = Currency.Parse("USD");
    private static readonly DateOnly Day = new(2026, 3, 2);
    private static readonly Instrument Sap = new(InstrumentId.FromConid(1), AssetClass.Stock, "SAP", "SAP SE", Usd, 1m);
    private static readonly TransactionView Sale = Entry("ExchTrade", 1_500m, EntryKind.Trade) with { Quantity = -10m, Price = 150m };

    public TransactionDetailsTests() => CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en-US");

    [Fact]
    public async Task A_closing_shows_the_lots_that_it_used_with_day_cost_and_result()
    {
        var lot = new Lot(Guid.CreateVersion7(), DateTimeOffset.UnixEpoch, new(2025, 1, 10), 10m, 1_000m);
        var closing = new GainView(
            Account, Sale.Id, Sap, Day, "", -10m, 1_500m, 1_000m, new Figure(500m, 500m, FigureLead.Ours, FigureState.Matched), 0m, 500m,
            [new ClosedSlice(lot, -10m, 1_000m, 1_500m, 500m)]);

        var text = await PageAsync(Sale, new TradeStoryView(closing, []));

        Assert.Contains("Lots that it closed", text, StringComparison.Ordinal);
        Assert.Contains("Fri 10 Jan 2025", text, StringComparison.Ordinal);
        Assert.Contains("1,000.00", text, StringComparison.Ordinal);
        Assert.Contains("+500.00", text, StringComparison.Ordinal);
        Assert.Contains($"/transactions/{lot.Entry}", text, StringComparison.Ordinal);
        Assert.DoesNotContain("The closing with the broker's row", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancelled_trade_says_by_which_entry_and_what_was_booked_again()
    {
        var (cancel, again) = (Entry("TradeCancel", -1_500m, EntryKind.Trade), Entry("ExchTrade", 1_490m, EntryKind.Trade));
        var steps = new StoryStepView[]
        {
            new(Sale, EntryRole.Booked, default), new(cancel, EntryRole.TakesBack, Sale.Id), new(again, EntryRole.BookedAgain, default),
        };

        var text = await PageAsync(
            Sale, new TradeStoryView(null, steps), related: [cancel, again, Entry("ExchTrade", 1m, EntryKind.Trade)]);

        Assert.Contains("It was taken back", text, StringComparison.Ordinal);
        Assert.Contains("booked, taken back Mon 2 Mar 2026", text, StringComparison.Ordinal);
        Assert.Contains("takes back the one of Mon 2 Mar 2026", text, StringComparison.Ordinal);
        Assert.Contains("booked again", text, StringComparison.Ordinal);
        Assert.Equal(2, text.Split($"/transactions/{cancel.Id}").Length); // once, not in the list below too
    }

    [Fact]
    public async Task A_tax_shows_its_dividend_and_both_together()
    {
        var (dividend, tax) = (Entry("Dividends", 100m, EntryKind.Cash), Entry("Withholding Tax", -26.38m, EntryKind.Cash));
        var payment = new PaymentView(
            new IncomePayment("key", Account, IncomeKind.Dividend, Sap.Id, "SAP", "DE", Usd, Day, null, 100m, -26.38m, 0m, 1m, 0, null,
                [dividend.Id, tax.Id]),
            [new(dividend, EntryRole.Booked, default), new(tax, EntryRole.Booked, default)]);

        var text = await PageAsync(tax, payment: payment);

        Assert.Contains("The payment with its tax", text, StringComparison.Ordinal);
        Assert.Contains($"/transactions/{dividend.Id}", text, StringComparison.Ordinal);
        Assert.Contains("73.62", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_entry_made_by_hand_is_marked_for_everybody()
    {
        Assert.Contains("by hand</span>", await PageAsync(Sale with { Manual = true }), StringComparison.Ordinal);
        Assert.DoesNotContain("by hand</span>", await PageAsync(Sale), StringComparison.Ordinal);
    }

    private static TransactionView Entry(string type, decimal amount, EntryKind kind) => new(
        Guid.CreateVersion7(), Account, kind, type, Day, DateTimeOffset.UnixEpoch, "2026-03-02 10:00:00", true, Sap.Id, "SAP", "SAP SE",
        null, null, amount, Usd, null, null, null, null, false, 1);

    private static Task<string> PageAsync(
        TransactionView entry, TradeStoryView? story = null, PaymentView? payment = null, params TransactionView[] related) =>
        Rendered.AsTextAsync<TransactionDetails>(new
        {
            Detail = new TransactionDetail(entry, "transaction 1", null, [], [], related),
            Story = story,
            Payment = payment,
            Address = PageAddressTests.Of(""),
        });
}
