using Microsoft.Playwright;
using Tidegate.EndToEnd.Tests.Browser;
using Tidegate.EndToEnd.Tests.Product;
using Tidegate.Simulator.History;
using Tidegate.Simulator.Statements;

namespace Tidegate.EndToEnd.Tests.Flows;

/// <summary>What a person does when the record is not whole: reads the finding, says what is known, hands in what was missing.</summary>
public sealed class RecordsTests
{
    private static readonly SimulatedHistory History = Generate();
    private static readonly DateOnly Half = History.Options.FirstDay.AddDays(180);

    // Bought before, then new shares arrive for which nothing tells the cost.
    private static readonly byte[] SpinOff =
        """
        <FlexQueryResponse queryName="SpinOff" type="AF"><FlexStatements count="1">
        <FlexStatement accountId="U7000001" fromDate="2025-03-03" toDate="2025-03-31" period="Custom" whenGenerated="2025-04-01;043000">
        <AccountInformation accountId="U7000001" currency="USD" />
        <Trades>
        <Trade accountId="U7000001" currency="USD" assetCategory="STK" symbol="PARE" conid="7000101" transactionID="1" tradeID="11"
          ibExecID="e.1" reportDate="2025-03-05" dateTime="2025-03-05;101500" settleDateTarget="2025-03-06" transactionType="ExchTrade"
          exchange="NYSE" quantity="100" tradePrice="40" multiplier="1" proceeds="-4000" taxes="0" ibCommission="-1"
          ibCommissionCurrency="USD" netCash="-4001" openCloseIndicator="O" buySell="BUY" cost="4001" fifoPnlRealized="0" fxRateToBase="1"
          levelOfDetail="EXECUTION" />
        </Trades>
        <CorporateActions>
        <CorporateAction accountId="U7000001" currency="USD" assetCategory="STK" symbol="CHLD" conid="7000102" transactionID="2"
          actionID="21" type="SO" reportDate="2025-03-20" dateTime="2025-03-20;202500" quantity="50" amount="0" proceeds="0" value="0"
          fifoPnlRealized="0" description="PARE(US7000001010) SPINOFF 1 FOR 2 (CHLD, CHILD INC, US7000001028)"
          actionDescription="PARE(US7000001010) SPINOFF 1 FOR 2 (CHLD, CHILD INC, US7000001028)" levelOfDetail="DETAIL" />
        </CorporateActions>
        </FlexStatement></FlexStatements></FlexQueryResponse>
        """u8.ToArray();

    [Fact]
    public async Task A_record_is_put_right_by_hand_and_by_older_files()
    {
        await using var browser = await BrowserRun.StartAsync();
        await using var product = await ProductRun.EmptyAsync(browser.Browser);
        var page = await product.SignInAsync(browser.Browser, Viewing.Desktop.Options);
        await PageCheck.WatchAsync(page);
        List<string> faults = [];

        await SayTheTermsAsync(page, product.Address, faults);
        await HandInTheLaterHalfAsync(page, product.Address, faults);
        await EditOpeningLotsAsync(page, product.Address, faults);
        await EnterCashAsync(page, product.Address, faults);
        await HandInTheEarlierHalfAsync(page, product.Address, faults);

        Assert.True(faults.Count == 0, string.Join("\n", faults));
    }

    private static async Task SayTheTermsAsync(IPage page, string address, List<string> faults)
    {
        await ImportPage.UploadAsync(page, address, ("spin-off.xml", SpinOff));
        await page.GotoAsync(address + "/findings");
        await Yours(page).GetByText("Corporate action: CHLD").FollowAsync();
        faults.AddRange(await PageCheck.LookInEachAsync(page, "finding-action", reload: true));
        await page.GetByLabel("CHLD takes, per cent of the cost").FillAsync("abc");
        await page.PressAsync("Save the terms");
        await Assertions.Expect(page.Locator("main .notice.is-broken")).ToContainTextAsync("abc");
        await page.GetByLabel("CHLD takes, per cent of the cost").FillAsync("25");
        await page.GetByLabel("Note").FillAsync("issuer's tax notice");
        await page.PressAsync("Save the terms");
        await page.GotoAsync(address + "/findings");
        await Assertions.Expect(Yours(page).GetByText("Corporate action: CHLD")).ToHaveCountAsync(0);
        await page.GotoAsync(address + "/holdings?a=U7000001");
        await Assertions.Expect(page.Locator("tr[data-instrument='7000101'] [data-figure=cost]")).ToContainTextAsync("3,000.75");
        await Assertions.Expect(page.Locator("tr[data-instrument='7000102'] [data-figure=cost]")).ToContainTextAsync("1,000.25");
    }

