using System.IO.Compression;
using System.Net.Sockets;
using System.Text;
using Tidegate.Flex.WebService;

namespace Tidegate.Flex.Tests.WebService;

/// <summary>The client with its own transport against bytes on a real socket.</summary>
public sealed class FlexServiceSocketTests : IDisposable
{
    // Limits that stay out of the way on the hurried clock: real seconds for a busy machine.
    private static readonly TimeSpan Patient = TimeSpan.FromSeconds(20_000);

    private static readonly FlexServiceOptions AllPatient =
        new() { ResponseTimeout = Patient, IdleTimeout = Patient, TotalTimeout = Patient };

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("tidegate-flex-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Fetches_a_statement_that_comes_byte_by_byte()
    {
        await using var service = new SocketService().Then(ScriptedService.Receipt("")).Then(async (wire, cancel) =>
        {
            await wire.WriteAsync(SocketService.Head("Transfer-Encoding: chunked\r\n"), cancel);
            foreach (var character in ScriptedService.Statement)
            {
                await wire.WriteAsync(Encoding.ASCII.GetBytes($"1\r\n{character}\r\n"), cancel);
            }

            await wire.WriteAsync("0\r\n\r\n"u8.ToArray(), cancel);
        });

        Assert.IsType<FlexOutcome.Fetched>(await FetchAsync(service, AllPatient));
        Assert.Equal(ScriptedService.Statement, File.ReadAllText(Target));
        const string Token = Given.TokenDigits;
        var (first, second) = (service.Requests[0], service.Requests[1]);
        Assert.StartsWith($"GET /FlexWebService/SendRequest?t={Token}&q=1234567&v=3&fd=", first, StringComparison.Ordinal);
        Assert.Contains("User-Agent: Tidegate/", first, StringComparison.Ordinal);
        Assert.StartsWith($"GET /FlexWebService/GetStatement?t={Token}&q=1234567890&v=3 ", second, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unpacks_a_compressed_statement_and_sees_when_it_is_cut()
    {
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            await gzip.WriteAsync(Encoding.UTF8.GetBytes(ScriptedService.Statement));
        }

        await using var service = new SocketService().Then(ScriptedService.Receipt(""))
            .Then((wire, cancel) => SendAsync(wire, packed.ToArray()[..^20], cancel))
            .Then((wire, cancel) => SendAsync(wire, packed.ToArray(), cancel));

        Assert.IsType<FlexOutcome.Fetched>(await FetchAsync(service, AllPatient));
        Assert.Equal(ScriptedService.Statement, File.ReadAllText(Target));
        Assert.Equal(3, service.Requests.Count);
        Assert.Contains("gzip", service.Requests[1], StringComparison.Ordinal);

        static async Task SendAsync(NetworkStream wire, byte[] bytes, CancellationToken cancel)
        {
            await wire.WriteAsync(SocketService.Head($"Content-Encoding: gzip\r\nContent-Length: {bytes.Length}\r\n"), cancel);
            await wire.WriteAsync(bytes, cancel);
        }
    }

    [Fact]
    public async Task Fetches_again_what_was_cut_with_a_length_in_chunks_or_without_either()
    {
        await using var service = new SocketService().Then(ScriptedService.Receipt(""))
            .Then(ScriptedService.Statement, cutAt: 150)
            .Then((wire, cancel) => SocketService.WriteAsync(
                wire, "Transfer-Encoding: chunked\r\n", "200\r\n" + ScriptedService.Statement, cutAt: 150, cancel))
            .Then((wire, cancel) => SocketService.WriteAsync(wire, "", ScriptedService.Statement, cutAt: 150, cancel))
            .Then((wire, cancel) => wire.WriteAsync("HTTP/1.1 200 OK\r\nContent-"u8.ToArray(), cancel).AsTask());

        var later = Assert.IsType<FlexOutcome.RetryLater>(await FetchAsync(service, AllPatient));

        Assert.Equal(4, later.State.Troubles);
        Assert.Equal("1234567890", later.State.Reference!.Code);
        Assert.Empty(folder.EnumerateFiles());
    }

    [Fact]
    public async Task Gives_up_on_a_silent_peer_and_on_one_that_drips()
    {
        await using var silent = new SocketService().Then(HangAsync);
        await using var dripping = new SocketService().Then(ScriptedService.Receipt("")).Then(DripAsync);

        var quick = AllPatient with { ResponseTimeout = TimeSpan.FromSeconds(200) };
        using var stop = new CancellationTokenSource();
        var waiting = new FirstWait(stop);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => FetchAsync(silent, quick, waiting, stop.Token));
        Assert.Contains("no answer came in time", waiting.Sentence, StringComparison.Ordinal);

        var limited = AllPatient with { TotalTimeout = TimeSpan.FromSeconds(1_000) };
        var failed = Assert.IsType<FlexOutcome.Failed>(await FetchAsync(dripping, limited));
        Assert.Equal(FlexFailure.TransferTooSlow, failed.Failure);
        Assert.Empty(folder.EnumerateFiles());

        static Task HangAsync(NetworkStream wire, CancellationToken cancel) =>
            Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancel);

        static async Task DripAsync(NetworkStream wire, CancellationToken cancel)
        {
            await wire.WriteAsync(SocketService.Head(""), cancel);
            await wire.WriteAsync(Encoding.ASCII.GetBytes(ScriptedService.Statement[..80]), cancel);
            while (true)
            {
                await wire.WriteAsync(" "u8.ToArray(), cancel);
                await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, cancel);
            }
        }
    }

    private string Target => Path.Combine(folder.FullName, "statement.xml");

    private async Task<FlexOutcome> FetchAsync(
        SocketService service, FlexServiceOptions options, IProgress<FlexProgress>? progress = null, CancellationToken cancel = default)
    {
        var time = new HurriedTime();
        using var client = new FlexServiceClient(options with { BaseUrl = service.Start() }, new InProcessPacing(new(), time), time);
        return await client.FetchAsync(new(Given.Token, Given.Query, Given.Year, Target), progress, cancel);
    }

    /// <summary>Stops the fetch at its first wait.</summary>
    private sealed class FirstWait(CancellationTokenSource stop) : IProgress<FlexProgress>
    {
        public string Sentence { get; private set; } = "";

        public void Report(FlexProgress value)
        {
            if (value is not FlexProgress.Waiting waiting) return;
            Sentence = waiting.Sentence;
            stop.Cancel();
        }
    }
}
