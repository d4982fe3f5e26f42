using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using Tidegate.Domain.Instruments;
using Tidegate.Domain.Quotes;

namespace Tidegate.Bench;

/// <summary>
/// Holds connections to simulated gateways in another process: by the door alone, and as the product keeps them; while nothing moves, while
/// each account holds something whose price moves, and while that is watched too. Tells what each costs us, and apart from that what it
/// costs the simulator.
/// </summary>
internal static class ConnectionsVerb
{
    public const string Name = "connections";

    /// <summary>What each account buys and each connection watches.</summary>
    public const long Watched = 265598;

    private static readonly TimeSpan FirstAlone = TimeSpan.FromSeconds(30);

    // The runtime compiles again and better what has run some thirty times. That is paid once and is no part of what a connection costs. It
    // is over when in a minute, in which everything is asked for once, few methods were compiled.
    private static readonly TimeSpan WarmUpLook = TimeSpan.FromSeconds(60);
    private const int WarmUpLooksMax = 5;
    private const int CompiledFew = 30;

    private static readonly WatchedInstrument Instrument =
        new(InstrumentId.FromConid(Watched), "AAPL", "APPLE INC", AssetClass.Stock, Currency.Parse("USD"), "NASDAQ");

    public static async Task<int> RunAsync(BenchOptions options, CancellationToken cancel)
    {
        // One more, which pays for what all of them share.
        await using var gateways = await GatewayProcess.StartAsync(options.Connections + 1, cancel);
        Console.WriteLine(Text($"{options.Connections} connections, {options.Seconds} seconds"));
        Console.WriteLine(
            "load      held by   CPU ms/min each  of a core  managed KB each  resident KB each  simulator: CPU ms/min each");
        await CompareAsync("at rest", [], gateways, options, cancel);
        await gateways.BuyAsync();
        await CompareAsync("position", [], gateways, options, cancel);
        await CompareAsync("and quote", [Instrument], gateways, options, cancel);
        return 0;
    }

    private static async Task CompareAsync(
        string load, IReadOnlyList<WatchedInstrument> watched, GatewayProcess gateways, BenchOptions options, CancellationToken cancel)
    {
        await using (var bare = new BareConnections(watched))
            Console.WriteLine(Text($"{load,-9} the door  {await MeasureAsync(bare, gateways, options, cancel)}"));
        var folder = Path.Combine(options.Folder, "house-connections");
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        try
        {
            await using var kept = new KeptConnections(await BenchHouse.OpenAsync(folder, cancel), watched);
            Console.WriteLine(Text($"{load,-9} keeper    {await MeasureAsync(kept, gateways, options, cancel)}"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<string> MeasureAsync(
        IHeldConnections connections, GatewayProcess gateways, BenchOptions options, CancellationToken cancel)
    {
        await connections.OpenAsync([gateways.Places[0]], cancel);
        await Task.Delay(FirstAlone, TimeProvider.System, cancel);
        var (managed, resident) = Memory();
        await connections.OpenAsync([.. gateways.Places.Skip(1)], cancel);
        await WarmUpAsync(cancel);

        var (ours, theirs, clock) = (Environment.CpuUsage.TotalTime, gateways.Processor, Stopwatch.GetTimestamp());
        await Task.Delay(TimeSpan.FromSeconds(options.Seconds), TimeProvider.System, cancel);
        var took = Stopwatch.GetElapsedTime(clock);
        (ours, theirs) = (Environment.CpuUsage.TotalTime - ours, gateways.Processor - theirs);
        var (managedNow, residentNow) = Memory();

        double Each(TimeSpan processor) => processor.TotalMilliseconds / took.TotalMinutes / gateways.Places.Count;
        double Kilobytes(long before, long now) => (now - before) / 1e3 / options.Connections;
        var times = Text($"{Each(ours),15:0.0} {ours / took,10:0.0 %}");
        return Text($"{times} {Kilobytes(managed, managedNow),16:0} {Kilobytes(resident, residentNow),17:0} {Each(theirs),26:0.0}");
    }

    private static async Task WarmUpAsync(CancellationToken cancel)
    {
        long compiled;
        var looks = 0;
        do
        {
            compiled = JitInfo.GetCompiledMethodCount();
            await Task.Delay(WarmUpLook, TimeProvider.System, cancel);
        }
        while (JitInfo.GetCompiledMethodCount() - compiled >= CompiledFew && ++looks < WarmUpLooksMax);
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
