using Tidegate.Domain.Instruments;
using Tidegate.Domain.Quotes;
using Tidegate.Platform.Doors.Tws;
using Tidegate.Platform.Quotes;
using Tidegate.Platform.Tests.Imports;
using Tidegate.Simulator.Gateway;
using Tidegate.TestKit;

namespace Tidegate.Platform.Tests.Doors.Tws;

/// <summary>Past prices for a chart, from the simulated gateway.</summary>
public sealed class GetChartTests(PrivateDatabase database) : IClassFixture<PrivateDatabase>
{
    private static readonly InstrumentId Apple = InstrumentId.FromConid(265598);

    // Thursday, 15:00 in New York.
    private readonly FakeTime clock = new(new DateTimeOffset(2026, 3, 5, 20, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task Each_span_has_its_bars_in_order_with_their_zone()
    {
        await using var scene = await SceneAsync();
        (ChartSpan Span, bool HasTimes, int AtLeast, int AtMost)[] spans =
        [
            (ChartSpan.Day, true, 60, 78), (ChartSpan.FiveDays, true, 52, 65), (ChartSpan.Month, true, 100, 180),
            (ChartSpan.Year, false, 240, 260),
            (ChartSpan.FiveYears, false, 150, 262), // the simulated market is younger than five years
        ];
        foreach (var (span, hasTimes, atLeast, atMost) in spans)
        {
            var chart = Assert.IsType<ChartAnswer.Shown>(await AskAsync(scene, Apple, span)).Chart;

            Assert.Equal(("AAPL", "USD", span, "US/Eastern", false), (
                chart.Instrument.Symbol, chart.Instrument.Currency.Code, chart.Span, chart.Zone, chart.IsMidpoint));
            Assert.InRange(chart.Bars.Count, atLeast, atMost);
            Assert.All(chart.Bars, bar => Assert.Equal(hasTimes, bar.Time is not null));
            Assert.All(chart.Bars, bar => Assert.True(
                bar.Low > 0 && bar.Low <= bar.Open && bar.Close <= bar.High && bar.Volume > 0, $"{bar}"));
            Assert.Equal(chart.Bars.OrderBy(bar => bar.Day).ThenBy(bar => bar.Time), chart.Bars);
        }
    }

    [Fact]
    public async Task A_pair_of_currencies_shows_the_middle_and_no_volume()
    {
        await using var scene = await SceneAsync();
        var pair = Assert.Single(await scene.FoundAsync("EUR.USD"));

        var chart = Assert.IsType<ChartAnswer.Shown>(await AskAsync(scene, pair.Id)).Chart;

        Assert.Equal(("EUR.USD", true), (chart.Instrument.Symbol, chart.IsMidpoint));
        Assert.All(chart.Bars, bar => Assert.Null(bar.Volume));
    }

    [Fact]
    public async Task What_is_asked_again_within_a_minute_does_not_go_to_the_broker()
    {
        await using var scene = await SceneAsync();

        var together = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => AskAsync(scene, Apple)));
        clock.Advance(GetChart.Lifetime - TimeSpan.FromSeconds(1));
        var shortlyAfter = await AskAsync(scene, Apple);

        Assert.All(together, one => Assert.Same(together[0], one));
        Assert.Same(together[0], shortlyAfter);
        Assert.Equal(1, scene.Asked(GatewaySteps.Bars));
        await AskAsync(scene, Apple, ChartSpan.Year);
        Assert.Equal(2, scene.Asked(GatewaySteps.Bars));
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.NotSame(together[0], await AskAsync(scene, Apple));
        Assert.Equal(3, scene.Asked(GatewaySteps.Bars));
    }

