using System.Net;
using System.Text.RegularExpressions;
using Tidegate.Domain.Connections;
using Tidegate.Domain.Workspaces;
using Tidegate.Simulator.Gateway;
using Tidegate.TestKit;
using Tidegate.Web.Tests.Hosting;

namespace Tidegate.Web.Tests.Connections;

/// <summary>The page that tests a gateway, against the simulated one: its lines as they happen, and all of it without a script.</summary>
public sealed partial class GatewayTestPageTests(WebHostFixture host) : IClassFixture<WebHostFixture>
{
    private const char End = '\u001e';

    [Fact]
    public async Task The_page_shows_all_lines_before_anything_is_asked()
    {
        await using var gateway = await LinkedGateway.MakeAsync(host);
        using var trader = await host.SignInAsync(Role.Trader);

        var page = await trader.PageAsync($"/connections/{gateway.Id}/test");

        Assert.Equal(TestSteps.All.Count, Lines().Count(page));
        Assert.Contains("paper DU1000003", page, StringComparison.Ordinal);
        Assert.Contains("0 of 14 done", page, StringComparison.Ordinal);
        Assert.Contains("tidegate connection test", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_script_gets_each_change_as_a_part_and_the_result_last()
    {
        await using var gateway = await LinkedGateway.MakeAsync(host);
        using var trader = await host.SignInAsync(Role.Trader);
        trader.Client.DefaultRequestHeaders.Add("X-Fragment", "1");

        using var answer = await RunAsync(trader, gateway.Id);
        var parts = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()).Split(End, StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        // Each line twice, when it begins and when it ends, with how far the test is and what it is good for.
        Assert.Equal((2 * 3 * TestSteps.All.Count) + 3, parts.Length);
        Assert.Contains("test-line is-running", parts[0], StringComparison.Ordinal);
        Assert.Contains("test-line is-ok", parts[3], StringComparison.Ordinal);
        Assert.Contains("Ready to track.", parts[^1], StringComparison.Ordinal);
        Assert.Contains(parts, part => part.Contains("Account found", StringComparison.Ordinal)
            && part.Contains("DU1000003", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Lines_come_while_the_test_goes_on_and_leaving_ends_it()
    {
        await using var gateway = await LinkedGateway.MakeAsync(host);
        gateway.Simulation.Fault(GatewayFaults.Hang, GatewaySteps.Accounts);
        using var trader = await host.SignInAsync(Role.Trader);
        using var left = new CancellationTokenSource();

        using (var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"/connections/{gateway.Id}/-/test", UriKind.Relative)))
        {
            request.Headers.Add("X-Fragment", "1");
            request.Content = new FormUrlEncodedContent(
                [new("__RequestVerificationToken", await trader.TokenAsync($"/connections/{gateway.Id}/test"))]);
            using var answer = await trader.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, left.Token);
            using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync(left.Token));
            var seen = "";
            while (!seen.Contains("id=\"test-balance\"", StringComparison.Ordinal))
                seen += await reader.ReadLineAsync(left.Token);
            Assert.Equal(1, gateway.Clients);
            await left.CancelAsync();
        }

        await Eventually.IsTrueAsync("the connection of the test is closed", () => gateway.Clients == 0);
    }

    [Fact]
    public async Task Without_a_script_the_page_comes_back_with_all_lines_and_causes()
    {
        await using var gateway = await LinkedGateway.MakeAsync(host);
        await gateway.Gateway.DisposeAsync();
        using var trader = await host.SignInAsync(Role.Trader);

        using var answer = await RunAsync(trader, gateway.Id);
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

        Assert.Contains("<h1>Test connection</h1>", page, StringComparison.Ordinal);
        Assert.Contains("Not yet.", page, StringComparison.Ordinal);
        Assert.Contains("TWS or IB Gateway is not running", page, StringComparison.Ordinal);
        Assert.Contains("14 of 14 done", page, StringComparison.Ordinal);
        Assert.Contains("1 failed", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_id_that_names_no_gateway_is_not_found()
    {
        using var trader = await host.SignInAsync(Role.Trader);

        using var page = await trader.GetAsync($"/connections/{Guid.NewGuid()}/test");
        using var run = await trader.SendAsync(
            "/settings/profile", null, new Dictionary<string, string>(), $"/connections/{Guid.NewGuid()}/-/test");

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (page.StatusCode, run.StatusCode));
    }

    private static Task<HttpResponseMessage> RunAsync(Browser person, Guid id) =>
        person.SendAsync($"/connections/{id}/test", null, new Dictionary<string, string>(), $"/connections/{id}/-/test");

    [GeneratedRegex("class=\"test-line is-waiting\"")]
    private static partial Regex Lines();
}
