using System.Collections.Immutable;
using Tidegate.Tws.Session;
using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Client;

// Connecting, staying connected, and connecting again.
public sealed partial class TwsClient
{
    private const int ClientIdInUse = 326;

    private long silentSince;

    private async Task<GatewayLink> AttemptAsync(int attempt, CancellationToken cancel)
    {
        State = ConnectionState.Connecting;
        Say(new ConnectionEvent.Connecting(attempt));
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        using var timer = Options.Clock.CreateTimer(_ => limit.Cancel(), null, Options.ConnectTimeout, Timeout.InfiniteTimeSpan);
        GatewayLink? opened = null;
        try
        {
            opened = await GatewayLink.OpenAsync(Options, limit.Token);
            await BeginAsync(opened, limit.Token);
            return opened;
        }
        catch (Exception failed)
        {
            State = ConnectionState.Closed;
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
        State = ConnectionState.Ready;
        Say(new ConnectionEvent.Ready(ServerVersion, opened.Greeting.GatewayTime, ManagedAccounts));
        ready.TrySetResult();
    }

    private async Task KeepAsync(GatewayLink open, CancellationToken cancel)
    {
        while (true)
        {
            using var upTo = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            var asking = AskForLifeAsync(upTo.Token);
            var cause = await open.Ended;
            await upTo.CancelAsync();
            await asking.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            cancel.ThrowIfCancellationRequested();
            silentSince = Options.Clock.GetTimestamp();
            await LoseAsync(cause);
            open = await ConnectAgainAsync(cancel);
            await RecoverAsync(cancel);
        }
    }

    private async Task LoseAsync(Exception cause)
    {
        State = ConnectionState.Connecting;
        ready = NewSignal();
        var lost = link;
        link = null;
        Say(new ConnectionEvent.Lost(cause.Message));
        requests.Break(cause);
        Orders.Break();
        if (lost is not null)
            await lost.DisposeAsync();
    }

    private async Task<GatewayLink> ConnectAgainAsync(CancellationToken cancel)
    {
        for (var failures = 1; ; failures++)
        {
            var wait = ReconnectDelays.Of(failures, Options);
            Say(new ConnectionEvent.Waiting("the gateway to take connections again", wait));
            await Task.Delay(wait, Options.Clock, cancel);
            try
            {
                return await AttemptAsync(failures, cancel);
            }
            catch (TwsException refused) when (refused.Error.Code == ClientIdInUse)
            {
                Say(new ConnectionEvent.ClientIdInUse(Options.ClientId));
            }
            catch (Exception failed) when (failed is TwsException or TimeoutException)
            {
                Say(new ConnectionEvent.Lost(failed.Message));
            }

            State = ConnectionState.Connecting;
        }
    }

    // Subscriptions first, since they take no answer; then what happened to orders meanwhile.
    private async Task RecoverAsync(CancellationToken cancel)
    {
        try
        {
            foreach (var resend in requests.Resends())
                await resend();
            await Orders.LookUpAllAsync(cancel);
            Say(new ConnectionEvent.Recovered(Options.Clock.GetElapsedTime(silentSince)));
        }
        catch (Exception broken) when (broken is TwsException or TimeoutException)
        {
            // The connection broke again, which the loop sees too, or an answer is missing: then the connection is of no use.
            if (link is { } open)
                await open.DisposeAsync();
        }
    }

    private async Task AskForLifeAsync(CancellationToken cancel)
    {
        while (true)
        {
            await Task.Delay(Options.KeepAlive, Options.Clock, cancel);
            try
            {
                await CurrentTimeAsync(cancel);
            }
            catch (TimeoutException) when (link is { } dead)
            {
                await dead.DisposeAsync();
                return;
            }
            catch (TwsException)
            {
                return;
            }
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
            })
            .On((in GatewayNotice m) => Notice(m, opening));
        Orders.AddRoutes(router);
        return AnswerRoutes.AddAll(router, requests);
    }

    private void Notice(in GatewayNotice notice, Opening opening)
    {
        var error = new TwsError(notice.Code, notice.Text, notice.AdvancedReject);
        if (notice.Code == ClientIdInUse)
        {
            opening.Refuse(error);
            return;
        }

        if (RequestTable.IsRequest(notice.RequestId) && requests.Tell(notice.RequestId, error))
            return;
        if (notice.RequestId > 0 && !RequestTable.IsRequest(notice.RequestId) && Orders.Tell(notice.RequestId, error))
            return;
        Say(Meaning(error));
    }

    private ConnectionEvent Meaning(TwsError error)
    {
        switch (error.Code)
        {
            case 1100:
                State = ConnectionState.Degraded;
                return new ConnectionEvent.BrokerLost(error.Text);
            case 1101 or 1102:
                State = ConnectionState.Ready;
                _ = RestoreAsync(error.Code == 1101);
                return new ConnectionEvent.BrokerRestored(error.Code == 1101);
            case 2103 or 2104 or 2105 or 2106 or 2107 or 2108 or 2119 or 2157 or 2158:
                return new ConnectionEvent.Farm(error.Code, error.Text);
            default:
                return new ConnectionEvent.Notice(error);
        }
    }

    // Orders are looked up after either code: they may have filled while nothing was heard.
    private async Task RestoreAsync(bool dataLost)
    {
        try
        {
            if (dataLost)
            {
                foreach (var resend in requests.Resends())
                    await resend();
            }

            await Orders.LookUpAllAsync(stop.Token);
        }
        catch (Exception broken) when (broken is TwsException or TimeoutException or OperationCanceledException)
        {
            Say(new ConnectionEvent.Notice(new(TwsException.ConnectionLost, broken.Message)));
        }
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
