using System.Collections.Immutable;
using Tidegate.Tws.Advisors;
using Tidegate.Tws.Session;

namespace Tidegate.Tws.Client;

// What the gateway says of itself and its broker, and finding out what happened while one of them was away.
public sealed partial class TwsClient
{
    private const int Invalid = 321;
    private const string ReadOnly = "read-only";
    private const int StreamDropped = 10182;
    private const int StreamBusted = 10225;

    // How long a look-up waits when callers have filled the queue, or the gateway refused it.
    private static readonly TimeSpan AgainWait = TimeSpan.FromSeconds(1);

    private readonly Silence silence;
    private volatile bool isBrokerLost;

    private void Notice(in GatewayNotice notice, Opening opening)
    {
        var error = new TwsError(notice.Code, notice.Text, notice.AdvancedReject);
        if (notice.Code == ClientIdInUse)
        {
            opening.Refuse(error);
            return;
        }

        if (error.Code is StreamDropped or StreamBusted && requests.Renew(notice.RequestId, new IOException(error.Text)))
        {
            var stream = notice.RequestId;
            Run(_ => requests.ResendAsync([stream]));
            return;
        }

        if (RequestTable.IsRequest(notice.RequestId) && requests.Tell(notice.RequestId, error))
        {
            // What does not end the request would not be heard of otherwise, such as that another session has the quotes (10197).
            if (error.Class is ErrorClass.Warning or ErrorClass.Transient)
                Say(new ConnectionEvent.Notice(error));
            return;
        }

        if (notice.RequestId > 0 && !RequestTable.IsRequest(notice.RequestId) && Orders.Tell(notice.RequestId, error))
            return;
        // What is asked for without an id is refused without one. Orders are not told of in read-only mode; else it is about an advisor's
        // groups, if these were asked for.
        if (error.Code == Invalid
            && (error.Text.Contains(ReadOnly, StringComparison.OrdinalIgnoreCase) || !requests.TellShared<AdvisorConfiguration>(error)))
        {
            Orders.TellLookUps(error);
        }

        Say(Meaning(error));
    }

    private ConnectionEvent Meaning(TwsError error)
    {
        switch (error.Code)
        {
            case 1100 or 2110:
                isBrokerLost = true;
                silence.Begin();
                return new ConnectionEvent.BrokerLost(error.Text);
            case 1101 or 1102:
                Restore(error);
                return new ConnectionEvent.BrokerRestored(error.Code == 1101);
            case 2103 or 2104 or 2105 or 2106 or 2107 or 2108 or 2119 or 2157 or 2158:
                return new ConnectionEvent.Farm(error.Code, error.Text);
            default:
                return new ConnectionEvent.Notice(error);
        }
    }

    // Orders are looked up after either code, and until that is done none goes out: they may have filled while nothing was heard.
    private void Restore(TwsError error)
    {
        var round = silence.Begin();
        isBrokerLost = false;
        var streams = error.Code == 1101 ? requests.BreakStreams(new IOException(error.Text)) : [];
        // Without a connection the next one recovers.
        if (link is { } open)
            Run(cancel => RecoverAsync(open, streams, round, cancel));
    }

    // Subscriptions first, since they take no answer; then what happened to orders meanwhile.
    private async Task RecoverAsync(GatewayLink open, ImmutableArray<int> streams, int round, CancellationToken cancel)
    {
        try
        {
            foreach (var stream in streams)
                await UntilTakenAsync(() => requests.ResendAsync([stream]), cancel);
            await UntilTakenAsync(() => Orders.LookUpAllAsync(cancel), cancel);
        }
        catch (TwsException refused) when (refused.Error.Code == Invalid)
        {
            // A gateway in read-only mode tells nothing of orders, and takes none either.
            Say(new ConnectionEvent.Notice(refused.Error));
        }
        catch (Exception broken) when (broken is TwsException or OperationCanceledException or ObjectDisposedException)
        {
            return;
        }
        catch (TimeoutException)
        {
            // An answer is missing: the connection is of no use, unless the broker went away meanwhile, which is told of apart.
            if (silence.Round == round)
                await open.DisposeAsync();
            return;
        }

        if (silence.End(round) is { } gap)
            Say(new ConnectionEvent.Recovered(gap));
    }

    /// <summary>Tries until it is neither refused nor held up; not at a gateway that tells nothing of orders, or without one.</summary>
    internal async Task UntilTakenAsync(Func<Task> send, CancellationToken cancel)
    {
        while (true)
        {
            try
            {
                await send();
                return;
            }
            catch (TwsException refused) when (IsWorthAnotherTry(refused.Error))
            {
                await Task.Delay(AgainWait, Options.Clock, cancel);
            }
        }
    }

    private static bool IsWorthAnotherTry(TwsError error) => error.Code == TwsException.TooManyMessages
        || (error.Class == ErrorClass.Reject && error.Code is not (Invalid or TwsException.NotConnected or TwsException.ConnectionLost));
}
