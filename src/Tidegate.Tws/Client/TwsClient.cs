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

    private readonly CancellationTokenSource stop = new();
    private readonly Channel<ConnectionEvent> events = Channel.CreateBounded<ConnectionEvent>(
        new BoundedChannelOptions(EventsKept) { FullMode = BoundedChannelFullMode.DropOldest });

    private volatile GatewayLink? link;
    private volatile TaskCompletionSource ready = NewSignal();
    private Task? keeping;

    /// <summary>Makes one that is not connected yet.</summary>
    public TwsClient(TwsOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        Options = options;
        Accounts = new(this);
        Contracts = new(this);
        Quotes = new(this);
        Bars = new(this);
        Orders = new(this);
    }

    internal RequestTable Requests => requests;

    /// <summary>What it was made with.</summary>
    public TwsOptions Options { get; }

    /// <summary>How the connection stands.</summary>
    public ConnectionState State { get; private set; }

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

    /// <summary>Quotes, depth, single ticks.</summary>
    public QuoteClient Quotes { get; }

    /// <summary>Bars, ticks and sessions of the past, and bars of five seconds.</summary>
    public BarClient Bars { get; }

    /// <summary>Orders and executions.</summary>
    public OrderClient Orders { get; }

    /// <summary>What happens to the connection; the last 1000 are kept for one reader.</summary>
    public IAsyncEnumerable<ConnectionEvent> EventsAsync(CancellationToken cancel = default) => events.Reader.ReadAllAsync(cancel);

    /// <summary>Connects, and keeps the connection up from then on until the client is disposed.</summary>
    /// <exception cref="TwsException">There is no gateway, it closed the connection, or the client id is in use.</exception>
    /// <exception cref="TimeoutException">The gateway took the connection but did not begin to talk in time.</exception>
    public async Task ConnectAsync(CancellationToken cancel = default)
    {
        if (keeping is not null)
            throw new InvalidOperationException("The client is connected already; it connects again by itself.");
        keeping = KeepAsync(await AttemptAsync(1, cancel), stop.Token);
    }

    /// <summary>The time at the gateway, UTC, to the second.</summary>
    public async Task<DateTimeOffset> CurrentTimeAsync(CancellationToken cancel = default)
    {
        var time = await AskSharedAsync<SingleReply<CurrentTime>, RequestCurrentTime, CurrentTime>(
            () => new SingleReply<CurrentTime>(), default, cancel);
        return DateTimeOffset.FromUnixTimeSeconds(time.EpochSeconds);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        if (link is { } open)
            await open.DisposeAsync();
        if (keeping is not null)
            await keeping.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        requests.Break(new ObjectDisposedException(nameof(TwsClient)));
        State = ConnectionState.Closed;
        events.Writer.TryComplete();
        stop.Dispose();
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
