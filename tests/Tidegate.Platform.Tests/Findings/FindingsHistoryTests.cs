using Tidegate.Domain.Accounts;
using Tidegate.Domain.Findings;
using Tidegate.Domain.Portfolio;
using Tidegate.Platform.Accounts;
using Tidegate.Platform.Findings;
using Tidegate.Platform.Imports;
using Tidegate.Platform.Tests.Imports;
using Tidegate.Simulator.History;
using Tidegate.Simulator.Statements;
using Tidegate.TestKit;

namespace Tidegate.Platform.Tests.Findings;

/// <summary>What becomes of findings over imports and by persons.</summary>
public sealed class FindingsHistoryTests(PrivateDatabase database) : IClassFixture<PrivateDatabase>
{
    [Fact]
    public async Task A_history_in_the_middle_is_told_and_an_older_file_heals_it()
    {
        await using var bench = await LedgerBench.MakeAsync(database);
        var history = SimulatedFiles.History(3);
        var half = history.Options.FirstDay.AddDays(180);
        await bench.ImportAsync(("late.xml", File(history, half.AddDays(1), history.LastDay)));

        var before = await FindingsOf(bench);
        await bench.ImportAsync(("early.xml", File(history, history.Options.FirstDay, half)));
        var after = await FindingsOf(bench);

        var gap = Assert.Single(before.Yours, finding => finding.Finding.Kind == FindingKind.Gap);
        Assert.Equal((FindingCause.OpeningOlder, FindingRemedy.ImportOlder), (gap.Finding.Cause, gap.Finding.Remedy));
        Assert.Equal("late.xml", gap.SinceFile);
        Assert.DoesNotContain(after.Yours, finding => finding.Finding.Kind == FindingKind.Gap);
        var healed = Assert.Single(after.Healed, finding => finding.Id == gap.Id);
        Assert.Equal((FindingStatus.Healed, "early.xml"), (healed.Status, healed.HealedBy));
        Assert.NotNull(healed.Healed);
        Assert.DoesNotContain(after.Yours, finding => finding.Finding.State == FigureState.Broken);
    }

    [Fact]
    public async Task An_import_tells_what_it_opened_and_closed()
    {
        await using var bench = await LedgerBench.MakeAsync(database);
        var history = SimulatedFiles.History(3);
        var third = history.Options.FirstDay.AddDays(120);
        var opening = await bench.ImportAsync(("a.xml", File(history, third.AddDays(121), history.LastDay)));
        var gap = Assert.Single((await FindingsOf(bench)).Yours, finding => finding.Finding.Kind == FindingKind.Gap);

        // Both have the same accounts, and the name of the first file comes again.
        var healing = await bench.ImportAsync(
            ("a.xml", File(history, third.AddDays(1), third.AddDays(120))), ("b.xml", File(history, history.Options.FirstDay, third)));
        var again = await bench.ImportAsync(("a.xml", File(history, third.AddDays(121), history.LastDay)));
        var first = await bench.AskAsync<GetImport, ImportJobView?>(get => get.RunAsync(opening.Id, CancellationToken.None));

        Assert.Contains(opening.Files[0].Findings.Opened, mark => mark.Id == gap.Id && mark.Status == FindingStatus.Open);
        Assert.Empty(opening.Files[0].Findings.Closed);
        Assert.True(opening.Together.IsEmpty);
        Assert.All(healing.Files, file => Assert.True(file.Findings.IsEmpty));
        Assert.Equal(FindingKind.Gap, Assert.Single(healing.Together.Closed, mark => mark.Id == gap.Id).Kind);
        Assert.True(again.Files[0].Findings.IsEmpty && again.Together.IsEmpty);
        Assert.Contains(first!.Files[0].Findings.Opened, mark => mark.Id == gap.Id && mark.Status == FindingStatus.Healed);
        Assert.Equal(opening.Files[0].Findings.Opened.Count, first.Files[0].Findings.Opened.Count);
    }

