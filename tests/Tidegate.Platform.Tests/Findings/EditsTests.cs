using Tidegate.Domain.Accounts;
using Tidegate.Domain.Instruments;
using Tidegate.Domain.Ledger;
using Tidegate.Domain.Lots;
using Tidegate.Platform.Accounts;
using Tidegate.Platform.Findings;
using Tidegate.Platform.Ledger;
using Tidegate.Platform.Portfolio;
using Tidegate.Platform.Tests.Imports;
using Tidegate.Simulator.Statements;
using Tidegate.TestKit;

namespace Tidegate.Platform.Tests.Findings;

/// <summary>What persons add and correct, and that figures follow at once.</summary>
public sealed class EditsTests(PrivateDatabase database) : IClassFixture<PrivateDatabase>
{
    [Fact]
    public async Task A_manual_entry_counts_and_is_changed_and_removed_with_every_content_kept()
    {
        await using var bench = await LedgerBench.MakeAsync(database);
        var account = await ImportAsync(bench);
        var cash = await CashOf(bench);
        var input = new ManualEntryInput(
            account, EntryKind.Cash, "Other Fees", new(2025, 6, 2), "", null, null, -7.25m, "USD", null, "by post");

        var id = Assert.IsType<ManualEntryOutcome.Saved>(await AddAsync(bench, input)).Entry;
        var added = Assert.Single(await bench.EntriesAsync(), entry => entry.Manual);
        var withFee = await CashOf(bench);
        await bench.AskAsync<ChangeManualEntry, ManualEntryOutcome>(change =>
            change.RunAsync(id, input with { Amount = -8m }, "Ben", CancellationToken.None));
        var changed = Assert.Single(await bench.EntriesAsync(), entry => entry.Manual);
        var removed = await bench.AskAsync<RemoveManualEntry, ManualEntryOutcome>(remove =>
            remove.RunAsync(id, "Ben", CancellationToken.None));

        Assert.Equal((id, -7.25m), (added.Id, added.Amount));
        Assert.Equal(-7.25m, withFee - cash);
        Assert.Equal((id, -8m, 2), (changed.Id, changed.Amount, changed.VersionCount));
        Assert.IsType<ManualEntryOutcome.Saved>(removed);
        Assert.DoesNotContain(await bench.EntriesAsync(), entry => entry.Manual);
        Assert.Equal(cash, await CashOf(bench));
        Assert.IsType<ManualEntryOutcome.NotFound>(
            await bench.AskAsync<RemoveManualEntry, ManualEntryOutcome>(remove => remove.RunAsync(id, "Ben", CancellationToken.None)));
    }

    [Fact]
    public async Task Entries_of_the_broker_are_no_manual_entries()
    {
        await using var bench = await LedgerBench.MakeAsync(database);
        var account = await ImportAsync(bench);
        var entry = (await bench.EntriesAsync())[0];
        var input = new ManualEntryInput(account, EntryKind.Cash, "Other Fees", new(2025, 6, 2), "", null, null, -1m, "USD", null, "");

        var changed = await bench.AskAsync<ChangeManualEntry, ManualEntryOutcome>(change =>
            change.RunAsync(entry.Id, input, "Ben", CancellationToken.None));
        var foreign = await AddAsync(bench, input with { Account = new("U404") });

        Assert.IsType<ManualEntryOutcome.NotFound>(changed);
        Assert.Equal("account", Assert.IsType<ManualEntryOutcome.Refused>(foreign).Field);
    }

    [Fact]
    public async Task A_manual_entry_survives_every_further_import()
    {
        await using var bench = await LedgerBench.MakeAsync(database);
        var account = await ImportAsync(bench);
        await AddAsync(bench, new(account, EntryKind.Cash, "Other Fees", new(2025, 6, 2), "", null, null, -7.25m, "USD", null, ""));
        var history = SimulatedFiles.History(4);

        await bench.ImportAsync(("again.xml", SimulatedFiles.File(
            history, StatementQuery.Tidegate, history.LastDay.AddDays(-90), history.LastDay, new(2026, 1, 1), account)));

        Assert.Single(await bench.EntriesAsync(), entry => entry.Manual);
    }

