using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Tidegate.Domain.Connections;
using Tidegate.Domain.Instruments;
using Tidegate.Domain.Sessions;
using Tidegate.Platform.Connections;
using Tidegate.Platform.Doors.Tws;
using Tidegate.Platform.Ledger;
using Tidegate.Platform.Notices;
using Tidegate.Platform.Quotes;
using Tidegate.Platform.Sessions;
using Tidegate.Platform.Tests.Imports;
using Tidegate.Simulator.Control;
using Tidegate.Simulator.Exchange.Orders;
using Tidegate.Simulator.Gateway;
using Tidegate.TestKit;

namespace Tidegate.Platform.Tests.Sessions;

/// <summary>A workspace, a simulated gateway and a keeper, all on one clock that moves only while a test waits for something.</summary>
internal sealed class SessionScene : IAsyncDisposable
{
    /// <summary>The account of the gateway that most tests are about.</summary>
    public const string Account = "DU1000003";

    public const long Apple = 265598;

    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(100);

    private readonly PrivateDatabase database;
    private SessionKeeper? keeper;
    private int orders;

    private SessionScene(PrivateDatabase database, FakeTime time, SimulatedGateway gateway, Simulation simulation)
    {
        (this.database, Time, Gateway, Simulation) = (database, time, gateway, simulation);
        Door = new(new TwsSessionDoor(time), time);
        Bench = null!;
    }

    public FakeTime Time { get; }

    public SimulatedGateway Gateway { get; }

    public Simulation Simulation { get; }

    public LedgerBench Bench { get; private set; }

    /// <summary>The door of the product, which tells what goes through it.</summary>
    public CountingDoor Door { get; }

    private ServiceProvider Platform { get; set; } = null!;

    /// <summary>Makes one.</summary>
    /// <param name="database">The database.</param>
    /// <param name="start">When; Wednesday, 18 November 2026, 10:30 in New York when null.</param>
    /// <param name="options">How the gateway is served.</param>
    public static async Task<SessionScene> MakeAsync(
        PrivateDatabase database, DateTimeOffset? start = null, GatewayOptions? options = null)
    {
        // A little after the second, so that a step of whole seconds passes the beginning of each.
        var time = new FakeTime((start ?? new(2026, 11, 18, 15, 30, 0, TimeSpan.Zero)).AddMilliseconds(1));
        var simulation = new Simulation(time);
        var gateway = SimulatedGateway.Start((options ?? new()) with { Port = 0 }, simulation);
        var scene = new SessionScene(database, time, gateway, simulation);
        scene.Platform = scene.MakePlatform();
        scene.Bench = new(scene.Platform, await database.AddWorkspaceAsync());
        return scene;
    }

    /// <summary>Another process on the same database.</summary>
    public ServiceProvider MakePlatform() => database.Platform(
        Time, services => services.Replace(ServiceDescriptor.Singleton<ISessionDoor>(Door)));

    public static SessionKeeper KeeperOf(ServiceProvider platform) =>
        platform.GetServices<IHostedService>().OfType<SessionKeeper>().Single();

    /// <summary>Starts the keeper.</summary>
    public async Task StartAsync()
    {
        keeper = KeeperOf(Platform);
        await keeper.StartAsync(CancellationToken.None);
    }

    /// <summary>Ends the product and makes it anew; it does not run yet.</summary>
    public async Task EndAsync()
    {
        await StopAsync();
        var workspace = Bench.Workspace;
        await Bench.DisposeAsync();
        Platform = MakePlatform();
        Bench = new(Platform, workspace);
    }

    /// <summary>Links the gateway.</summary>
    public async Task<Guid> LinkAsync(
        string account = Account, TradingMode mode = TradingMode.Paper, int clientId = 7, Guid id = default, int? port = null)
    {
        var terms = new GatewayTerms(
            Gateway.Address.Address.ToString(), port ?? Gateway.Address.Port, clientId, new(account), mode);
        return await Bench.AskAsync<LinkGateway, Guid>(async link => Assert.IsType<ConnectionOutcome.Saved>(
            await link.RunAsync(new(id, "Paper", terms, account), CancellationToken.None)).Id);
    }

    public Task<SessionDetail> DetailAsync(Guid link) =>
        Bench.AskAsync<GetSession, SessionDetail>(async get => (await get.RunAsync(link, CancellationToken.None))!);

