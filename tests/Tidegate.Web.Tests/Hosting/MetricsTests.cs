using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Tidegate.Domain.Workspaces;
using Tidegate.Platform.Imports;
using Tidegate.TestKit;
using Tidegate.Web.Hosting.Metrics;

namespace Tidegate.Web.Tests.Hosting;

public sealed partial class MetricsTests(MetricsTests.Watched host) : IClassFixture<MetricsTests.Watched>
{
    private const string Tool = "/usr/bin/promtool";

    [Fact]
    public async Task Requests_are_counted_by_route_and_status_in_buckets_that_add_up()
    {
        using var stranger = host.Stranger();
        await stranger.PageAsync("/login?secret=do-not-tell");
        await stranger.Client.GetAsync(new Uri("/accounts/-/nothing-such", UriKind.Relative));

        var lines = Parse(await host.FiguresAsync());

        const string Name = "http_server_request_duration_seconds";
        const string Login = "http_request_method=\"GET\",http_response_status_code=\"200\",http_route=\"/login\"";
        var count = lines[$"{Name}_count{{{Login}}}"];
        Assert.True(count >= 1, $"{count}");
        Assert.Equal(count, lines[$"{Name}_bucket{{{Login},le=\"+Inf\"}}"]);
        var buckets = lines.Where(line => line.Key.StartsWith($"{Name}_bucket{{{Login},le=", StringComparison.Ordinal))
            .OrderBy(line => Bound(line.Key)).Select(line => line.Value).ToList();
        Assert.True(buckets.Count > 5);
        Assert.Equal(buckets.Order(), buckets);
    }