    [Fact]
    public async Task Refreshing_again_changes_nothing()
    {
        await using var bench = await MiddleAsync();
        var first = await FindingsOf(bench);

        await RefreshAsync(bench);
        await RefreshAsync(bench);

        var again = await FindingsOf(bench);
        Assert.Equal(All(first).Select(Text), All(again).Select(Text));
    }

    [Fact]
    public async Task An_accepted_finding_stays_accepted_until_it_is_taken_back()
    {
        await using var bench = await MiddleAsync();
        var open = (await FindingsOf(bench)).Yours[0];

        Assert.IsType<FindingOutcome.Done>(await AcceptAsync(bench, open.Id, " as agreed with the broker "));
        await RefreshAsync(bench);

        var accepted = Assert.Single((await FindingsOf(bench)).Explained, finding => finding.Id == open.Id);
        Assert.Equal((FindingStatus.Accepted, "Ann", "as agreed with the broker"), (accepted.Status, accepted.AcceptedBy, accepted.Reason));
        var taken = await bench.AskAsync<ReopenFinding, FindingOutcome>(reopen => reopen.RunAsync(open.Id, CancellationToken.None));
        Assert.IsType<FindingOutcome.Done>(taken);
        Assert.Equal(FindingStatus.Open, Assert.Single((await FindingsOf(bench)).Yours, finding => finding.Id == open.Id).Status);
    }

    [Fact]
    public async Task An_accepted_finding_opens_again_when_its_amounts_change_and_a_healed_one_when_it_comes_back()
    {
        await using var bench = await MiddleAsync();
        var account = (await FindingsOf(bench)).Frame.Accounts[0];
        var finding = new Finding
        {
            Kind = FindingKind.Cash,
            Account = account,
            Subject = "CHF",
            Ours = 1m,
            Broker = 3m,
            Cause = FindingCause.Unknown,
            State = FigureState.Broken,
            Sentence = "Two more at the broker.",
            Remedy = FindingRemedy.Review,
        };

        var first = await KeepAsync(bench, account, finding);
        await AcceptAsync(bench, first.Id, "known");
        var same = await KeepAsync(bench, account, finding with { Broker = 3.005m });
        var more = await KeepAsync(bench, account, finding with { Broker = 4m });
        await KeepAsync(bench, account);
        var healed = Assert.Single((await FindingsOf(bench)).Healed, each => each.Id == first.Id);
        var back = await KeepAsync(bench, account, finding);

        Assert.Equal(
            (FindingStatus.Open, FindingStatus.Accepted, FindingStatus.Open, FindingStatus.Healed, FindingStatus.Open),
            (first.Status, same.Status, more.Status, healed.Status, back.Status));
        Assert.Equal((first.Id, first.Since), (back.Id, back.Since));
        Assert.Equal(("", ""), (more.AcceptedBy, more.Reason));
    }

    [Fact]
    public async Task Accepting_needs_a_reason_and_a_finding()
    {
        await using var bench = await MiddleAsync();
        var open = (await FindingsOf(bench)).Yours[0];

        Assert.Equal("reason", Assert.IsType<FindingOutcome.Refused>(await AcceptAsync(bench, open.Id, "  ")).Field);
        Assert.Contains("501", Assert.IsType<FindingOutcome.Refused>(await AcceptAsync(bench, open.Id, new('x', 501))).Message);
        Assert.IsType<FindingOutcome.NotFound>(await AcceptAsync(bench, Guid.NewGuid(), "why"));
    }

