using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Sockets;
using Tidegate.Domain.Connections;
using Tidegate.Tws.Client;
using Tidegate.Tws.Wire;

namespace Tidegate.Platform.Doors.Tws;

/// <summary>The lines of a test about the connection itself. It is made once and never again by itself.</summary>
internal sealed class TwsTestLink(GatewayTerms terms, TestWish wish, TwsTestLimits limits, TimeProvider clock) : IAsyncDisposable
{

    private const int ClientIdInUse = 326;
    private const int Requests = 20;
    private static readonly TimeSpan Never = TimeSpan.FromDays(1);
    private static readonly TimeSpan ClocksApartMax = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan SlowAnswer = TimeSpan.FromMilliseconds(500);

    private readonly ConcurrentQueue<TwsError> notices = new();
    private readonly CancellationTokenSource closing = new();
    private readonly List<Task> listening = [];
    private TwsClient? client;
    private Exception? failure;
    private string gatewayTime = "";

    /// <summary>The connection, once it is made.</summary>
    public TwsClient Client => client ?? throw new TwsException(new(TwsException.NotConnected, "Not connected."));

    /// <summary>What the gateway said beside its answers.</summary>
    public IReadOnlyCollection<TwsError> Notices => notices;

    /// <summary>Whether the gateway has lost the broker.</summary>
    public bool IsBrokerLost => client?.State == ConnectionState.Degraded;

    public async Task<TwsTestAnswer> AddressAsync(CancellationToken cancel)
    {
        var where = string.Create(CultureInfo.InvariantCulture, $"{terms.Host}:{terms.Port}");
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await socket.ConnectAsync(terms.Host, terms.Port, cancel);
        }
        catch (SocketException refused) when (refused.SocketErrorCode is SocketError.ConnectionRefused)
        {
            return TwsTestAnswer.Failed(TestStep.Address, TestCauses.Refused(terms), where, "Nothing takes connections there.").Ending();
        }
        catch (SocketException unreachable) when (unreachable.SocketErrorCode is not SocketError.ConnectionReset)
        {
            return TwsTestAnswer.Failed(TestStep.Address, TestCauses.Unreachable(terms), where, $"{unreachable.Message}.").Ending();
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            return TwsTestAnswer.Failed(TestStep.Address, TestCauses.Unreachable(terms), where, "Nothing answers there in time.").Ending();
        }
        catch (SocketException)
        {
            // Something took the connection and closed it at once; the greeting tells more.
        }

