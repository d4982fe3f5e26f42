using Tidegate.Domain.Instruments;
using Tidegate.Platform.Doors.Tws;
using Tidegate.Platform.Quotes;
using Tidegate.Simulator.Gateway;
using Tidegate.TestKit;

namespace Tidegate.Platform.Tests.Doors.Tws;

/// <summary>The options on an instrument, from the simulated gateway.</summary>
public sealed class GetOptionChainTests(PrivateDatabase database) : IClassFixture<PrivateDatabase>
{
    private static readonly InstrumentId Apple = InstrumentId.FromConid(265598);

    // Thursday, 10:00 in New York; it runs, for quotes come in their time.
    private readonly RunningTime clock = new(new(2026, 3, 5, 15, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task The_next_expiry_is_shown_near_the_price_with_calls_and_puts()
    {
        await using var scene = await SceneAsync();

        var chain = Shown(await AskAsync(scene, Apple, null));

        Assert.Equal(("AAPL", chain.Expiries[0]), (chain.Underlying.Symbol, chain.Expiry));
        Assert.Equal(GetOptionChain.StrikesMax, chain.Strikes.Count);
        Assert.True(chain.StrikesInAll > chain.Strikes.Count);
        Assert.InRange(chain.Price!.Value, chain.Strikes[0].Strike, chain.Strikes[^1].Strike);
        Assert.All(chain.Strikes, row => Assert.False(row.Call!.Quote.Bid > row.Call.Quote.Ask, $"{row.Call}"));
        Assert.Contains(chain.Strikes, row => row.Call!.Quote is { Bid: > 0, Ask: > 0 }); // nobody bids for what is worth nothing
        Assert.All(chain.Strikes, row => Assert.InRange(row.Call!.Delta!.Value, 0m, 1m));
        Assert.All(chain.Strikes, row => Assert.InRange(row.Put!.Delta!.Value, -1m, 0m));
        Assert.All(chain.Strikes, row => Assert.True(row.Put!.ImpliedVolatility > 0, $"{row.Put}"));
        Assert.Equal("OPT", chain.Strikes[0].Call!.Instrument.AssetClass.Code);
    }

    [Fact]
    public async Task Another_expiry_is_shown_when_it_is_asked_for_and_the_next_one_for_a_day_without()
    {
        await using var scene = await SceneAsync();
        var next = Shown(await AskAsync(scene, Apple, null));

        Assert.Equal(next.Expiries[2], Shown(await AskAsync(scene, Apple, next.Expiries[2])).Expiry);
        Assert.Equal(next.Expiry, Shown(await AskAsync(scene, Apple, new(2001, 1, 1))).Expiry);
        Assert.Same(next, Shown(await AskAsync(scene, Apple, null)));
    }

    [Fact]
    public async Task Without_a_subscription_its_quotes_are_delayed_and_say_so()
    {
        await using var scene = await SceneAsync();
        scene.Simulation.Fault(GatewayFaults.NoSubscription);

        var quotes = Shown(await AskAsync(scene, Apple, null)).Quotes;

        Assert.All(quotes, quote => Assert.True(quote.IsDelayed || quote.Problem is not null, $"{quote}"));
    }

    [Fact]
    public async Task A_pair_of_currencies_has_no_options_and_a_wrong_number_is_unknown()
    {
        await using var scene = await SceneAsync();
        var pair = Assert.Single(await scene.FoundAsync("EUR.USD"));

        Assert.IsType<ChainAnswer.None>(await AskAsync(scene, pair.Id, null));
        Assert.IsType<ChainAnswer.Unknown>(await AskAsync(scene, new("999"), null));
        Assert.IsType<ChainAnswer.Unknown>(await AskAsync(scene, new("AAPL"), null));
    }

    [Fact]
    public async Task A_gateway_that_is_away_is_named()
    {
        await using var scene = await SceneAsync();
        scene.Simulation.Fault(GatewayFaults.Refuse);

        var failed = Assert.IsType<ChainAnswer.Failed>(await AskAsync(scene, Apple, null));

        Assert.StartsWith("Home could not be asked:", failed.Message, StringComparison.Ordinal);
    }

    private static OptionChainView Shown(ChainAnswer answer) => Assert.IsType<ChainAnswer.Shown>(answer).Chain;

    private Task<LinkedScene> SceneAsync() => LinkedScene.MakeAsync(database, clock);

    private static Task<ChainAnswer> AskAsync(LinkedScene scene, InstrumentId underlying, DateOnly? expiry) =>
        scene.Bench.AskAsync<GetOptionChain, ChainAnswer>(get => get.RunAsync(underlying, expiry, CancellationToken.None));
}
