using Tidegate.Domain.Connections;
using Tidegate.Domain.Instruments;
using Tidegate.Domain.Quotes;
using Tidegate.Platform.Connections;
using Tidegate.Platform.Doors.Tws;
using Tidegate.Platform.Quotes;
using Tidegate.Platform.Tests.Imports;
using Tidegate.Simulator.Control;
using Tidegate.Simulator.Gateway;
using Tidegate.TestKit;

namespace Tidegate.Platform.Tests.Quotes;

public sealed class WatchListTests(PrivateDatabase database) : IClassFixture<PrivateDatabase>
{
    private static readonly WatchedInstrument Apple = new(
        InstrumentId.FromConid(265598), "AAPL", "APPLE INC", AssetClass.Stock, Currency.Parse("USD"), "NASDAQ");

    // Thursday, 10:00 in New York.
    private readonly FakeTime clock = new(new DateTimeOffset(2026, 3, 5, 15, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task What_is_watched_is_listed_once_and_taken_off()
    {
        await using var bench = await BenchAsync();
        Assert.IsType<WatchOutcome.Watched>(await WatchAsync(bench, Apple));
        Assert.IsType<WatchOutcome.Watched>(await WatchAsync(bench, Apple with { Name = "Other" }));

        var view = Assert.Single(await ListAsync(bench));
        Assert.Equal((Apple, null, null), (view.Instrument, view.Quote, view.Age));
        Assert.True(await bench.AskAsync<UnwatchInstrument, bool>(unwatch => unwatch.RunAsync(Apple.Id, CancellationToken.None)));
        Assert.False(await bench.AskAsync<UnwatchInstrument, bool>(unwatch => unwatch.RunAsync(Apple.Id, CancellationToken.None)));
        Assert.Empty(await ListAsync(bench));
    }

    [Fact]
    public async Task The_list_has_an_end_and_takes_no_number_that_is_none()
    {
        await using var bench = await BenchAsync();
        for (var number = 1; number <= WatchInstrument.WatchedMax; number++)
        {
            Assert.IsType<WatchOutcome.Watched>(await WatchAsync(bench, Apple with { Id = InstrumentId.FromConid(number) }));
        }

        await RefusesAsync(Apple, "Remove one first");
        await RefusesAsync(Apple with { Id = new("STK:AAPL:USD") }, "STK:AAPL:USD");

        async Task RefusesAsync(WatchedInstrument instrument, string words) => Assert.Contains(
            words, Assert.IsType<WatchOutcome.Refused>(await WatchAsync(bench, instrument)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_search_asks_the_gateway_and_says_why_it_cannot()
    {
        var simulation = new Simulation(clock);
        await using var gateway = SimulatedGateway.Start(new() { Port = 0 }, simulation);
        await using var bench = await BenchAsync();
        await FailsAsync("AAPL", "Link one");
        await LinkAsync(bench, gateway.Address.Port);

        var found = Assert.IsType<InstrumentSearch.Found>(await FindAsync(bench, "aap"));
        Assert.Contains(found.Instruments, one => one.Symbol == "AAPL" && one.Currency.Code == "USD");
        Assert.Equal("EUR.USD", Assert.Single(Assert.IsType<InstrumentSearch.Found>(await FindAsync(bench, "eur.usd")).Instruments).Symbol);
        Assert.Empty(Assert.IsType<InstrumentSearch.Found>(await FindAsync(bench, "XXX.YYY")).Instruments);
        await FailsAsync(" ", "Nothing was typed");

        simulation.Faults.Add(new() { Door = SimulatedGateway.DoorName, Kind = GatewayFaults.Refuse });
        await FailsAsync("AAPL", "Home could not be asked");

        async Task FailsAsync(string text, string words) => Assert.Contains(
            words, Assert.IsType<InstrumentSearch.Failed>(await FindAsync(bench, text)).Message, StringComparison.Ordinal);
    }

    private static async Task LinkAsync(LedgerBench bench, int port) => Assert.IsType<ConnectionOutcome.Saved>(
        await bench.AskAsync<LinkGateway, ConnectionOutcome>(link => link.RunAsync(
            new(Guid.Empty, "Home", new("127.0.0.1", port, 1, default, TradingMode.Paper)), CancellationToken.None)));

    private static Task<InstrumentSearch> FindAsync(LedgerBench bench, string text) =>
        bench.AskAsync<FindInstruments, InstrumentSearch>(find => find.RunAsync(text, CancellationToken.None));

    private static Task<WatchOutcome> WatchAsync(LedgerBench bench, WatchedInstrument instrument) =>
        bench.AskAsync<WatchInstrument, WatchOutcome>(watch => watch.RunAsync(instrument, CancellationToken.None));

    private static Task<IReadOnlyList<QuoteView>> ListAsync(LedgerBench bench) =>
        bench.AskAsync<GetQuotes, IReadOnlyList<QuoteView>>(get => get.RunAsync(CancellationToken.None));

    private async Task<LedgerBench> BenchAsync() => new(database.Platform(clock), await database.AddWorkspaceAsync());
}
