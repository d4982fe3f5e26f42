using System.Net;
using System.Text.Json.Nodes;
using Tidegate.Domain.Instruments;
using Tidegate.Domain.Workspaces;
using Tidegate.Platform.Quotes;
using Tidegate.Simulator.Gateway;
using Tidegate.TestKit;
using Tidegate.Web.Tests.Connections;
using Tidegate.Web.Tests.Hosting;

namespace Tidegate.Web.Tests.Quotes;

/// <summary>The page of a quote with its past prices, against the simulated gateway.</summary>
public sealed class QuotePageTests(WebHostFixture host) : IClassFixture<WebHostFixture>
{
    private const string Apple = "265598";

    [Fact]
    public async Task Past_prices_stand_in_a_chart_and_without_script_in_a_table()
    {
        await using var gateway = await LinkedGateway.MakeAsync(host);
        using var viewer = await host.SignInAsync(Role.Viewer);

        var page = await viewer.PageAsync($"/quotes/{Apple}?span=year&open=bars");
        var points = JsonNode.Parse(await viewer.Client.GetStringAsync(new Uri($"/-/chart/bars/{Apple}?span=year", UriKind.Relative)))!;

        Assert.Contains("<h1>AAPL</h1>", page, StringComparison.Ordinal);
        Assert.Contains("Prices of AAPL, 1 year in bars of a day: from ", page, StringComparison.Ordinal);
        Assert.Contains("Days are US/Eastern.", page, StringComparison.Ordinal);
        Assert.Contains("It is not on the watch list", page, StringComparison.Ordinal);
        var bars = points["bars"]!.AsArray();
        Assert.Equal(bars.Count, page.Split("<time datetime=\"20").Length - 2); // and when they were read
        Assert.Contains(bars[0]!["line"]!.GetValue<string>().Split(':')[0], page, StringComparison.Ordinal);
        Assert.DoesNotContain(">Watch<", page, StringComparison.Ordinal); // a viewer may not
    }

    [Fact]
    public async Task A_watched_instrument_keeps_its_name_and_quote_while_the_gateway_is_away()
    {
        await using var gateway = await LinkedGateway.MakeAsync(host);
        gateway.Simulation.Fault(GatewayFaults.Refuse);
        await host.AskAsync<WatchInstrument, WatchOutcome>(watch => watch.RunAsync(
            new(new("4815747"), "NVDA", "NVIDIA CORP", AssetClass.Stock, Currency.Parse("USD"), "NASDAQ"), CancellationToken.None));
        using var viewer = await host.SignInAsync(Role.Viewer);

        var page = await viewer.PageAsync("/quotes/4815747");
        var list = await viewer.PageAsync("/quotes");

        Assert.Contains("<h1>NVDA</h1>", page, StringComparison.Ordinal);
        Assert.Contains("could not be asked", page, StringComparison.Ordinal);
        Assert.Contains("Test the connection to see why.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("data-chart", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/quotes/4815747\"", list, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Options_stand_around_the_price_and_a_wrong_day_is_named()
    {
        await using var gateway = await LinkedGateway.MakeAsync(host);
        using var viewer = await host.SignInAsync(Role.Viewer);

        // What nobody bids for is waited for some seconds.
        var asking = viewer.PageAsync($"/quotes/{Apple}/chain?expiry=tomorrow");
        await Eventually.IsTrueAsync("the options are told", () =>
        {
            host.Clock.Advance(TimeSpan.FromMilliseconds(20));
            return asking.IsCompleted;
        });
        var page = WebUtility.HtmlDecode(await asking);

        Assert.Contains("<h1>Options on AAPL</h1>", page, StringComparison.Ordinal);
        Assert.Contains("No options end on \"tomorrow\".", page, StringComparison.Ordinal);
        Assert.Contains("10 of ", page, StringComparison.Ordinal);
        Assert.Equal(20, page.Split("call<span").Length + page.Split("put<span").Length - 2);
    }

    [Fact]
    public async Task Options_say_why_they_cannot_be_shown()
    {
        using var viewer = await host.SignInAsync(Role.Viewer);
        Assert.Contains("Link one under Connections", await viewer.PageAsync($"/quotes/{Apple}/chain"), StringComparison.Ordinal);
        await using var gateway = await LinkedGateway.MakeAsync(host);
        gateway.Simulation.Fault(GatewayFaults.Refuse);

        Assert.Contains("could not be asked", await viewer.PageAsync($"/quotes/{Apple}/chain"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/quotes/999")]
    [InlineData("/quotes/apple")]
    [InlineData("/quotes/12%20or%201")]
    [InlineData("/quotes/999/chain")]
    [InlineData("/quotes/apple/chain")]
    public async Task A_number_that_names_nothing_is_not_found_with_words(string address)
    {
        await using var gateway = await LinkedGateway.MakeAsync(host);
        using var viewer = await host.SignInAsync(Role.Viewer);

        using var answer = await viewer.GetAsync(address);
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("There is no such instrument", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_part_comes_alone_for_the_page_and_else_leads_to_it()
    {
        await using var gateway = await LinkedGateway.MakeAsync(host);
        using var viewer = await host.SignInAsync(Role.Viewer);

        using var table = await viewer.GetAsync($"/-/chart/bars/{Apple}/table?span=5-days");
        Assert.Equal($"/quotes/{Apple}?open=bars&span=5-days", table.Headers.Location?.ToString());
        viewer.Client.DefaultRequestHeaders.Add("X-Fragment", "1");
        Assert.Contains("Begins, US/Eastern", await viewer.PageAsync($"/-/chart/bars/{Apple}/table?span=5-days"), StringComparison.Ordinal);
        Assert.StartsWith("<section id=\"quote\"", await viewer.PageAsync($"/quotes/{Apple}/-/quote"), StringComparison.Ordinal);
    }
}
