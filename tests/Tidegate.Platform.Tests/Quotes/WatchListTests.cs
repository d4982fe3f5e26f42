using Tidegate.Domain.Instruments;
using Tidegate.Domain.Quotes;
using Tidegate.Platform.Quotes;
using Tidegate.Platform.Tests.Doors.Tws;
using Tidegate.Platform.Tests.Imports;
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
        await using var scene = await LinkedScene.UnlinkedAsync(database, clock);
        await FailsAsync("AAPL", "Link one");
        await scene.LinkAsync();

        Assert.Contains(await scene.FoundAsync("aap"), one => one.Symbol == "AAPL" && one.Currency.Code == "USD");
        Assert.Equal("EUR.USD", Assert.Single(await scene.FoundAsync("eur.usd")).Symbol);
        Assert.Empty(await scene.FoundAsync("XXX.YYY"));
        await FailsAsync(" ", "Nothing was typed");

        scene.Simulation.Fault(GatewayFaults.Refuse);
        await FailsAsync("AAPL", "Home could not be asked");

        async Task FailsAsync(string text, string words) => Assert.Contains(
            words, Assert.IsType<InstrumentSearch.Failed>(await scene.FindAsync(text)).Message, StringComparison.Ordinal);
    }

    private static Task<WatchOutcome> WatchAsync(LedgerBench bench, WatchedInstrument instrument) =>
        bench.AskAsync<WatchInstrument, WatchOutcome>(watch => watch.RunAsync(instrument, CancellationToken.None));

    private static Task<IReadOnlyList<QuoteView>> ListAsync(LedgerBench bench) =>
        bench.AskAsync<GetQuotes, IReadOnlyList<QuoteView>>(get => get.RunAsync(CancellationToken.None));

    private async Task<LedgerBench> BenchAsync() => new(database.Platform(clock), await database.AddWorkspaceAsync());
}