    [Fact]
    public async Task Opening_lots_take_what_a_person_says_until_it_is_taken_back()
    {
        await using var bench = await LedgerBench.MakeAsync(database);
        var account = await ImportAsync(bench, days: 60);
        var instrument = (await bench.HoldingsAsync()).Rows.First(row => !row.Instrument.SettlesDaily).Instrument.Id;
        var lot = new OpeningLotEdit.Line(new(2020, 5, 4), 3, 300m);

        var wrongSign = await EditAsync(bench, account, new(instrument, [lot, lot with { Quantity = -1, Cost = -1 }]));
        var wrongCost = await EditAsync(bench, account, new(instrument, [lot with { Cost = -3 }]));
        var late = await EditAsync(bench, account, new(instrument, [lot with { Opened = new(2025, 6, 20) }]));
        var unknown = await EditAsync(bench, account, new(new("404"), [lot]));
        var done = await EditAsync(bench, account, new(instrument, [lot]));
        var taken = await ForgetAsync(bench, account, instrument);

        Assert.Equal("lots[2].quantity", Assert.IsType<FindingOutcome.Refused>(wrongSign).Field);
        Assert.Equal("lots[1].cost", Assert.IsType<FindingOutcome.Refused>(wrongCost).Field);
        Assert.Equal("lots[1].opened", Assert.IsType<FindingOutcome.Refused>(late).Field);
        Assert.Equal("instrument", Assert.IsType<FindingOutcome.Refused>(unknown).Field);
        Assert.IsType<FindingOutcome.Done>(done);
        Assert.IsType<FindingOutcome.Done>(taken);
        Assert.IsType<FindingOutcome.NotFound>(await ForgetAsync(bench, account, instrument));
    }

    [Fact]
    public async Task An_action_that_is_not_there_cannot_be_resolved()
    {
        await using var bench = await LedgerBench.MakeAsync(database);
        var account = await ImportAsync(bench);
        var terms = new ActionTerms("nothing", new Dictionary<InstrumentId, decimal>(), Realizes: false, "");

        var outcome = await bench.AskAsync<ResolveAction, FindingOutcome>(resolve =>
            resolve.RunAsync(account, terms, "Ann", CancellationToken.None));

        Assert.IsType<FindingOutcome.NotFound>(outcome);
    }

    [Fact]
    public async Task Manual_holdings_are_kept_changed_and_removed_and_never_in_the_brokers_sum()
    {
        await using var bench = await LedgerBench.MakeAsync(database);
        await ImportAsync(bench);
        var worth = (await bench.DashboardAsync()).NetWorth;
        var holding = new ManualHolding(
            Guid.Empty, "Credit union", "Cash", 500m, 1m, Currency.Parse("USD"), null, new(2025, 6, 1), "");

        var id = Assert.IsType<ManualHoldingOutcome.Saved>(await SaveAsync(bench, holding)).Id;
        await SaveAsync(bench, holding with { Id = id, Quantity = 700m });
        var refused = await SaveAsync(bench, holding with { Institution = " " });
        var unknown = await SaveAsync(bench, holding with { Id = Guid.NewGuid() });
        var kept = await bench.AskAsync<GetManualHoldings, IReadOnlyList<ManualHolding>>(get => get.RunAsync(CancellationToken.None));
        var removed = await bench.AskAsync<RemoveManualHolding, bool>(remove => remove.RunAsync(id, CancellationToken.None));
        var again = await bench.AskAsync<RemoveManualHolding, bool>(remove => remove.RunAsync(id, CancellationToken.None));

        Assert.Equal(700m, Assert.Single(kept).Value);
        Assert.Equal("institution", Assert.IsType<ManualHoldingOutcome.Refused>(refused).Field);
        Assert.IsType<ManualHoldingOutcome.NotFound>(unknown);
        Assert.Equal((true, false), (removed, again));
        Assert.Equal(worth, (await bench.DashboardAsync()).NetWorth);
    }

    private static async Task<AccountId> ImportAsync(LedgerBench bench, int days = 364)
    {
        var history = SimulatedFiles.History(4);
        var account = history.Accounts[0];
        var from = days >= 364 ? history.Options.FirstDay : history.LastDay.AddDays(-days);
        var job = await bench.ImportAsync(
            ("some.xml", SimulatedFiles.File(history, StatementQuery.Tidegate, from, history.LastDay, null, account)));
        Assert.True(job.Files[0].IsIn, job.Files[0].Message);
        return account;
    }

    private static Task<ManualEntryOutcome> AddAsync(LedgerBench bench, ManualEntryInput input) =>
        bench.AskAsync<AddManualEntry, ManualEntryOutcome>(add => add.RunAsync(input, "Ann", CancellationToken.None));

    private static Task<ManualHoldingOutcome> SaveAsync(LedgerBench bench, ManualHolding holding) =>
        bench.AskAsync<SaveManualHolding, ManualHoldingOutcome>(save => save.RunAsync(holding, CancellationToken.None));

    private static Task<FindingOutcome> EditAsync(LedgerBench bench, AccountId account, OpeningLotEdit edit) =>
        bench.AskAsync<EditOpeningLots, FindingOutcome>(use => use.RunAsync(account, edit, "Ann", CancellationToken.None));

    private static Task<FindingOutcome> ForgetAsync(LedgerBench bench, AccountId account, InstrumentId instrument) =>
        bench.AskAsync<ForgetOpeningLots, FindingOutcome>(use => use.RunAsync(account, instrument, CancellationToken.None));

    private static async Task<decimal> CashOf(LedgerBench bench) =>
        (await bench.CashAsync(AccountScope.All)).Rows.Single(row => row.Currency.Code == "USD").End.Ours!.Value;
}