    [Fact]
    public async Task A_finding_opens_down_to_the_rows_of_both_sides()
    {
        await using var bench = await LedgerBench.MakeAsync(database);
        await bench.ImportFileAsync(Path.Combine(Checkout.Root, "tests", "data", "flex", "opensteuerauszug", "vtandchill_2025.xml"));
        var open = (await FindingsOf(bench)).Yours;

        var trade = await DetailAsync(bench, open.First(finding => finding.Finding.Kind == FindingKind.Row).Id);
        var sum = await DetailAsync(bench, open.First(finding => finding.Finding is { Kind: FindingKind.Sum, Subject: "CHF" }).Id);

        var row = Assert.Single(trade.BrokerRows);
        Assert.Equal("VT", Assert.Single(trade.Entries).Symbol);
        Assert.Equal(("Trades", "vtandchill_2025.xml"), (row.Section, row.Place.File));
        Assert.Contains(row.Columns, column => column is { Name: "symbol", Value: "VT" });
        var report = sum.BrokerRows[0];
        Assert.Equal("CashReport", report.Section);
        Assert.True(report.Place.Line > 1);
        Assert.Contains(report.Columns, column => column is { Name: "currency", Value: "CHF" });
        Assert.Null(await bench.AskAsync<GetFinding, FindingDetail?>(get => get.RunAsync(Guid.NewGuid(), CancellationToken.None)));
    }

    private static Task<FindingDetail> DetailAsync(LedgerBench bench, Guid id) =>
        bench.AskAsync<GetFinding, FindingDetail>(async get => (await get.RunAsync(id, CancellationToken.None))!);

    [Fact]
    public async Task An_unknown_account_has_no_findings()
    {
        await using var bench = await LedgerBench.MakeAsync(database);

        var answer = await bench.AskAsync<GetFindings, ScopedAnswer<FindingsView>>(get =>
            get.RunAsync(new([new("U404")]), CancellationToken.None));

        Assert.IsType<ScopedAnswer<FindingsView>.UnknownAccount>(answer);
    }

    private async Task<LedgerBench> MiddleAsync()
    {
        var bench = await LedgerBench.MakeAsync(database);
        var history = SimulatedFiles.History(3);
        await bench.ImportAsync(("late.xml", File(history, history.LastDay.AddDays(-60), history.LastDay)));
        return bench;
    }

    private static byte[] File(SimulatedHistory history, DateOnly from, DateOnly to) =>
        SimulatedFiles.File(history, StatementQuery.Tidegate, from, to, null, history.Accounts[0]);

    private static Task<FindingOutcome> AcceptAsync(LedgerBench bench, Guid id, string reason) =>
        bench.AskAsync<AcceptFinding, FindingOutcome>(accept => accept.RunAsync(id, reason, "Ann", CancellationToken.None));

    // What else is there heals with it, so the one finding that is kept is the account's only open one.
    private static async Task<FindingView> KeepAsync(LedgerBench bench, AccountId account, params Finding[] found)
    {
        await bench.AskAsync<FindingStore, bool>(async store =>
        {
            await store.ReplaceAsync(account, found, "some.xml", CancellationToken.None);
            return true;
        });
        var view = await FindingsOf(bench);
        return found.Length == 0 ? view.Healed[0] : Assert.Single(view.Yours.Concat(view.Explained));
    }

    private static async Task RefreshAsync(LedgerBench bench)
    {
        var accounts = (await FindingsOf(bench)).Frame.Accounts;
        await bench.AskAsync<RefreshFindings, bool>(async refresh =>
        {
            await refresh.RunAsync(accounts, "again.xml", CancellationToken.None);
            return true;
        });
    }

    private static Task<FindingsView> FindingsOf(LedgerBench bench) => bench.AskAsync<GetFindings, FindingsView>(async get =>
        LedgerBench.Shown(await get.RunAsync(AccountScope.All, CancellationToken.None)));

    private static IEnumerable<FindingView> All(FindingsView view) => [.. view.Yours, .. view.Waiting, .. view.Explained, .. view.Healed];

    private static string Text(FindingView view) => $"{view.Id} {view.Status} {view.Since:O} {view.SinceFile} {view.Finding.Sentence}";
}
