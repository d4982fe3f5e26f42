using System.Net;
using System.Security.Cryptography;
using System.Text;
using Tidegate.Flex.Statements;
using Tidegate.Flex.WebService;

namespace Tidegate.Flex.Tests.WebService;

public sealed class FlexServiceClientTests : IDisposable
{
    private const string Base = "https://ndcdyn.interactivebrokers.com/AccountManagement/FlexWebService";
    private readonly FetchBench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task Asks_waits_and_writes_the_statement()
    {
        bench.Service.Then(ScriptedService.Receipt()).Then(ScriptedService.Refusal(1019, status: "Warn")).Then(ScriptedService.Statement);

        var fetched = Assert.IsType<FlexOutcome.Fetched>(await bench.FetchAsync());

        Assert.Equal(
            [
                $"{Base}/SendRequest?t={Given.TokenDigits}&q=1234567&v=3&fd=20250304&td=20260303",
                $"{Base}/GetStatement?t={Given.TokenDigits}&q=1234567890&v=3",
                $"{Base}/GetStatement?t={Given.TokenDigits}&q=1234567890&v=3",
            ],
            bench.Service.Calls.Select(c => c.AbsoluteUri));
        Assert.All(bench.Service.UserAgents, agent => Assert.Matches(@"^Tidegate/\d+\.\d+\.\d+", agent));
        Assert.Equal([2, 5], bench.Time.Jumps);
        Assert.Equal(3, bench.Paced);
        Assert.Equal(ScriptedService.Statement, bench.Written);
        Assert.Equal(["statement.xml"], bench.Files);
        Assert.Equal(bench.Request.Path, fetched.Path);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(ScriptedService.Statement))), fetched.Sha256);
        Assert.Equal(ScriptedService.Statement.Length, fetched.SizeBytes);
        Assert.IsType<FileKind.ActivityStatement>(fetched.Kind);
        Assert.Equal(Given.Window("2025-03-04", "2026-03-03"), fetched.Answered);
        Assert.Equal((Given.Year, Given.Year), (fetched.Wished, fetched.Asked));
        Assert.Equal(
            ["Requesting", "Waiting 0 2", "Waiting 1 5", "Receiving", "Receiving"],
            bench.Reports.Select(r => r is FlexProgress.Waiting w ? $"Waiting {w.Poll} {w.Wait.TotalSeconds}" : r.GetType().Name));
        var last = Assert.IsType<FlexProgress.Receiving>(bench.Reports[^1]);
        Assert.Equal((fetched.SizeBytes, fetched.SizeBytes), (last.Bytes, last.TotalBytes));
    }

    [Theory]
    [InlineData("<ENV timestamp='28 August, 2012 10:37 AM EDT'><Status>Success</Status><ReferenceCode>7</ReferenceCode></ENV>")]
    [InlineData("<?xml version='1.0'?>\n<ENV timestamp=\"none\">\r\n<ReferenceCode>\n7\n</ReferenceCode><Status>Success</Status></ENV>")]
    [InlineData("\uFEFF <!-- a --><ENV\n a='1' t = \"x\" ><Url>:</Url><Status>Success</Status><ReferenceCode>7</ReferenceCode><N/></ENV>")]
    [InlineData("<ENV><ReferenceCode>7</ReferenceCode></ENV>")]
    public async Task Reads_a_receipt_in_any_shape(string receipt)
    {
        receipt = receipt.Replace("ENV", "FlexStatementResponse", StringComparison.Ordinal);
        bench.Service.Then(receipt).Then(ScriptedService.Statement);

        Assert.IsType<FlexOutcome.Fetched>(await bench.FetchAsync());
        Assert.EndsWith("&q=7&v=3", bench.Service.Calls[1].Query, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<FlexQueryResponse queryName='a &gt; b' type='TCF'><FlexStatements/></FlexQueryResponse>")]
    [InlineData("\uFEFF\n<?xml version='1.0'?><FlexQueryResponse type=\"TCF\"\tqueryName=\"x\"  ></FlexQueryResponse  >\n")]
    [InlineData("<FlexQueryResponse type=\"TCF\"/>")]
    [InlineData("<!--{0}--><FlexQueryResponse type='TCF'></FlexQueryResponse>")]
    public async Task Knows_a_statement_by_its_first_element_not_by_its_content_type(string statement)
    {
        statement = statement.Replace("{0}", new string('.', 10_000), StringComparison.Ordinal);
        bench.Service.Then(ScriptedService.Receipt()).Then((_, _) => Task.FromResult(
            new HttpResponseMessage { Content = new StringContent(statement, Encoding.UTF8, "text/html") }));

        var fetched = Assert.IsType<FlexOutcome.Fetched>(await bench.FetchAsync());

        Assert.IsType<FileKind.TradeConfirmation>(fetched.Kind);
        Assert.Null(fetched.Answered);
    }

    [Theory]
    [InlineData("\"ClientAccountID\",\"Symbol\"\n\"U1\",\"A\"\n", true)]
    [InlineData("\"BOF\",\"U1\",\"1\"\n\"TRNT\",\"BOS\",\"Trades\"\n\"EOF\",\"U1\"\n", true)]
    [InlineData("\"BOF\",\"U1\",\"1\"\n\"TRNT\",\"BOS\",\"Trades\"\n", false)] // cut
    public async Task Takes_a_statement_in_csv_and_sees_when_it_is_cut(string csv, bool isWhole)
    {
        bench.Service.Then(ScriptedService.Receipt("")).Then(csv).Then(ScriptedService.Statement);

        var fetched = Assert.IsType<FlexOutcome.Fetched>(await bench.FetchAsync());

        Assert.Equal(isWhole, fetched.Kind is FileKind.FlexText);
        Assert.Equal(isWhole ? 2 : 3, bench.Service.Calls.Count);
    }

    [Fact]
    public async Task A_web_page_is_asked_again_and_its_beginning_is_kept_for_the_person()
    {
        var page = "<html><body>Down for\nmaintenance</body></html>" + new string('x', 1000);
        for (var i = 0; i < 4; i++) bench.Service.Then(page, i % 2 == 0 ? HttpStatusCode.OK : HttpStatusCode.ServiceUnavailable);

        var later = Assert.IsType<FlexOutcome.RetryLater>(await bench.FetchAsync());

        Assert.Equal([5, 15, 45], bench.Time.Jumps);
        Assert.Equal(bench.Time.GetUtcNow().AddMinutes(15), later.At);
        Assert.Equal(
            "The broker could not be asked: a web page came in place of the service's answer (HTTP 503). It is tried again by itself.",
            later.Sentence);
        Assert.StartsWith("<html><body>Down for maintenance", later.BrokerText, StringComparison.Ordinal);
        Assert.Equal(200, later.BrokerText.Length);
        Assert.Empty(bench.Files);
    }

    [Fact]
    public async Task A_call_that_is_held_back_says_so_and_can_be_stopped()
    {
        using var stop = new CancellationTokenSource();
        bench.Turn = new TaskCompletionSource().Task;

        var fetch = bench.FetchAsync(cancel: stop.Token);
        Assert.IsType<FlexProgress.Queued>(bench.Reports[^1]);
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => fetch);
        Assert.Empty(bench.Service.Calls);
    }

    [Fact]
    public async Task What_takes_hours_is_handed_out_and_taken_up_again()
    {
        bench.Service.Then(ScriptedService.Receipt()).Then(ScriptedService.Refusal(1005)).Then(ScriptedService.Receipt());
        var later = Assert.IsType<FlexOutcome.RetryLater>(await bench.FetchAsync());
        Assert.Equal((1005, "the broker's text"), (later.Code, later.BrokerText));

        bench.Service.Then(ScriptedService.Statement);
        Assert.IsType<FlexOutcome.Fetched>(await bench.FetchAsync(r => r with { Resume = later.State }));
        Assert.Equal(["SendRequest", "GetStatement", "SendRequest", "GetStatement"], bench.Service.Calls.Select(c => c.Segments[^1]));
    }

    [Fact]
    public async Task A_parked_statement_is_fetched_by_its_reference()
    {
        bench.Service.Then(ScriptedService.Receipt());
        for (var i = 0; i < 31; i++) bench.Service.Then(ScriptedService.Refusal(1019, status: "Warn"));
        var later = Assert.IsType<FlexOutcome.RetryLater>(await bench.FetchAsync());
        Assert.Equal("1234567890", later.State.Reference!.Code);

        bench.Time.Advance(later.At - bench.Time.GetUtcNow());
        bench.Service.Then(ScriptedService.Statement);
        Assert.IsType<FlexOutcome.Fetched>(await bench.FetchAsync(r => r with { Resume = later.State }));
        Assert.Single(bench.Calls, c => c.EndsWith("SendRequest", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(HttpStatusCode.OK)]
    [InlineData(HttpStatusCode.TooManyRequests)] // a proxy's way to say the same
    public async Task Too_many_requests_slow_down_all_that_use_the_token(HttpStatusCode status)
    {
        bench.Service.Then(ScriptedService.Refusal(1018), status).Then(ScriptedService.Receipt()).Then(ScriptedService.Statement);

        Assert.IsType<FlexOutcome.Fetched>(await bench.FetchAsync());
        Assert.Equal((1, 3), (bench.Throttles, bench.Paced));
        Assert.Equal([10, 4], bench.Time.Jumps);
    }

    [Theory]
    [InlineData("https://gdcdyn.interactivebrokers.com/AccountManagement/GetStatement?x=1#y", "gdcdyn.interactivebrokers.com:GetStatement")]
    [InlineData("https://NDCDYN.interactivebrokers.com/Other", "ndcdyn.interactivebrokers.com:Other")]
    [InlineData("https://ndcdyn.interactivebrokers.com/AccountManagement/FlexWebService/GetStatement", null)] // it was just tried
    [InlineData("http://gdcdyn.interactivebrokers.com/GetStatement", null)] // the token would go over the network as it is
    [InlineData("https://interactivebrokers.com.example.org/GetStatement", null)]
    [InlineData("https://notinteractivebrokers.com/GetStatement", null)]
    [InlineData("https://gdcdyn.interactivebrokers.com@example.org/GetStatement", null)]
    [InlineData("https://user@gdcdyn.interactivebrokers.com/GetStatement", null)]
    [InlineData("file:///etc/passwd", null)]
    [InlineData("//gdcdyn.interactivebrokers.com/GetStatement", null)]
    [InlineData("", null)]
    public async Task The_token_goes_to_a_named_address_once_and_only_to_the_brokers_hosts(string url, string? expected)
    {
        bench.Service.Then(ScriptedService.Receipt(url)).ThenFails("no route").Then("<html/>").Then(ScriptedService.Statement);
        if (expected is null) bench.Service.Then(ScriptedService.Statement);

        Assert.IsType<FlexOutcome.Fetched>(await bench.FetchAsync());

        const string Own = "ndcdyn.interactivebrokers.com:";
        Assert.Equal([Own + "SendRequest", Own + "GetStatement", expected ?? Own + "GetStatement", Own + "GetStatement"], bench.Calls);
        Assert.All(bench.Service.Calls.Skip(1), c => Assert.Equal($"?t={Given.TokenDigits}&q=1234567890&v=3", c.Query));
    }

    [Fact]
    public async Task A_stored_state_cannot_send_the_token_elsewhere()
    {
        var state = FetchState.Start(Given.Year) with
        {
            Reference = new("1", Given.Now, new Uri("https://example.org/GetStatement")),
            AtNamedUrl = true,
            NamedUrlTried = true,
        };
        bench.Service.Then(ScriptedService.Statement);

        await bench.FetchAsync(r => r with { Resume = state });

        Assert.Equal(["ndcdyn.interactivebrokers.com:GetStatement"], bench.Calls);
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        bench.Service.Then((_, _) =>
        {
            var moved = new HttpResponseMessage(HttpStatusCode.Redirect) { Content = new StringContent(ScriptedService.Statement) };
            moved.Headers.Location = new Uri("https://example.org/");
            return Task.FromResult(moved);
        }).Then(ScriptedService.Refusal(1012));

        Assert.IsType<FlexOutcome.UserMustAct>(await bench.FetchAsync());
        Assert.All(bench.Calls, c => Assert.Equal("ndcdyn.interactivebrokers.com:SendRequest", c));
        Assert.False(FlexServiceClient.CreateHandler().AllowAutoRedirect);
        Assert.Null(FlexServiceClient.CreateHandler().SslOptions.RemoteCertificateValidationCallback);
    }

    [Theory]
    [InlineData("http://interactivebrokers.com/x")]
    [InlineData("http://ndcdyn.interactivebrokers.com/x")]
    [InlineData("ftp://localhost/")]
    [InlineData("https://u:p@localhost/")]
    [InlineData("https://localhost/?a=b")]
    [InlineData("/relative")]
    public void An_address_that_cannot_be_the_services_is_refused(string url)
    {
        bench.Options = new() { BaseUrl = new Uri(url, UriKind.RelativeOrAbsolute) };

        var refusal = Assert.Throws<ArgumentException>(() => new FlexServiceClient(bench.Options, bench, bench.Time, bench.Service));
        Assert.StartsWith("BaseUrl is ", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_that_cannot_be_answered_is_not_sent()
    {
        var tooLong = new FlexPeriod.Dates(Given.Window("2024-01-01", "2025-01-01"));
        var state = FetchState.Start(new FlexPeriod.LookBack(3));

        Func<FlexRequest, FlexRequest>[] changes =
        [
            r => r with { Period = tooLong },
            r => r with { Period = new FlexPeriod.Saved() },
            r => r with { Path = "statement.xml" },
            r => r with { Resume = state },
        ];
        foreach (var change in changes)
        {
            await Assert.ThrowsAsync<ArgumentException>(() => bench.FetchAsync(change));
        }

        Assert.Empty(bench.Service.Calls);
    }
}
