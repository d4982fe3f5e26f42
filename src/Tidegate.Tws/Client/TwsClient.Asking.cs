using System.Runtime.CompilerServices;
using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Client;

// How the capabilities send requests and wait for answers.
public sealed partial class TwsClient
{
    /// <summary>Sends a request with an id of its own and waits for its answer.</summary>
    internal async Task<TResult> AskAsync<TRequest, TResult>(
        Func<int, TRequest> make, Reply<TResult> reply, CancellationToken cancel, Func<int, Task>? giveUp = null, int? id = null)
        where TRequest : IRequest<TRequest>, new()
    {
        await WhenReadyAsync(cancel);
        var requestId = id ?? requests.NextId();
        requests.Add(requestId, reply);
        try
        {
            await SendAsync(make(requestId), SendTurn.Request);
            return await reply.Answer.WaitAsync(Options.RequestTimeout, Options.Clock, cancel);
        }
        catch (Exception unfinished) when (giveUp is not null && unfinished is TimeoutException or OperationCanceledException)
        {
            await TryAsync(() => giveUp(requestId));
            throw;
        }
        finally
        {
            requests.Remove(requestId);
        }
    }

    /// <summary>Sends a request whose answer carries no id, or waits with who asked already.</summary>
    internal async Task<TResult> AskSharedAsync<TReply, TRequest, TResult>(Func<TReply> make, TRequest request, CancellationToken cancel)
        where TReply : Reply<TResult>
        where TRequest : IRequest<TRequest>, new()
    {
        await WhenReadyAsync(cancel);
        var reply = requests.Share(make, out var isNew);
        try
        {
            if (isNew)
                await SendAsync(request, SendTurn.Request);
            return await reply.Answer.WaitAsync(Options.RequestTimeout, Options.Clock, cancel);
        }
        finally
        {
            if (isNew)
                requests.Unshare(reply);
        }
    }

    /// <summary>Sends a request and yields what comes for it, over broken connections too, until the caller stops.</summary>
    internal async IAsyncEnumerable<Streamed<T>> SubscribeAsync<T, TRequest, TCancel>(
        Func<int, TRequest> make,
        Func<int, TCancel> makeCancel,
        Subscription<T> subscription,
        [EnumeratorCancellation] CancellationToken cancel)
        where TRequest : IRequest<TRequest>, new()
        where TCancel : IRequest<TCancel>, new()
    {
        await WhenReadyAsync(cancel);
        var id = requests.NextId();
        requests.Add(id, subscription, () => SendAsync(make(id), SendTurn.Request));
        try
        {
            await SendAsync(make(id), SendTurn.Request);
            await foreach (var update in subscription.Updates.ReadAllAsync(cancel))
                yield return update;
        }
        finally
        {
            requests.Remove(id);
            await TryAsync(() => SendAsync(makeCancel(id), SendTurn.Request));
        }
    }

    /// <summary>Sends one message.</summary>
    internal Task SendAsync<T>(in T message, SendTurn turn)
        where T : IRequest<T>, new() =>
        SendAsync(message, turn, link ?? throw new TwsException(new(TwsException.NotConnected, "Not connected to the gateway.")));

    /// <summary>Sends several messages of one kind in one piece, so that nothing comes between them.</summary>
    internal Task SendTogetherAsync<T>(IReadOnlyList<T> messages, SendTurn turn)
        where T : IRequest<T>, new()
    {
        var open = link ?? throw new TwsException(new(TwsException.NotConnected, "Not connected to the gateway."));
        var frames = new FrameBuffer();
        foreach (var message in messages)
            MessageWriter.Write(frames, message, open.Greeting.ServerVersion);
        return open.SendAsync(frames, messages.Count, turn);
    }

    /// <summary>Waits until requests may be sent, at most as long as an answer may take.</summary>
    internal async Task WhenReadyAsync(CancellationToken cancel)
    {
        if (keeping is null && link is null)
            throw new TwsException(new(TwsException.NotConnected, "Not connected to the gateway: call ConnectAsync first."));
        await ready.Task.WaitAsync(Options.RequestTimeout, Options.Clock, cancel);
    }

    private static Task SendAsync<T>(in T message, SendTurn turn, GatewayLink open)
        where T : IRequest<T>, new()
    {
        var frames = new FrameBuffer();
        MessageWriter.Write(frames, message, open.Greeting.ServerVersion);
        return open.SendAsync(frames, 1, turn);
    }

    // A cancel of what ends anyway: without a connection there is nothing to cancel.
    private static async Task TryAsync(Func<Task> send)
    {
        try
        {
            await send();
        }
        catch (TwsException)
        {
        }
    }
}
