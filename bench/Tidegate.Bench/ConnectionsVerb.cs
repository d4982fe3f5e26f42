using System.Diagnostics;
using System.Globalization;
using Tidegate.Domain.Instruments;
using Tidegate.Domain.Quotes;

namespace Tidegate.Bench;

/// <summary>
/// Holds connections to simulated gateways in another process: by the door alone, and as the product keeps them. Tells what each costs us,
/// and apart from that what it costs the simulator.
/// </summary>
internal static class ConnectionsVerb
{
    public const string Name = "connections";

    /// <summary>What each account holds and each connection watches.</summary>
    public const long Watched = 265598;

    // In it everything is asked for once, and the runtime compiles once more what runs often.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(30);

    public static WatchedInstrument Instrument { get; } =
        new(InstrumentId.FromConid(Watched), "AAPL", "APPLE INC", AssetClass.Stock, Currency.Parse("USD"), "NASDAQ");

    public static async Task<int> RunAsync(BenchOptions options, CancellationToken cancel)
    {
        // One more, which pays for what all of them share.
        await using var gateways = await GatewayProcess.StartAsync(options.Connections + 1, cancel);
        Console.WriteLine(Text($"{options.Connections} connections, {options.Seconds} seconds"));
        Console.WriteLine(
            "held by   CPU ms/min each  of a core  managed KB each  resident KB each  simulator: CPU ms/min each  resident MB in all");
        await using (var bare = new BareConnections())
            await MeasureAsync("the door", bare, gateways, options, cancel);
        var folder = Path.Combine(options.Folder, "house-connections");
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        try
        {
            await using var kept = new KeptConnections(await BenchHouse.OpenAsync(folder, cancel));
            await MeasureAsync("the keeper", kept, gateways, options, cancel);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        return 0;
    }

    private static async Task MeasureAsync(
        string name, IHeldConnections connections, GatewayProcess gateways, BenchOptions options, CancellationToken cancel)
    {
        await connections.OpenAsync([gateways.Places[0]], cancel);
        await Task.Delay(WarmUp, TimeProvider.System, cancel);
        var (managed, resident) = Memory();
        await connections.OpenAsync([.. gateways.Places.Skip(1)], cancel);
        await Task.Delay(WarmUp, TimeProvider.System, cancel);

        var (ours, theirs, clock) = (Environment.CpuUsage.TotalTime, gateways.Processor, Stopwatch.GetTimestamp());
        await Task.Delay(TimeSpan.FromSeconds(options.Seconds), TimeProvider.System, cancel);
        var took = Stopwatch.GetElapsedTime(clock);
        (ours, theirs) = (Environment.CpuUsage.TotalTime - ours, gateways.Processor - theirs);
        var (managedNow, residentNow) = Memory();

        double Each(TimeSpan processor) => processor.TotalMilliseconds / took.TotalMinutes / gateways.Places.Count;
        double Kilobytes(long before, long now) => (now - before) / 1e3 / options.Connections;
        var times = Text($"{name,-10} {Each(ours),14:0.0} {ours / took,10:0.0 %}");
        var memory = Text($"{Kilobytes(managed, managedNow),16:0} {Kilobytes(resident, residentNow),17:0}");
        Console.WriteLine(Text($"{times} {memory} {Each(theirs),26:0.0} {gateways.Resident / 1e6,19:0}"));
    }

    private static (long Managed, long Resident) Memory()
    {
        // Resident memory holds what is not collected yet; it is looked at when as little of that is left as the runtime can do.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        GC.WaitForPendingFinalizers();
        return (GC.GetTotalMemory(forceFullCollection: true), Environment.WorkingSet);
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
