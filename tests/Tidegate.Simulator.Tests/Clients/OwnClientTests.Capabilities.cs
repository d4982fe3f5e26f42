using System.Collections.Concurrent;
using Tidegate.Simulator.Control;
using Tidegate.Simulator.Gateway;
using Tidegate.TestKit;
using Tidegate.Tws.Bars;
using Tidegate.Tws.Client;
using Tidegate.Tws.Contracts;
using Tidegate.Tws.Orders;
using Tidegate.Tws.Scanners;
using Tidegate.Tws.Wire;

namespace Tidegate.Simulator.Tests.Clients;

// What the client can do besides asking for instruments, quotes, orders and accounts.
public sealed partial class OwnClientTests
{
    private static readonly ScannerSubscription MostActive = new()
    {
        Instrument = "STK",
        LocationCode = "STK.US.MAJOR",
        ScanCode = "MOST_ACTIVE",
        AbovePrice = 20,
        Rows = 3,
    };

    [Fact]
    public async Task A_scan_is_told_again_when_its_list_has_changed()
    {
        var time = new FakeTime(Morning);
        await using var gateway = SimulatedGateway.Start(new() { Port = 0 }, new Simulation(time));
        await using var tws = new TwsClient(new() { Port = gateway.Address.Port, ClientId = 7 });
        await tws.ConnectAsync().WaitAsync(Limit);
        var lists = new ConcurrentQueue<string>();
        using var stop = new CancellationTokenSource();
        var watching = ListenAsync();
        await UntilAsync(() => lists.Count == 1);
        await Eventually.IsTrueAsync("another list", () =>
        {
            time.Advance(TimeSpan.FromSeconds(15));
            return lists.Count > 1;
        }, Limit);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => watching);
        Assert.NotEqual(lists.First(), lists.ElementAt(1));

