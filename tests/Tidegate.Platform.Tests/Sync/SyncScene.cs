using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Tidegate.Flex.WebService;
using Tidegate.Platform.Connections;
using Tidegate.Platform.Doors.FlexWebService;
using Tidegate.Platform.Schedules;
using Tidegate.Platform.Storage;
using Tidegate.Platform.Sync;
using Tidegate.Platform.Tests.Imports;
using Tidegate.Simulator.Control;
using Tidegate.Simulator.FlexService;
using Tidegate.TestKit;
using ServedOptions = Tidegate.Simulator.FlexService.FlexServiceOptions;

namespace Tidegate.Platform.Tests.Sync;

/// <summary>A workspace that is linked to a simulated Flex Web Service of its own.</summary>
internal sealed class SyncScene : IAsyncDisposable
{
    // The broker's own pace is the subject of tests of its own.
    private static readonly PacingLimits Quick = new() { PerSecond = 100, PerMinute = 6000, Margin = TimeSpan.Zero };

    private readonly PrivateDatabase database;
    private readonly ServiceProvider platform;

    private SyncScene(
        PrivateDatabase database, ServiceProvider platform, LedgerBench bench, Simulation simulation, SimulatedFlexService service)
    {
        (this.database, this.platform) = (database, platform);
        (Bench, Simulation, Service) = (bench, simulation, service);
    }

    public LedgerBench Bench { get; }

    public Simulation Simulation { get; }

    public SimulatedFlexService Service { get; }

    public DateTimeOffset Now => Simulation.Clock.GetUtcNow();

    /// <summary>Makes one.</summary>
    /// <param name="database">The database.</param>
    /// <param name="served">What the service serves.</param>
    /// <param name="start">The time at which it begins.</param>
    /// <param name="limits">The pace of the client; quick when null.</param>
    /// <param name="jumps">Whether waits are over at once, the clock moved on by them; else they take a tenth.</param>
    public static async Task<SyncScene> MakeAsync(
        PrivateDatabase database, ServedOptions served, DateTimeOffset start, PacingLimits? limits = null, bool jumps = false)
    {
        var simulation = new Simulation(TimeProvider.System, start);
        if (!jumps)
            simulation.Clock.Run(10);
        var service = await SimulatedFlexService.StartAsync(served, simulation);
        TimeProvider clock = jumps ? new JumpingClock(simulation.Clock) : simulation.Clock;
        var made = database.Platform(clock, services => services.AddSingleton(limits ?? Quick));
        return new(database, made, new(made, await database.AddWorkspaceAsync()), simulation, service);
    }

    /// <summary>The same workspace in another process: nothing but the database and the data folder is shared.</summary>
    public LedgerBench OtherProcess(PacingLimits? limits = null) =>
        new(database.Platform(Simulation.Clock, services => services.AddSingleton(limits ?? Quick)), Bench.Workspace);

    public Task<Guid> LinkAsync(string token, string? query, string? confirmations = null, string name = "Mine", Guid id = default) =>
        Bench.AskAsync<LinkFlex, Guid>(async link => Assert.IsType<ConnectionOutcome.Saved>(await link.RunAsync(
            new(id, name, new(token), SecretOf(query), SecretOf(confirmations)) { Address = Service.ServiceAddress.ToString() },
            CancellationToken.None)).Id);

    public Task<SyncResult> SyncAsync(Guid link) => SyncAsync(Bench, link);

    public static Task<SyncResult> SyncAsync(
        LedgerBench bench, Guid link, IProgress<string>? progress = null, CancellationToken cancel = default) =>
        bench.AskAsync<SyncConnection, SyncResult>(async sync => (await sync.RunAsync(link, progress, cancel))!);

    public Task<IReadOnlyList<ConnectionView>> ConnectionsAsync() =>
        Bench.AskAsync<GetConnections, IReadOnlyList<ConnectionView>>(get => get.RunAsync(CancellationToken.None));

    public Task<ConnectionDetail> DetailAsync(Guid link) =>
        Bench.AskAsync<GetConnection, ConnectionDetail>(async get => (await get.RunAsync(link, CancellationToken.None))!);

    /// <summary>Runs the host's schedules meanwhile.</summary>
    public async Task HostAsync(Func<Task> meanwhile)
    {
        var schedules = platform.GetServices<IHostedService>().OfType<SchedulesHost>().Single();
        await schedules.StartAsync(CancellationToken.None);
        try
        {
            await meanwhile();
        }
        finally
        {
            await schedules.StopAsync(CancellationToken.None);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Bench.DisposeAsync();
        await Service.DisposeAsync();
    }

    private static Secret? SecretOf(string? text) => text is null ? null : new(text);
}
