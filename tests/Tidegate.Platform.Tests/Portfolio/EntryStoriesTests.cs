using Tidegate.Domain.Accounts;
using Tidegate.Domain.Ledger;
using Tidegate.Platform.Accounts;
using Tidegate.Platform.Income;
using Tidegate.Platform.Portfolio;
using Tidegate.Platform.Tests.Imports;
using Tidegate.Simulator.Statements;
using Tidegate.TestKit;

namespace Tidegate.Platform.Tests.Portfolio;

/// <summary>What the page of an entry tells beyond its own row: the lots that it closed, its cancel, its dividend or tax.</summary>
public sealed class EntryStoriesTests(PrivateDatabase database) : IClassFixture<PrivateDatabase>
{
    [Fact]
    public async Task An_entry_tells_its_lots_its_cancel_and_its_payment()
    {
        await using var bench = await LedgerBench.MakeAsync(database);
        var history = SimulatedFiles.History(2);
        await bench.ImportAsync(
            ("all.xml", SimulatedFiles.File(history, StatementQuery.Tidegate, history.Options.FirstDay, history.LastDay)));
        var entries = await bench.EntriesAsync();
        var gains = LedgerBench.Shown(await bench.AskAsync<GetGains, ScopedAnswer<GainsView>>(get =>
            get.RunAsync(AccountScope.All, null, null, CancellationToken.None)));

        var gain = gains.Rows.First(row => row.Slices.Count > 1);
        var closing = (await TradeAsync(bench, gain.Account, gain.Entry))!.Closing!;
        Assert.Equal((gain.Quantity, gain.Cost, gain.Realized.Value), (closing.Quantity, closing.Cost, closing.Realized.Value));
        Assert.Equal(gain.Slices.Select(slice => slice.Lot.Day), closing.Slices.Select(slice => slice.Lot.Day));

        var cancel = entries.First(entry => entry.Type == "TradeCancel");
        var steps = (await TradeAsync(bench, cancel.Account, cancel.Id))!.Steps;
        Assert.Equal([EntryRole.Booked, EntryRole.TakesBack, EntryRole.BookedAgain], steps.Select(step => step.Role));
        Assert.Equal((cancel.Id, steps[0].Entry.Id), (steps[1].Entry.Id, steps[1].TakenBack));
        Assert.Equal(0m, steps[0].Entry.Quantity + cancel.Quantity);

        var tax = entries.First(entry => entry is { Type: "Withholding Tax", Amount: < 0m } && entry.Instrument.Exists);
        var payment = (await PaymentAsync(bench, tax.Account, tax.Id))!;
        Assert.Contains(payment.Steps, step => step.Entry.Type is "Dividends" or "Payment In Lieu Of Dividends");
        Assert.Equal(payment.Payment.Net, payment.Steps.Sum(step => step.Entry.Amount));
        var dividend = payment.Steps.First(step => step.Entry.Amount > 0m).Entry;
        Assert.Equal(payment.Payment.Key, (await PaymentAsync(bench, dividend.Account, dividend.Id))!.Payment.Key);
    }

    [Fact]
    public async Task What_has_no_story_has_none()
    {
        await using var bench = await LedgerBench.MakeAsync(database);
        await bench.ImportFileAsync(Path.Combine(Checkout.Root, "tests", "data", "flex", "opensteuerauszug", "vtandchill_2025.xml"));
        var trade = (await bench.EntriesAsync()).First(entry => entry is { Kind: EntryKind.Trade, Symbol: "VT" });

        var story = await TradeAsync(bench, trade.Account, trade.Id);

        Assert.Empty(story!.Steps);
        Assert.Null(await PaymentAsync(bench, trade.Account, trade.Id));
        Assert.Null(await TradeAsync(bench, new("U404"), trade.Id));
        Assert.Null(await PaymentAsync(bench, new("U404"), trade.Id));
    }

    private static Task<TradeStoryView?> TradeAsync(LedgerBench bench, AccountId account, Guid entry) =>
        bench.AskAsync<GetTradeStory, TradeStoryView?>(get => get.RunAsync(account, entry, CancellationToken.None));

    private static Task<PaymentView?> PaymentAsync(LedgerBench bench, AccountId account, Guid entry) =>
        bench.AskAsync<GetPayment, PaymentView?>(get => get.RunAsync(account, entry, CancellationToken.None));
}
