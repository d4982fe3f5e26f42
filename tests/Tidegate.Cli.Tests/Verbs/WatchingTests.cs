using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Tidegate.Platform.Storage;
using Tidegate.Platform.Storage.Logs;
using Tidegate.TestKit;

namespace Tidegate.Cli.Tests.Verbs;

/// <summary>Figures, log lines and traces of the product as a real process.</summary>
public sealed class WatchingTests : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder place = new();
    private readonly DataFolder folder;

    public WatchingTests() => folder = new(place["home"]);

    public Task InitializeAsync() => ReadyCluster.CopyIntoAsync(folder);

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => place.Dispose();

    [Fact]
    public async Task Figures_and_JSON_lines_come_when_asked_for_and_a_collector_gets_no_secret()
    {
        await using var collector = await Collector.StartAsync();
        await using var serve = RunningProcess.Tidegate(
            ["serve", "--port", "0", "--metrics-port", "0", "--log", "json", "--data", folder.Root],
            new Dictionary<string, string?>
            {
                ["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Address,
                ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
                ["OTEL_BSP_SCHEDULE_DELAY"] = "200",
                ["OTEL_METRIC_EXPORT_INTERVAL"] = "200",
            });
        var address = (await serve.WaitForAsync("^Listening on (.+)$")).Groups[1].Value;
        var figures = (await serve.WaitForAsync("^Metrics on (.+)$")).Groups[1].Value;
        var token = (await serve.WaitForAsync("first-run[?]token=([^ \n]{20,})")).Groups[1].Value;
        using var client = new HttpClient();
        client.DefaultRequestHeaders.Add("User-Agent", "marker-of-a-browser");
        await client.GetAsync(new Uri($"{address}/first-run?token={token}"));
        // Nobody's form: the one thing that a stranger can make the log tell.
        await client.PostAsync(new Uri($"{address}/login?marker-of-a-query"), new StringContent("marker-of-a-body"));

        Assert.Contains("http_route=\"/first-run\"", await client.GetStringAsync(new Uri(figures)), StringComparison.Ordinal);
        await serve.WaitForAsync("\"Category\":\"Tidegate");
        var line = serve.Errors.Split('\n').First(l => l.StartsWith('{') && l.Contains("Tidegate.Web", StringComparison.Ordinal));
        Assert.Equal("Warning", JsonDocument.Parse(line).RootElement.GetProperty("LogLevel").GetString());
        foreach (var seen in (string[])["GET /first-run", "http.server.request.duration", "postgresql"])
        {
            await Eventually.IsTrueAsync($"the collector gets {seen}", () => collector.Has(seen));
        }

        await serve.InterruptAsync();
        Assert.Equal(0, await serve.WaitForExitAsync());

        foreach (var secret in (string[])[token, "marker-of-", folder.Root, "127.0.0.1", "Password", "insert into", "SELECT "])
        {
            Assert.False(collector.Has(secret), $"The collector has seen: {secret}");
        }

        Assert.Contains(LogFile.Read(folder), kept => kept.Category.StartsWith("Tidegate.Web", StringComparison.Ordinal));
        Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(folder.Logs, LogFile.CurrentName)));
    }

    [Fact]
    public async Task A_metrics_port_that_is_none_is_named()
    {
        var (code, _, errors) = await RunningProcess.RunTidegateAsync("serve", "--metrics-port", "70000", "--data", folder.Root);

        Assert.Equal(2, code);
        Assert.Contains("--metrics-port 70000 is no port.", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Kept_lines_are_bounded_and_the_newest_stay()
    {
        using var log = new LogFile(folder, TimeProvider.System, bytesMax: 2_000);
        var logger = log.CreateLogger("Somebody");
        for (var i = 0; i < 200; i++)
        {
            logger.Log(Microsoft.Extensions.Logging.LogLevel.Warning, new(7, "Seven"), $"line {i}", null, (text, _) => text);
        }

        var kept = LogFile.Read(folder).ToList();

        Assert.Equal("line 199", kept[^1].Message);
        Assert.True(new DirectoryInfo(folder.Logs).GetFiles().Sum(file => file.Length) < 5_000);
        Assert.InRange(Directory.GetFiles(folder.Logs).Length, 1, 2);
    }

    /// <summary>Takes whatever is sent to it by OTLP over HTTP and keeps the bytes.</summary>
    private sealed class Collector : IAsyncDisposable
    {
        private readonly WebApplication app;
        private readonly ConcurrentQueue<string> bodies = new();

        private Collector(WebApplication app) => this.app = app;

        public string Address => app.Urls.First();

        public static async Task<Collector> StartAsync()
        {
            var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
            builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
            var collector = new Collector(builder.Build());
            collector.app.Run(async context =>
            {
                using var body = new MemoryStream();
                await context.Request.Body.CopyToAsync(body);
                // Texts in protobuf are plain UTF-8; Latin-1 keeps every byte as it is.
                collector.bodies.Enqueue(Encoding.Latin1.GetString(body.ToArray()));
                context.Response.StatusCode = StatusCodes.Status200OK;
            });
            await collector.app.StartAsync();
            return collector;
        }

        public bool Has(string text) => bodies.Any(body => body.Contains(text, StringComparison.OrdinalIgnoreCase));

        public ValueTask DisposeAsync() => app.DisposeAsync();
    }
}