        async Task ListenAsync()
        {
            await foreach (var list in tws.Scanners.WatchAsync(MostActive with { ScanCode = "TOP_PERC_GAIN", Rows = 50 }, stop.Token))
                lists.Enqueue(string.Join(' ', list.Value.Select(row => row.Contract.Symbol)));
        }
    }

    private static async Task PastAsync(TwsClient tws, List<string> said)
    {
        Assert.InRange(
            await tws.Bars.HeadTimestampAsync(Apple), new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero));
        var histogram = await tws.Bars.HistogramAsync(Apple, "1 day");
        said.Add(Shown($"histogram: {histogram.Length} {histogram.Sum(one => one.Size)} {histogram.Max(one => one.Price)}"));
        var schedule = await tws.Bars.ScheduleAsync(new() { Contract = Apple, Duration = "3 D", RegularHoursOnly = true });
        said.Add($"schedule: {schedule.TimeZone} {schedule.Start} {schedule.End}");
        said.AddRange(schedule.Sessions.Select(one => $"session: {one.Date} {one.Start} {one.End}"));

        var wanted = new RequestHistoricalTicks(0, Apple, "", "20261118-15:00:00", 5, "", true, false, []);
        said.AddRange((await tws.Bars.TradesAsync(wanted)).Select(one => Shown(
            $"trade: {one.EpochSeconds} {one.Price} {one.Size} {one.Exchange}")));
        said.AddRange((await tws.Bars.BidsAndAsksAsync(wanted)).Select(one => Shown(
            $"bid and ask: {one.EpochSeconds} {one.Bid} {one.BidSize} {one.Ask} {one.AskSize}")));
        said.AddRange((await tws.Bars.MiddlesAsync(wanted)).Select(one => Shown($"middle: {one.EpochSeconds} {one.Price}")));
        said.Add($"no ticks: {await RefusedAsync(() => tws.Bars.TradesAsync(wanted with { End = "yesterday" }))}");
    }

    private static async Task BooksAsync(TwsClient tws, List<string> said)
    {
        said.AddRange((await tws.Quotes.DepthExchangesAsync()).Select(one =>
            $"depth: {one.Exchange} {one.SecurityType} {one.ServiceType}"));
        await foreach (var row in tws.Quotes.WatchDepthAsync(Apple, rows: 2).Take(4))
            said.Add(Shown($"row: {row.Value.Position} {row.Value.Side} {row.Value.Operation} {row.Value.Price} {row.Value.Size}"));
        var parameters = await tws.Quotes.ParametersAsync(Apple);
        said.Add(Shown($"parameters: {parameters.MinTick} {parameters.BboExchange}"));
        said.AddRange((await tws.Contracts.SmartComponentsAsync(parameters.BboExchange)).Select(one =>
            $"component: {one.BitNumber} {one.Exchange}"));
        said.Add($"no components: {await RefusedAsync(() => tws.Contracts.SmartComponentsAsync("nosuch"))}");

        await tws.Quotes.ChooseTypeAsync(4);
        var kinds = await tws.Quotes.SnapshotAsync(Apple);
        said.Add($"kind of quotes: {string.Join(' ', kinds.Where(tick => tick.QuoteType is not null).Select(tick => tick.QuoteType))}");
        await tws.Quotes.ChooseTypeAsync(1);
    }

    private static async Task LoginAsync(TwsClient tws, List<string> said)
    {
        said.AddRange((await tws.Accounts.FamilyCodesAsync()).Select(one => $"family: {one.Account} '{one.Code}'"));
        said.Add($"brand: '{await tws.Accounts.WhiteBrandingIdAsync()}'");
        said.Add($"groups: {await RefusedAsync(() => tws.Advisors.GroupsAsync())}");
        said.Add($"aliases: {await RefusedAsync(() => tws.Advisors.AliasesAsync())}");
        said.Add($"new groups: {await RefusedAsync(() => tws.Advisors.ReplaceGroupsAsync("<ListOfGroups/>"))}");
        said.Add($"tiers: {(await tws.Advisors.SoftDollarTiersAsync()).Length}");
    }

    private static async Task ScannersAsync(TwsClient tws, List<string> said)
    {
        said.Add($"scanner parameters: {await tws.Scanners.ParametersAsync()}");
        said.AddRange((await tws.Scanners.FindAsync(MostActive)).Select(row => $"scanned: {row.Rank} {row.Contract.Symbol}"));
        // The gateway lets ten run at a time: what was asked once is over.
        for (var i = 0; i < 12; i++)
            await tws.Scanners.FindAsync(MostActive);
        var watched = await tws.Scanners.WatchAsync(MostActive).FirstAsync();
        said.Add($"watched: {string.Join(' ', watched.Value.Select(row => row.Contract.ConId))}");
        said.Add($"no scanner: {await RefusedAsync(() => tws.Scanners.FindAsync(MostActive with { ScanCode = "LUCK" }))}");
    }

    private static async Task NewsAsync(TwsClient tws, List<string> said)
    {
        said.AddRange((await tws.News.ProvidersAsync()).Select(one => $"news: {one.Code} {one.Name}"));
        said.Add($"no headlines: {await RefusedAsync(() => tws.News.HistoryAsync(265598, "BRFG+DJNL"))}");
        said.Add($"no article: {await RefusedAsync(() => tws.News.ArticleAsync("BRFG", "BRFG$1"))}");
        said.Add($"no calendar: {await RefusedAsync(() => tws.Calendar.MetaAsync())}");
        said.Add($"no events: {await RefusedAsync(() => tws.Calendar.EventsAsync(265598, start: new DateOnly(2026, 11, 1)))}");
        // There are none, and both are asked for and ended without an error.
        await NothingComesAsync(tws, tws.News.WatchAsync(Apple, "BRFG"));
        await NothingComesAsync(tws, tws.News.WatchBulletinsAsync());
    }

    private static async Task GroupsAsync(TwsClient tws, List<string> said)
    {
        said.Add($"display groups: {string.Join(' ', await tws.DisplayGroups.ListAsync())}");
        said.Add($"shown: {(await tws.DisplayGroups.WatchAsync(2).FirstAsync()).Value.Contract}");
        await tws.DisplayGroups.ShowAsync(2, 265598);
        said.Add($"shown: {(await tws.DisplayGroups.WatchAsync(2).FirstAsync()).Value.Contract}");
        said.Add($"no display group: {await RefusedAsync(() => tws.DisplayGroups.ShowAsync(99, 265598))}");
    }

    private static async Task OptionsAsync(TwsClient tws, List<string> said)
    {
        var chain = (await tws.Contracts.OptionChainsAsync(Apple with { ConId = 265598 }))[0];
        var option = new Contract
        {
            Symbol = "AAPL",
            SecurityType = SecurityType.Option,
            Exchange = "SMART",
            Currency = "USD",
            LastTradeDateOrContractMonth = chain.Expirations[1],
            Strike = chain.Strikes[chain.Strikes.Length / 2],
            Right = "C",
        };
        var underlying = option.Strike!.Value;
        var priced = await tws.Quotes.OptionPriceAsync(option, 0.25, underlying);
        said.Add(Shown($"option: {priced.Price:0.000000} {priced.Delta:0.000000} {priced.Gamma:0.000000} {priced.UnderlyingPrice:0.00}"));
        var implied = await tws.Quotes.ImpliedVolatilityAsync(option, (decimal)priced.Price!.Value, underlying);
        said.Add(Shown($"implied: {implied.ImpliedVolatility:0.0000}"));
        said.Add($"no option: {await RefusedAsync(() => tws.Quotes.OptionPriceAsync(option with { Strike = 1 }, 0.25, underlying))}");
        var exercise = await tws.Orders.ExerciseAsync(option, 1, tws.ManagedAccounts[0]);
        said.Add($"exercise of what is not held: {(await exercise.Ended).GetType().Name}");
    }

    private static async Task CancelAllAsync(TwsClient tws, List<string> said)
    {
        var account = tws.ManagedAccounts[0];
        var resting = new List<OrderHandle>();
        foreach (var price in new[] { 100, 101 })
            resting.Add(await tws.Orders.PlaceAsync(Apple, Buy(1, OrderType.Limit, price) with { Account = account }));
        await tws.Orders.CancelAllAsync();
        foreach (var one in resting)
            said.Add($"all cancelled: {(await one.Ended).GetType().Name}");
    }

    // Not the same at every version: older gateways do not know the request.
    private static async Task SettingsAsync(TwsClient tws)
    {
        if (tws.ServerVersion < ServerVersion.Configuration)
            Assert.Equal(TwsException.GatewayTooOld, await RefusedAsync(() => tws.Configuration.ReadAsync()));
        else
            Assert.True((await tws.Configuration.ReadAsync()).Api?.Precautions?.BypassOrderPrecautions);
        if (tws.ServerVersion < ServerVersion.ChangeConfiguration)
            Assert.Equal(TwsException.GatewayTooOld, await RefusedAsync(() => tws.Configuration.ChangeAsync(new())));
        else
            Assert.NotEmpty((await tws.Configuration.ChangeAsync(new() { Api = new() { Settings = new() { SocketPort = 1 } } })).Errors);
        await tws.Configuration.LogAsync(5);
    }

    private static async Task<int> RefusedAsync<T>(Func<Task<T>> ask) => (await Assert.ThrowsAsync<TwsException>(ask)).Error.Code;

    private static async Task<int> RefusedAsync(Func<Task> ask) => (await Assert.ThrowsAsync<TwsException>(ask)).Error.Code;

    private static async Task NothingComesAsync<T>(TwsClient tws, IAsyncEnumerable<Streamed<T>> updates)
    {
        using var stop = new CancellationTokenSource();
        var reading = updates.ToListAsync(stop.Token);
        await tws.CurrentTimeAsync();
        Assert.False(reading.IsCompleted);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await reading);
    }
}