    // The broker's refusals are kept too: who asks on makes them worse.
    [Theory]
    [InlineData(162, "Historical Market Data Service error message:Historical data request pacing violation", "Wait ten minutes")]
    [InlineData(162, "Historical Market Data Service error message:HMDS query returned no data: AAPL@SMART Trades", "has no bars of it")]
    [InlineData(162, "Historical Market Data Service error message:No market data permissions for NASDAQ STK", "Market Data Subscriptions")]
    [InlineData(162, "Historical Market Data Service error message:Trading TWS session is connected from a different IP address",
        "logged in elsewhere")]
    [InlineData(321, "Error validating request.-'bQ' : cause - Something new", "Something new (code 321)")]
    public async Task A_refusal_is_said_in_words_and_kept(int code, string text, string says)
    {
        await using var scene = await SceneAsync();
        scene.Simulation.Fault(GatewayFaults.Code, GatewaySteps.Bars, ("code", $"{code}"), ("text", text));

        var failed = Assert.IsType<ChartAnswer.Failed>(await AskAsync(scene, Apple));

        Assert.Contains(says, failed.Message, StringComparison.Ordinal);
        Assert.Equal("AAPL", failed.Instrument?.Symbol);
        Assert.Same(failed, await AskAsync(scene, Apple));
        Assert.Equal(1, scene.Asked(GatewaySteps.Bars));
    }

    [Fact]
    public async Task A_broker_that_is_lost_is_said_at_once_and_asked_again_when_it_is_back()
    {
        await using var scene = await SceneAsync();
        var fault = scene.Simulation.Fault(GatewayFaults.BrokerLost);
        clock.Advance(TimeSpan.FromSeconds(1));

        var failed = Assert.IsType<ChartAnswer.Failed>(await AskAsync(scene, Apple));
        scene.Simulation.Faults.Remove(fault);
        clock.Advance(TimeSpan.FromSeconds(1));

        Assert.StartsWith("The gateway has lost the broker", failed.Message, StringComparison.Ordinal);
        await Eventually.IsTrueAsync("bars come again", async () => await AskAsync(scene, Apple) is ChartAnswer.Shown);
    }

    [Fact]
    public async Task A_session_that_is_used_elsewhere_ends_the_waiting()
    {
        await using var scene = await SceneAsync();
        scene.Simulation.Fault(
            GatewayFaults.Code, GatewaySteps.Bars, ("code", "10197"), ("text", "No market data during competing live session"));

        var failed = Assert.IsType<ChartAnswer.Failed>(await AskAsync(scene, Apple));

        Assert.Contains("logged in elsewhere", failed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_gateway_that_is_away_is_named_and_asked_again_when_it_is_back()
    {
        await using var scene = await SceneAsync();
        var fault = scene.Simulation.Fault(GatewayFaults.Refuse);

        var failed = Assert.IsType<ChartAnswer.Failed>(await AskAsync(scene, Apple));
        scene.Simulation.Faults.Remove(fault);

        Assert.StartsWith("Home could not be asked:", failed.Message, StringComparison.Ordinal);
        Assert.EndsWith("Test the connection to see why.", failed.Message, StringComparison.Ordinal);
        Assert.IsType<ChartAnswer.Shown>(await AskAsync(scene, Apple));
    }

    [Theory]
    [InlineData("999")]
    [InlineData("0")]
    [InlineData("-5")]
    [InlineData("AAPL")]
    [InlineData("99999999999999")]
    public async Task A_number_that_names_nothing_is_unknown(string conid)
    {
        await using var scene = await SceneAsync();

        Assert.IsType<ChartAnswer.Unknown>(await AskAsync(scene, new(conid)));
        Assert.Equal(0, scene.Asked(GatewaySteps.Bars));
    }

    [Fact]
    public async Task Without_a_gateway_it_says_what_to_link()
    {
        await using var bench = new LedgerBench(database.Platform(clock), await database.AddWorkspaceAsync());

        var answer = await bench.AskAsync<GetChart, ChartAnswer>(get => get.RunAsync(Apple, ChartSpan.Day, CancellationToken.None));

        Assert.Contains("Link one under Connections", Assert.IsType<ChartAnswer.Failed>(answer).Message, StringComparison.Ordinal);
    }

    private Task<LinkedScene> SceneAsync() => LinkedScene.MakeAsync(database, clock);

    private static Task<ChartAnswer> AskAsync(LinkedScene scene, InstrumentId instrument, ChartSpan span = ChartSpan.Day) =>
        scene.Bench.AskAsync<GetChart, ChartAnswer>(get => get.RunAsync(instrument, span, CancellationToken.None));
}