    private static async Task HandInTheLaterHalfAsync(IPage page, string address, List<string> faults)
    {
        await ImportPage.UploadAsync(page, address, ("late.xml", Statement(Half.AddDays(1), History.LastDay)));
        await page.GotoAsync(address + "/findings");
        await Yours(page).GetByText("Days without a statement").First.FollowAsync();
        await Assertions.Expect(page.GetByText("late.xml")).ToBeVisibleAsync();
        faults.AddRange(await PageCheck.LookInEachAsync(page, "finding-gap", reload: true));
        await page.GotoAsync(address + "/findings");
        faults.AddRange(await PageCheck.LookInEachAsync(page, "findings", reload: true));
    }

    private static async Task EditOpeningLotsAsync(IPage page, string address, List<string> faults)
    {
        var account = History.Accounts[0];
        var held = History.At(account, Half).Positions.Values.First(each => each.Quantity != 0 && !each.Instrument.SettlesDaily).Instrument;
        await page.GotoAsync($"{address}/instruments/{held.Conid}/opening-lots?a={account}");
        var known = page.GetByRole(AriaRole.Region, new() { Name = "As they are now" });
        var lots = page.GetByLabel("Quantity of lot 1", new() { Exact = true });
        var quantity = await lots.InputValueAsync();
        faults.AddRange(await PageCheck.LookInEachAsync(page, "opening-lots", reload: true));
        await lots.FillAsync("many");
        await page.PressAsync("Save these lots");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("many");
        await lots.FillAsync(quantity);
        await page.GetByRole(AriaRole.Button, new() { Name = "Split lot 1", Exact = true }).ClickAsync();
        await Assertions.Expect(lots).Not.ToHaveValueAsync(quantity);
        await page.PressAsync("Save these lots");
        await page.GotoAsync($"{address}/instruments/{held.Conid}/opening-lots?a={account}");
        await Assertions.Expect(known.GetByText("edited").First).ToBeVisibleAsync();
        await page.PressAsync("Work them out again");
        await page.GotoAsync($"{address}/instruments/{held.Conid}/opening-lots?a={account}");
        await Assertions.Expect(known.GetByText("edited")).ToHaveCountAsync(0);
        await Assertions.Expect(lots).ToHaveValueAsync(quantity);
    }

    private static async Task EnterCashAsync(IPage page, string address, List<string> faults)
    {
        await page.GotoAsync(address + "/transactions/new");
        await page.Locator("#account").SelectOptionAsync("U7000001");
        await page.GetByLabel("Type, for cash").SelectOptionAsync("Deposits/Withdrawals");
        await page.Locator("#day").FillAsync("2025-03-04");
        await page.Locator("#amount").FillAsync("5000");
        await page.Locator("#currency").FillAsync("USD");
        await page.PressAsync("Add the entry");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Entered by hand" })).ToBeVisibleAsync();
        faults.AddRange(await PageCheck.LookInEachAsync(page, "entry-by-hand", reload: true));
        await page.GotoAsync(address + "/cash?a=U7000001");
        await Assertions.Expect(page.Locator("tr[data-currency=USD] [data-figure=end]")).ToContainTextAsync("999.00");
        await page.GoBackAsync();
        await page.PressAsync("Remove it from the ledger");
        await page.GotoAsync(address + "/cash?a=U7000001");
        await Assertions.Expect(page.Locator("tr[data-currency=USD] [data-figure=end]")).ToContainTextAsync("4,001.00");
    }

    private static async Task HandInTheEarlierHalfAsync(IPage page, string address, List<string> faults)
    {
        await ImportPage.UploadAsync(page, address, ("early.xml", Statement(History.Options.FirstDay, Half)));
        await page.GotoAsync(address + "/findings");
        await Assertions.Expect(page.Locator("[data-group=healed]")).ToBeVisibleAsync();
        faults.AddRange(await PageCheck.LookInEachAsync(page, "findings-healed", reload: true));
    }

    private static ILocator Yours(IPage page) => page.Locator("[data-group=yours]");

    private static SimulatedHistory Generate()
    {
        var last = new DateOnly(2025, 6, 27);
        return SimulatedHistory.Generate(HistoryOptions.Demo(3, last) with { FirstDay = last.AddYears(-1).AddDays(1) });
    }

    private static byte[] Statement(DateOnly from, DateOnly to)
    {
        using var stream = new MemoryStream();
        new StatementIssuer(History).Issue(
            stream, new(StatementQuery.Tidegate, History.Accounts, from, to, to.AddDays(1).ToDateTime(new TimeOnly(4, 30))));
        return stream.ToArray();
    }
}
