using System.Collections.Immutable;
using Tidegate.Tws.Session;
using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Client;

// Connecting, staying connected, and connecting again.
public sealed partial class TwsClient
{
    private const int ClientIdInUse = 326;

    private volatile ConnectionState socket;

    private async Task<GatewayLink> AttemptAsync(int attempt, CancellationToken cancel)
    {
        socket = ConnectionState.Connecting;
        Say(new ConnectionEvent.Connecting(attempt));
        using var late = new CancellationTokenSource(Options.ConnectTimeout, Options.Clock);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel, late.Token);
        GatewayLink? opened = null;
        try
        {
            opened = await GatewayLink.OpenAsync(Options, limit.Token);
            await BeginAsync(opened, limit.Token);
            return opened;
        }
        catch (Exception failed)
        {
            socket = ConnectionState.Closed;
            link = null;
            if (opened is not null)
                await opened.DisposeAsync();
            if (failed is OperationCanceledException && !cancel.IsCancellationRequested)
            {
                throw new TimeoutException(
                    $"The gateway at {Options.Host}:{Options.Port} took the connection but did not begin to talk: "
                    + "maybe it asks in its own window whether to let this program in.", failed);
            }

            throw;
        }
    }

    private async Task BeginAsync(GatewayLink opened, CancellationToken cancel)
    {
        var opening = new Opening();
        ServerVersion = opened.Greeting.ServerVersion;
        link = opened;
        // Before the first message: the gateway may say at once that it has lost the broker.
        isBrokerLost = false;
        opened.SilenceRound = silence.IsOn ? silence.Round : null;
        opened.Start(Router(opening), (outcome, bytes) => Skipped(outcome, bytes));
        await SendAsync(new StartApi(Options.ClientId, ""), SendTurn.Request, opened);
        var first = await Task.WhenAny(opening.Done, opened.Ended, Task.Delay(Timeout.InfiniteTimeSpan, Options.Clock, cancel));
        cancel.ThrowIfCancellationRequested();
        if (first != opening.Done)
        {
            var cause = await opened.Ended;
            throw new TwsException(opening.Refusal ?? new(TwsException.ConnectionLost, cause.Message), cause);
        }

        await opening.Done;
        ManagedAccounts = opening.Accounts;
        Orders.Begin(opening.NextOrderId);
        socket = ConnectionState.Ready;
        Say(new ConnectionEvent.Ready(ServerVersion, opened.Greeting.GatewayTime, ManagedAccounts));
        ready.TrySetResult();
    }

    private async Task KeepAsync(GatewayLink open, CancellationToken cancel)
    {
        ImmutableArray<int> streams = [];
        try
        {
            while (true)
            {
                using var upTo = CancellationTokenSource.CreateLinkedTokenSource(cancel);
                var asking = AskForLifeAsync(open, upTo.Token);
                var recovering = open.SilenceRound is { } round ? RecoverAsync(open, streams, round, upTo.Token) : Task.CompletedTask;
                var cause = await open.Ended;
                await upTo.CancelAsync();
                // Also ends what recovery waits for.
                streams = await LoseAsync(open, cause);
                await recovering;
                await asking;
                cancel.ThrowIfCancellationRequested();
                open = await ConnectAgainAsync(cancel);
            }
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
        }
    }

    private async Task<ImmutableArray<int>> LoseAsync(GatewayLink lost, Exception cause)
    {
        ready = NewSignal();
        silence.Begin();
        socket = ConnectionState.Connecting;
        link = null;
        Say(new ConnectionEvent.Lost(cause.Message));
        var streams = requests.Break(cause);
        Orders.Break();
        await lost.DisposeAsync();
        return streams;
    }

    private async Task<GatewayLink> ConnectAgainAsync(CancellationToken cancel)
    {
        var refusedSince = Options.Clock.GetTimestamp();
        Exception? failure = null;
        for (var failures = 1; ; failures++)
        {
            var wait = ReconnectDelays.Of(failures, Options);
            if (!ReconnectWaits.IsRefusal(failure))
                refusedSince = Options.Clock.GetTimestamp();
            var refused = Options.Clock.GetElapsedTime(refusedSince);
            var reason = ReconnectWaits.Reason(failure, Options.ClientId, refused, Options.Clock.GetUtcNow());
            Say(new ConnectionEvent.Waiting(reason, wait) { IsRefused = ReconnectWaits.IsRefusal(failure) });
            await Task.Delay(wait, Options.Clock, cancel);
            try
            {
                return await AttemptAsync(failures, cancel);
            }
            catch (TwsException refusal) when (refusal.Error.Code == ClientIdInUse)
            {
                failure = refusal;
                Say(new ConnectionEvent.ClientIdInUse(Options.ClientId));
            }
            catch (Exception failed) when (failed is TwsException or TimeoutException)
            {
                failure = failed;
                Say(new ConnectionEvent.Lost(failed.Message));
            }

            socket = ConnectionState.Connecting;
        }
    }

    private async Task AskForLifeAsync(GatewayLink open, CancellationToken cancel)
    {
        try
        {
            while (true)
            {
                await Task.Delay(Options.KeepAlive, Options.Clock, cancel);
                try
                {
                    await CurrentTimeAsync(cancel);
                }
                catch (TwsException)
                {
                    // Too much to send at the moment, which is a sign of life of its own; or the connection broke, which ends this too.
                }
            }
        }
        catch (TimeoutException)
        {
            await open.DisposeAsync();
        }
        catch (Exception over) when (over is OperationCanceledException or ObjectDisposedException)
        {
        }
    }

    private MessageRouter Router(Opening opening)
    {
        var router = new MessageRouter()
            .On((in ManagedAccounts m) => opening.Take(m))
            .On((in NextValidId m) =>
            {
                opening.Take(m);
                Orders.RaiseNextId(m.OrderId);
                requests.DeliverShared(m);
            })
            .On((in GatewayNotice m) => Notice(m, opening));
        Orders.AddRoutes(router);
        return AnswerRoutes.AddAll(router, requests);
    }

    private void Skipped(Routing outcome, byte[] bytes)
    {
        var (id, cause) = outcome switch
        {
            Routing.Malformed malformed => (malformed.Id, malformed.Cause),
            Routing.Unknown unknown => (unknown.Id, "No message has this number, or nobody waits for it."),
            _ => (0, outcome.ToString()),
        };
        Say(new ConnectionEvent.Unreadable(id, cause, [.. bytes]));
    }

    private void Say(ConnectionEvent happened) => events.Writer.TryWrite(happened);

    /// <summary>What the gateway tells unasked in the beginning; the order is not fixed.</summary>
    private sealed class Opening
    {
        private readonly TaskCompletionSource done = NewSignal();
        private bool hasAccounts;
        private bool hasOrderId;

        public Task Done => done.Task;

        public ImmutableArray<string> Accounts { get; private set; } = [];

        public int NextOrderId { get; private set; }

        public TwsError? Refusal { get; private set; }

        public void Take(in ManagedAccounts m)
        {
            Accounts = [.. m.Accounts.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
            hasAccounts = true;
            Check();
        }

        public void Take(in NextValidId m)
        {
            NextOrderId = m.OrderId;
            hasOrderId = true;
            Check();
        }

        public void Refuse(TwsError error)
        {
            Refusal = error;
            done.TrySetException(new TwsException(error));
        }

        private void Check()
        {
            if (hasAccounts && hasOrderId)
                done.TrySetResult();
        }
    }
}
