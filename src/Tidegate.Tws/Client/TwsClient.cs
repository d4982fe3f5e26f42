using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Threading.Channels;
using Tidegate.Tws.Session;

namespace Tidegate.Tws.Client;

/// <summary>
/// A connection to TWS or IB Gateway that keeps itself up: it connects again with the same client id, asks for its subscriptions again and
/// finds out what became of its orders. All members may be called from any thread.
/// </summary>
public sealed partial class TwsClient : IAsyncDisposable
{
    private const int EventsKept = 1000;

    private readonly RequestTable requests = new();
    private readonly ConcurrentDictionary<Task, bool> running = new();
    private readonly CancellationTokenSource stop = new();
    private readonly Lazy<Task> closing;
    private readonly Channel<ConnectionEvent> events = Channel.CreateBounded<ConnectionEvent>(
        new BoundedChannelOptions(EventsKept) { FullMode = BoundedChannelFullMode.DropOldest });

    private volatile TaskCompletionSource ready = NewSignal();
    private volatile GatewayLink? link;
    private volatile Task? keeping;
    private int isConnecting;

    /// <summary>Makes one that is not connected yet.</summary>
    /// <exception cref="ArgumentException">An option is out of range; the message names it, its value and what is legal.</exception>
    public TwsClient(TwsOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        Options = options;
        silence = new(options.Clock);
        Accounts = new(this);
        Contracts = new(this);
        Quotes = new(this);
        Bars = new(this);
        Orders = new(this);
        Scanners = new(this);
        News = new(this);
        Calendar = new(this);
        Advisors = new(this);
        DisplayGroups = new(this);
        Configuration = new(this);
        closing = new(CloseAsync);
    }

    /// <summary>What it was made with.</summary>
    public TwsOptions Options { get; }

    /// <summary>How the connection stands.</summary>
    public ConnectionState State => socket switch
    {
        ConnectionState.Ready when isBrokerLost => ConnectionState.Degraded,
        ConnectionState.Ready when silence.IsOn => ConnectionState.Connecting,
        _ => socket,
    };

    /// <summary>What client and gateway agreed on; 0 before the first connection.</summary>
    public int ServerVersion { get; private set; }

    /// <summary>The accounts of the login; empty before the first connection.</summary>
    public ImmutableArray<string> ManagedAccounts { get; private set; } = [];

    /// <summary>Messages that wait for their turn.</summary>
    public int QueueLength => link?.QueueLength ?? 0;

    /// <summary>Account values, positions, profit and loss.</summary>
    public AccountClient Accounts { get; }

    /// <summary>Instruments.</summary>
    public ContractClient Contracts { get; }

    /// <summary>Quotes, depth, single ticks, and what options are worth.</summary>
    public QuoteClient Quotes { get; }

    /// <summary>Bars, ticks and sessions of the past, and bars of five seconds.</summary>
    public BarClient Bars { get; }

    /// <summary>Orders, exercises and executions.</summary>
    public OrderClient Orders { get; }

    /// <summary>The broker's ranked lists of instruments.</summary>
    public ScannerClient Scanners { get; }

    /// <summary>Headlines, articles and bulletins.</summary>
    public NewsClient News { get; }

    /// <summary>Events of companies.</summary>
    public CalendarClient Calendar { get; }

    /// <summary>What an advisor has set up.</summary>
    public AdvisorClient Advisors { get; }

    /// <summary>The colored groups of windows in TWS.</summary>
    public DisplayGroupClient DisplayGroups { get; }

    /// <summary>The gateway's settings.</summary>
    public ConfigurationClient Configuration { get; }

    internal RequestTable Requests => requests;

    /// <summary>What happens to the connection; the last 1000 are kept for one reader.</summary>
    public IAsyncEnumerable<ConnectionEvent> EventsAsync(CancellationToken cancel = default) => events.Reader.ReadAllAsync(cancel);

    /// <summary>Connects, and keeps the connection up from then on until the client is disposed.</summary>
    /// <exception cref="TwsException">There is no gateway, it closed the connection, or the client id is in use.</exception>
    /// <exception cref="TimeoutException">The gateway took the connection but did not begin to talk in time.</exception>
    public async Task ConnectAsync(CancellationToken cancel = default)
    {
        ObjectDisposedException.ThrowIf(stop.IsCancellationRequested, this);
        if (Interlocked.Exchange(ref isConnecting, 1) == 1)
            throw new InvalidOperationException("The client is connected already; it connects again by itself.");
        try
        {
            using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, stop.Token);
            var open = await AttemptAsync(1, either.Token);
            keeping = KeepAsync(open, stop.Token);
        }
        catch
        {
            isConnecting = 0;
            throw;
        }
    }

    /// <summary>The time at the gateway, UTC, to the second.</summary>
    public async Task<DateTimeOffset> CurrentTimeAsync(CancellationToken cancel = default)
    {
        var time = await AskSharedAsync<SingleReply<CurrentTime>, RequestCurrentTime, CurrentTime>(
            () => new SingleReply<CurrentTime>(), default, cancel);
        return DateTimeOffset.FromUnixTimeSeconds(time.EpochSeconds);
    }

    /// <summary>
    /// Closes the connection. Nothing of the client runs afterwards; streams end, and who still waits gets an
    /// <see cref="ObjectDisposedException"/>. Orders stay at the broker.
    /// </summary>
    public async ValueTask DisposeAsync() => await closing.Value;

    /// <summary>Does something beside the connection; the client waits for it when it is closed.</summary>
    internal void Run(Func<CancellationToken, Task> work)
    {
        var task = WorkAsync();
        running[task] = true;
        _ = task.ContinueWith(done => running.TryRemove(done, out _), TaskScheduler.Default);

        async Task WorkAsync()
        {
            await Task.Yield();
            try
            {
                await work(stop.Token);
            }
            catch (Exception over) when (over is OperationCanceledException or ObjectDisposedException)
            {
                // The client is closed.
            }
            catch (Exception broken) when (broken is TwsException or TimeoutException)
            {
                Say(new ConnectionEvent.Notice(new(TwsException.ConnectionLost, broken.Message)));
            }
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private async Task CloseAsync()
    {
        await stop.CancelAsync();
        requests.Close();
        Orders.Close();
        if (link is { } open)
            await open.DisposeAsync();
        if (keeping is { } loop)
            await loop;
        await Task.WhenAll(running.Keys);
        link = null;
        socket = ConnectionState.Closed;
        // What was asked for in the last moment.
        requests.Close();
        Orders.Close();
        events.Writer.TryComplete();
        stop.Dispose();
    }
}