        var usual = GatewayPorts.Name(terms.Port) is { } name
            ? string.Create(CultureInfo.InvariantCulture, $"Port {terms.Port} is the usual one of {name}.")
            : "";
        var open = await TwsTestNeighbors.OpenAsync(terms, limits, clock, cancel);
        return open.Count == 0
            ? TwsTestAnswer.Ok(TestStep.Address, where, usual)
            : TwsTestAnswer.Look(
                TestStep.Address, TestCauses.OpenToOthers(open), where, $"{usual} It answers from outside too.".TrimStart());
    }

    public async Task<TwsTestAnswer> GreetingAsync(CancellationToken cancel)
    {
        await ConnectAsync(wish.SessionIsUp ? terms.ClientId + GatewayPlace.BesideSession : terms.ClientId, cancel);
        var version = client?.ServerVersion ?? 0;
        if (version > 0)
        {
            var time = gatewayTime.Length > 0 ? $"Its clock: {gatewayTime}." : "";
            return TwsTestAnswer.Ok(
                TestStep.Greeting, string.Create(CultureInfo.InvariantCulture, $"server version {version}"), time);
        }

        return (failure?.InnerException switch
        {
            SocketException { SocketErrorCode: SocketError.ConnectionRefused } => TwsTestAnswer.Failed(
                TestStep.Greeting, TestCauses.Refused(terms), "gone", "Nothing takes connections there any more."),
            FrameException => TwsTestAnswer.Failed(
                TestStep.Greeting, TestCauses.OtherProgram(terms), "no gateway", "The program there does not greet as a gateway does."),
            EndOfStreamException or IOException or SocketException => TwsTestAnswer.Failed(
                TestStep.Greeting, TestCauses.Closed(terms), "closed", "The program there closed the connection in place of a greeting."),
            _ when failure is TwsException other => TwsTestAnswer.Failed(
                TestStep.Greeting, TestCauses.OtherProgram(terms), TwsTestRun.Code(other.Error), other.Error.Text),
            _ => TwsTestAnswer.Failed(
                TestStep.Greeting, TestCauses.Silent(terms), "silence", "The program there took the connection and says nothing."),
        }).Ending();
    }

    public async Task<TwsTestAnswer> ClientIdAsync(CancellationToken cancel)
    {
        var number = terms.ClientId.ToString(CultureInfo.InvariantCulture);
        var isInUse = failure is TwsException { Error.Code: ClientIdInUse };
        if (isInUse)
        {
            // What else there is to tell is told under another number.
            await CloseAsync();
            await ConnectAsync(terms.ClientId + GatewayPlace.BesideSession, cancel);
        }

        var answer = failure switch
        {
            null when isInUse || wish.SessionIsUp => InUse(number),
            null => TwsTestAnswer.Ok(TestStep.ClientId, number, "No other program is connected under it."),
            TwsException { Error.Code: ClientIdInUse } => InUse(number).Ending(),
            TwsException closed => TwsTestAnswer.Failed(
                TestStep.ClientId, TestCauses.Broken, TwsTestRun.Code(closed.Error),
                $"The gateway ended the start: {closed.Error.Text}").Ending(),
            _ => TwsTestAnswer.Failed(
                TestStep.ClientId, TestCauses.NotBegun, "no answer", "The gateway greeted, but did not let this program in.").Ending(),
        };
        return answer.Named(answer.Line.State == TestLineState.Failed && (isInUse || failure is TwsException { Error.Code: ClientIdInUse })
            ? $"Client id {number} is in use"
            : wish.SessionIsUp && failure is null ? $"Client id {number} is ours" : $"Client id {number} is free");
    }

    public async Task<TwsTestAnswer> ClocksAsync(CancellationToken cancel)
    {
        var begun = clock.GetTimestamp();
        var told = await Client.CurrentTimeAsync(cancel);
        // Told to the second, so anything within it agrees; the answer was on its way for about half of the time.
        var here = clock.GetUtcNow() - (clock.GetElapsedTime(begun) / 2);
        var ahead = here - told;
        var apart = ahead < TimeSpan.Zero ? -ahead : ahead >= TimeSpan.FromSeconds(1) ? ahead - TimeSpan.FromSeconds(1) : TimeSpan.Zero;
        var value = apart < TimeSpan.FromMilliseconds(50)
            ? "less than 1 s apart"
            : string.Create(CultureInfo.InvariantCulture, $"{apart.TotalSeconds:0.0} s apart");
        var detail = ahead < TimeSpan.Zero ? "This machine is behind. More than 2 s would delay fresh signals."
            : "More than 2 s would delay fresh signals.";
        return apart <= ClocksApartMax
            ? TwsTestAnswer.Ok(TestStep.Clocks, value, "More than 2 s would delay fresh signals.")
            : TwsTestAnswer.Look(TestStep.Clocks, TestCauses.Clocks, value, detail).Named("Clocks differ");
    }

    public async Task<TwsTestAnswer> AnswerTimesAsync(CancellationToken cancel)
    {
        var times = new List<TimeSpan>(Requests);
        var first = clock.GetTimestamp();
        while (times.Count < Requests && clock.GetElapsedTime(first) < limits.Line / 2)
        {
            var begun = clock.GetTimestamp();
            await Client.CurrentTimeAsync(cancel);
            times.Add(clock.GetElapsedTime(begun));
        }

        times.Sort();
        var (half, most) = (times[(times.Count - 1) / 2], times[^1]);
        var value = string.Create(
            CultureInfo.InvariantCulture, $"p50 {half.TotalMilliseconds:0.#} ms, p99 {most.TotalMilliseconds:0.#} ms");
        var detail = string.Create(CultureInfo.InvariantCulture, $"{times.Count} requests, one after another.");
        return most < SlowAnswer
            ? TwsTestAnswer.Ok(TestStep.AnswerTimes, value, detail)
            : TwsTestAnswer.Look(TestStep.AnswerTimes, TestCauses.Slow, value, detail);
    }

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        await CloseAsync();
        closing.Dispose();
    }

    private TwsTestAnswer InUse(string number) => wish.SessionIsUp && failure is null
        ? TwsTestAnswer.Ok(TestStep.ClientId, number, OtherNumber("Tidegate's own session has it"))
        : TwsTestAnswer.Failed(
            TestStep.ClientId, TestCauses.ClientIdInUse(terms.ClientId), number,
            failure is null ? OtherNumber("Another program is connected under it") : "Another program is connected under it (326).");

    private string OtherNumber(string because) => string.Create(
        CultureInfo.InvariantCulture, $"{because}, so the test takes {terms.ClientId + GatewayPlace.BesideSession}.");

    private async Task ConnectAsync(int clientId, CancellationToken cancel)
    {
        failure = null;
        client = new(new TwsOptions
        {
            Host = terms.Host,
            Port = terms.Port,
            ClientId = clientId,
            ConnectTimeout = limits.Line,
            RequestTimeout = limits.Line,
            // One connection: a test tells of a break and does not mend it.
            ReconnectDelay = Never,
            ReconnectDelayMax = Never,
            KeepAlive = Never,
            Clock = clock,
        });
        try
        {
            await client.ConnectAsync(cancel);
            await foreach (var happened in client.EventsAsync(cancel))
            {
                if (happened is not ConnectionEvent.Ready ready)
                    continue;
                gatewayTime = ready.GatewayTime;
                break;
            }

            listening.Add(ListenAsync(client));
        }
        catch (Exception failed) when (failed is TwsException or TimeoutException or OperationCanceledException)
        {
            failure = failed;
        }
    }

    private async Task ListenAsync(TwsClient open)
    {
        try
        {
            await foreach (var happened in open.EventsAsync(closing.Token))
            {
                if (happened is ConnectionEvent.Notice notice)
                    notices.Enqueue(notice.Error);
            }
        }
        catch (OperationCanceledException) when (closing.IsCancellationRequested)
        {
            // The test is over.
        }
    }

    private async Task CloseAsync()
    {
        if (client is { } open)
            await open.DisposeAsync();
        await Task.WhenAll(listening);
    }
}