    [Fact]
    public async Task The_product_the_database_and_the_runtime_tell_their_figures()
    {
        using var viewer = await host.SignInAsync(Role.Viewer);
        await viewer.PageAsync("/accounts");

        var text = await host.FiguresAsync();

        Assert.Contains("\ntidegate_findings_open ", text, StringComparison.Ordinal);
        Assert.Contains("# TYPE db_client_operation_duration_seconds histogram\n", text, StringComparison.Ordinal);
        Assert.Contains("# TYPE dotnet_gc_collections_total counter\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Imports_and_their_entries_are_counted()
    {
        var path = Path.Combine(Checkout.Root, "tests", "data", "flex", "opensteuerauszug", "vtandchill_2025.xml");
        await using (var file = File.OpenRead(path))
        {
            var incoming = One(new("a name.xml", file));
            await host.AskAsync<StartImport, ImportStart>(start => start.RunAsync(incoming, null, CancellationToken.None));
        }

        await Eventually.IsTrueAsync(
            "the host's worker has imported the file",
            async () => Parse(await host.FiguresAsync()).GetValueOrDefault("tidegate_imports_total{outcome=\"imported\"}") == 1);

        var text = await host.FiguresAsync();
        Assert.True(Parse(text)["tidegate_entries_total{kind=\"new\"}"] > 0, text);
        Assert.DoesNotContain("a name", text, StringComparison.Ordinal);
    }

    private static async IAsyncEnumerable<IncomingFile> One(IncomingFile file)
    {
        await Task.CompletedTask;
        yield return file;
    }

    [Fact]
    public async Task No_label_names_a_person_a_query_or_a_database()
    {
        using var viewer = await host.SignInAsync(Role.Viewer);
        await viewer.PageAsync("/accounts?account=U1234567");

        var text = await host.FiguresAsync();

        Assert.DoesNotContain("U1234567", text, StringComparison.Ordinal);
        Assert.DoesNotContain("viewer-", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Host=", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("test_", text, StringComparison.Ordinal);
    }

    // Without it the strict reading of the other tests stands alone.
    [FactWith(Tool)]
    public async Task Promtool_accepts_what_is_served()
    {
        var figures = await host.FiguresAsync();
        using var promtool = Process.Start(new ProcessStartInfo(Tool, ["check", "metrics"])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardError = true,
        })!;
        await promtool.StandardInput.WriteAsync(figures);
        promtool.StandardInput.Close();
        var says = await promtool.StandardError.ReadToEndAsync();
        await promtool.WaitForExitAsync();

        // Code 3 is about taste in names, which are OpenTelemetry's; 1 is text that does not parse.
        Assert.True(promtool.ExitCode is 0 or 3, says);
    }

    [Theory]
    [InlineData("evil.example", HttpStatusCode.BadRequest)]
    [InlineData("localhost", HttpStatusCode.OK)]
    public async Task Only_known_host_names_get_figures(string name, HttpStatusCode expected)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, host.Figures);
        request.Headers.Host = name;

        using var answer = await client.SendAsync(request);

        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public void Labels_without_end_are_added_up_in_one_series()
    {
        var family = new MetricFamily("some_total", "Some", MetricKind.Counter, []);
        for (var i = 0; i < MetricFamily.SeriesMax + 50; i++)
        {
            family.Add($"route=\"/{i}\"", 2);
        }

        Assert.Equal(MetricFamily.SeriesMax + 1, family.Series.Count);
        Assert.Equal(100, family.Series["overflow=\"true\""].Sum);
    }

    [Fact]
    public void Odd_signs_in_labels_and_help_are_escaped()
    {
        var labels = MetricNames.OfLabels([new("http.route", "a\"b\\c\nd"), new("person", "nobody"), new("http.request.method", "GET")]);
        var family = new MetricFamily("some", "two\nlines", MetricKind.Gauge, []);
        family.Set(labels, 1.5);

        Assert.Equal(
            "# HELP some two\\nlines\n# TYPE some gauge\nsome{http_request_method=\"GET\",http_route=\"a\\\"b\\\\c\\nd\"} 1.5\n",
            PrometheusText.Write([family]));
    }

    // The grammar of the text format, read strictly: every line is a comment of a family or a sample of the family before it.
    private static Dictionary<string, double> Parse(string text)
    {
        var samples = new Dictionary<string, double>(StringComparer.Ordinal);
        var (family, families) = ("", new HashSet<string>(StringComparer.Ordinal));
        Assert.EndsWith("\n", text, StringComparison.Ordinal);
        foreach (var line in text[..^1].Split('\n'))
        {
            if (Comment().Match(line) is { Success: true } comment)
            {
                family = comment.Groups["name"].Value;
                Assert.True(comment.Groups["what"].Value == "TYPE" || families.Add(family), $"Told twice: {family}");
                continue;
            }

            var sample = Sample().Match(line);
            Assert.True(sample.Success, line);
            Assert.StartsWith(family, line, StringComparison.Ordinal);
            var value = sample.Groups["value"].Value;
            samples.Add(
                sample.Groups["series"].Value,
                value == "+Inf" ? double.PositiveInfinity : double.Parse(value, CultureInfo.InvariantCulture));
        }

        return samples;
    }

    private static double Bound(string series)
    {
        var text = series[(series.IndexOf("le=\"", StringComparison.Ordinal) + 4)..^2];
        return text == "+Inf" ? double.PositiveInfinity : double.Parse(text, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex("^# (?<what>HELP|TYPE) (?<name>[a-zA-Z_:][a-zA-Z0-9_:]*) .*$", RegexOptions.None, 1_000)]
    private static partial Regex Comment();

    [GeneratedRegex(
        """^(?<series>[a-zA-Z_:][a-zA-Z0-9_:]*(?:\{(?:[a-z_]+="(?:[^"\\\n]|\\["\\n])*",?)+\})?) """
        + """(?<value>[-+]?(?:[0-9.]+(?:E[-+]?[0-9]+)?|Inf|NaN))$""",
        RegexOptions.None, 1_000)]
    private static partial Regex Sample();

    public sealed class Watched : WebHostFixture, IAsyncLifetime
    {
        private MetricsServer? server;

        public Uri Figures { get; private set; } = new("http://localhost");

        async Task IAsyncLifetime.InitializeAsync()
        {
            await InitializeAsync();
            server = MetricsServer.Create(App.Services, IPAddress.Loopback, 0, []);
            await using var output = new StringWriter();
            Figures = await server.StartAsync(output, CancellationToken.None);
            Assert.Equal($"Metrics on {Figures}{Environment.NewLine}", output.ToString());
        }

        async Task IAsyncLifetime.DisposeAsync()
        {
            await server!.DisposeAsync();
            await DisposeAsync();
        }

        public async Task<string> FiguresAsync()
        {
            using var client = new HttpClient();
            return await client.GetStringAsync(Figures);
        }
    }
}
