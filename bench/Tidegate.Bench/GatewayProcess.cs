using System.Diagnostics;
using System.Globalization;
using Tidegate.Domain.Connections;

namespace Tidegate.Bench;

/// <summary>The process of the simulated gateways, with what it costs.</summary>
internal sealed class GatewayProcess : IAsyncDisposable
{
    private const int ClientId = 7;

    private readonly Process process;

    private GatewayProcess(Process process, IReadOnlyList<GatewayTerms> places) => (this.process, Places) = (process, places);

    /// <summary>Where the gateways are.</summary>
    public IReadOnlyList<GatewayTerms> Places { get; }

    /// <summary>Processor time so far.</summary>
    public TimeSpan Processor
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    public static async Task<GatewayProcess> StartAsync(int count, CancellationToken cancel)
    {
        var started = Process.Start(new ProcessStartInfo(Environment.ProcessPath!)
        {
            ArgumentList = { GatewaysVerb.Name, "--connections", count.ToString(CultureInfo.InvariantCulture) },
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        var line = await started.StandardOutput.ReadLineAsync(cancel) ?? throw new InvalidOperationException("The gateways did not start.");
        var places = line.Split(' ').Select((port, number) => new GatewayTerms(
            "127.0.0.1", int.Parse(port, CultureInfo.InvariantCulture), ClientId, GatewaysVerb.Account(number), TradingMode.Paper));
        return new(started, [.. places]);
    }

    /// <summary>Has each account buy something whose price moves each second.</summary>
    public Task BuyAsync() => process.StandardInput.WriteLineAsync("buy");

    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