    public Task<IReadOnlyList<SessionView>> SessionsAsync() =>
        Bench.AskAsync<GetSessions, IReadOnlyList<SessionView>>(get => get.RunAsync(CancellationToken.None));

    public Task<IReadOnlyList<LiveAccountView>> LiveAsync() =>
        Bench.AskAsync<GetLiveAccounts, IReadOnlyList<LiveAccountView>>(get => get.RunAsync(CancellationToken.None));

    public Task WatchAsync(long conid, AssetClass assetClass, string exchange) => Bench.AskAsync<WatchInstrument, WatchOutcome>(
        async watch => Assert.IsType<WatchOutcome.Watched>(await watch.RunAsync(
            new(InstrumentId.FromConid(conid), $"{conid}", "", assetClass, Currency.Parse("USD"), exchange), CancellationToken.None)));

    public Task<IReadOnlyList<QuoteView>> QuotesAsync() =>
        Bench.AskAsync<GetQuotes, IReadOnlyList<QuoteView>>(get => get.RunAsync(CancellationToken.None));

    /// <summary>What the ledger has of executions, the newest first.</summary>
    public Task<IReadOnlyList<TransactionView>> TradesAsync() => Bench.EntriesAsync();

    /// <summary>Lets time pass in small steps until it is so.</summary>
    public Task UntilAsync(string what, Func<Task<bool>> condition) => Eventually.IsTrueAsync(
        what,
        async () =>
        {
            if (await condition())
                return true;
            Time.Advance(Step);
            return false;
        },
        TimeSpan.FromSeconds(60));

    /// <summary>Lets time pass until the session stands so.</summary>
    public async Task<SessionDetail> UntilAsync(Guid link, SessionState state)
    {
        try
        {
            await UntilAsync($"the session is {state}", async () => (await DetailAsync(link)).View.State == state);
        }
        catch (TimeoutException late)
        {
            var seen = await DetailAsync(link);
            throw new TimeoutException($"{late.Message}; it is {seen.View.State}: {string.Join("; ", seen.Events.Take(20))}", late);
        }

        return await DetailAsync(link);
    }

    /// <summary>Lets a long time pass, in steps that leave those who wait a moment to act.</summary>
    public async Task PassAsync(TimeSpan time, TimeSpan? step = null)
    {
        var end = Time.GetUtcNow() + time;
        await Eventually.IsTrueAsync(
            $"{time} pass",
            () =>
            {
                Time.Advance(step ?? TimeSpan.FromSeconds(1));
                return Time.GetUtcNow() >= end;
            },
            TimeSpan.FromMinutes(5));
    }

    public Fault Fault(string kind, TimeSpan? time = null) => Assert.IsType<FaultAnswer.On>(
        Simulation.Faults.Add(new FaultOrder { Door = SimulatedGateway.DoorName, Kind = kind, For = time })).Fault;

    /// <summary>Has somebody else trade on the account.</summary>
    public void Trade(OrderSide side, decimal quantity, long conid = Apple) =>
        Assert.IsType<Placement.Accepted>(Gateway.Exchange.Place(
            new(99, ++orders),
            new() { Conid = conid, Account = new(Account), Side = side, Quantity = quantity, Type = "MKT" }));

    public Task TellAsync() => Bench.AskAsync<TellNotices, bool>(async tell =>
    {
        await tell.RunAsync(CancellationToken.None);
        return true;
    });

    public Task<IReadOnlyList<NoticeView>> NoticesAsync() =>
        Bench.AskAsync<GetNotices, IReadOnlyList<NoticeView>>(get => get.RunAsync(Guid.CreateVersion7(), CancellationToken.None));

    public Task<int> RefreshAsync() =>
        Bench.AskAsync<RefreshLiveAccounts, int>(refresh => refresh.RunAsync(CancellationToken.None));

    public Task<bool> PauseAsync(Guid link, bool isPaused) =>
        Bench.AskAsync<PauseSession, bool>(pause => pause.RunAsync(link, isPaused, CancellationToken.None));

    public async Task StopAsync()
    {
        if (keeper is null)
            return;
        await keeper.StopAsync(CancellationToken.None);
        keeper = null;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await Bench.DisposeAsync();
        await Gateway.DisposeAsync();
    }
}
