using System.Net.Sockets;
using System.Runtime.CompilerServices;
using Tidegate.Domain.Accounts;
using Tidegate.Domain.Ledger;
using Tidegate.Domain.Sessions;
using Tidegate.Platform.Quotes;
using Tidegate.Platform.Sessions;
using Tidegate.Tws.Client;
using Tidegate.Tws.Contracts;
using Tidegate.Tws.Executions;

namespace Tidegate.Platform.Doors.Tws;

/// <summary>A session with TWS or IB Gateway. The client keeps it up; the first connection is tried here until it stands.</summary>
internal sealed class TwsSession : IBrokerSession
{
    private const string SummaryTags =
        "NetLiquidation,TotalCashValue,SettledCash,AccruedCash,BuyingPower,GrossPositionValue,InitMarginReq,MaintMarginReq,AvailableFunds,"
        + "ExcessLiquidity";

    private const string AllLedgers = "$LEDGER:ALL";
    private const int DaysKept = 7;
    private const int FirstWithDays = 200;

    // Every login sees this pair without a subscription, so it tells alone whether another session has taken the market data.
    private static readonly Contract Witness = Contract.Forex("EUR", "USD");

    private readonly TwsClient client;
    private readonly TwsSessionEvents words;

    public TwsSession(TwsOptions options)
    {
        client = new(options);
        words = new(options);
    }

    public IReadOnlyList<AccountId> Accounts => [.. client.ManagedAccounts.Select(account => new AccountId(account))];

    public int ServerVersion => client.ServerVersion;

    public async IAsyncEnumerable<SessionEvent> EventsAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        for (var failures = 1; await TryConnectAsync(cancel) is { } failure; failures++)
        {
            var wait = Wait(failures);
            yield return words.First(failure, wait);
            await Task.Delay(wait, client.Options.Clock, cancel);
        }

        await foreach (var happened in client.EventsAsync(cancel))
        {
            if (words.Of(happened) is { } told)
                yield return told;
        }
    }

    public Task WatchAsync(AccountId account, Action<LiveChange> take, CancellationToken cancel) =>
        new TwsAccountWatch(client, account, take).RunAsync(cancel);

    public Task FollowAsync(IQuoteBoard board, CancellationToken cancel) => CallAsync(async () =>
    {
        await new TwsQuoteFeed(client, board).RunAsync(cancel);
        return true;
    });

    public Task AskAsync(CancellationToken cancel) => CallAsync(() => client.CurrentTimeAsync(cancel));

    public Task AskMarketAsync(CancellationToken cancel) => CallAsync(() => client.Quotes.SnapshotAsync(Witness, cancel));

    public Task<IReadOnlyList<LiveChange>> ValuesAsync(CancellationToken cancel) => CallAsync<IReadOnlyList<LiveChange>>(async () =>
    {
        var totals = await client.Accounts.SummaryAsync(SummaryTags, cancel: cancel);
        var ledgers = await client.Accounts.SummaryAsync(AllLedgers, cancel: cancel);
        var positions = await client.Accounts.PositionsAsync(cancel);
        var held = positions.ToLookup(one => one.Account, StringComparer.Ordinal);
        return
        [
            .. totals.Concat(ledgers).Select(TwsTranslation.Value).OfType<LiveChange>(),
            .. client.ManagedAccounts.Select(account => new LiveChange.Holdings(
                new(account),
                [.. held[account].Select(one => TwsTranslation.Position(one.Contract, one.Position, one.AverageCost))])),
        ];
    });

    public Task<IReadOnlyList<ExecutionReport>> ExecutionsAsync(bool allDays, CancellationToken cancel) =>
        CallAsync<IReadOnlyList<ExecutionReport>>(async () =>
        {
            var filter = new ExecutionFilter { LastDays = allDays && client.ServerVersion >= FirstWithDays ? DaysKept : null };
            var fills = await client.Orders.ExecutionsAsync(filter, cancel);
            return [.. fills.Select(TwsTranslation.Execution).OfType<ExecutionReport>()];
        });

    public ValueTask DisposeAsync() => client.DisposeAsync();

    /// <summary>Turns what the client throws into what the platform knows.</summary>
    internal static async Task<T> CallAsync<T>(Func<Task<T>> call)
    {
        try
        {
            return await call();
        }
        catch (TwsException refused)
        {
            throw new SessionRefusedException(refused.Error.Code, refused.Error.Text, refused);
        }
        catch (TimeoutException late)
        {
            throw new SessionRefusedException(0, "The gateway did not answer in time.", late);
        }
        catch (ObjectDisposedException closed)
        {
            throw new SessionRefusedException(TwsException.NotConnected, "The session is closed.", closed);
        }
    }

    private async Task<Exception?> TryConnectAsync(CancellationToken cancel)
    {
        try
        {
            await client.ConnectAsync(cancel);
            return null;
        }
        catch (Exception failure) when (failure is TwsException or TimeoutException or SocketException)
        {
            return failure;
        }
    }

    private TimeSpan Wait(int failures)
    {
        var doubled = client.Options.ReconnectDelay * Math.Pow(2, Math.Min(failures - 1, 20));
        return doubled < client.Options.ReconnectDelayMax ? doubled : client.Options.ReconnectDelayMax;
    }
}
