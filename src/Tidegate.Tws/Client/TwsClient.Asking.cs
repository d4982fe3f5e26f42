using System.Runtime.CompilerServices;
using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Client;

// How the capabilities send requests and wait for answers.
public sealed partial class TwsClient
{
    /// <summary>Sends a request with an id of its own and waits for its answer.</summary>
    internal async Task<TResult> AskAsync<TRequest, TResult>(
        Func<int, TRequest> make, Reply<TResult> reply, CancellationToken cancel, Func<int, Task>? giveUp = null)
        where TRequest : IRequest<TRequest>, new()
    {
        await WhenReadyAsync(cancel);
        var requestId = requests.NextId();
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

    /// <summary>
    /// Sends a request whose answer carries no id. Who asks the same at the same time shares the answer; who asks for something else that
    /// is answered alike waits for that first.
    /// </summary>
    /// <param name="make">Makes what takes the answer.</param>
    /// <param name="request">What is sent.</param>
    /// <param name="cancel">Ends the waiting of this caller only.</param>
    /// <param name="after">What is sent when the answer has come, before the next request of the kind.</param>
    internal async Task<TResult> AskSharedAsync<TReply, TRequest, TResult>(
        Func<TReply> make, TRequest request, CancellationToken cancel, Func<Task>? after = null)
        where TReply : Reply<TResult>
        where TRequest : IRequest<TRequest>, new()
    {
        while (true)
        {
            await WhenReadyAsync(cancel);
            var reply = make();
            var mine = new SharedRequest(reply, request);
            var found = requests.Share(mine);
            if (ReferenceEquals(found, mine))
                Run(_ => CarryAsync(mine, reply, request, after));
            else if (!found.Request.Equals(request))
                await found.Over.WaitAsync(cancel);
            if (found.Request.Equals(request))
                return await ((TReply)found.Conversation).Answer.WaitAsync(cancel);
        }
    }

    /// <summary>Sends a request and yields what comes for it, over broken connections too, until the caller stops.</summary>
    /// <param name="make">Makes the request.</param>
    /// <param name="makeCancel">Makes what ends it.</param>
    /// <param name="subscription">What takes the answers.</param>
    /// <param name="cancel">Ends it.</param>
    /// <param name="isOneForAll">The gateway knows one for the whole client, so only the last of its kind ends it.</param>
    internal async IAsyncEnumerable<Streamed<T>> SubscribeAsync<T, TRequest, TCancel>(
        Func<int, TRequest> make,
        Func<int, TCancel> makeCancel,
        Subscription<T> subscription,
        [EnumeratorCancellation] CancellationToken cancel,
        bool isOneForAll = false)
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
                yield return update with { Missed = subscription.Dropped };
        }
        finally
        {
            requests.Remove(id);
            // A cancel of what is over would be refused.
            if (!subscription.IsOver && !(isOneForAll && requests.Has(subscription.GetType())))
                await TryAsync(() => SendAsync(makeCancel(id), SendTurn.Request));
        }
    }

    /// <summary>Sends one message.</summary>
    internal Task SendAsync<T>(in T message, SendTurn turn)
        where T : IRequest<T>, new() =>
        SendAsync(message, turn, link ?? throw new TwsException(new(TwsException.NotConnected, "Not connected to the gateway.")));

    /// <summary>Sends one message, unless the gateway is too old to know it.</summary>
    internal Task SendSinceAsync<T>(int version, in T message)
        where T : IRequest<T>, new() => ServerVersion >= version ? SendAsync(message, SendTurn.Request) : Task.CompletedTask;

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
        ObjectDisposedException.ThrowIf(stop.IsCancellationRequested, this);
        if (keeping is null && link is null)
            throw new TwsException(new(TwsException.NotConnected, "Not connected to the gateway: call ConnectAsync first."));
        var signal = ready.Task;
        if (signal.IsCompleted)
            return;
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, stop.Token);
        try
        {
            await signal.WaitAsync(Options.RequestTimeout, Options.Clock, either.Token);
        }
        catch (OperationCanceledException closed) when (!cancel.IsCancellationRequested)
        {
            throw new ObjectDisposedException("The client was closed.", closed);
        }
    }

    // Belongs to nobody who waits: the first of them may leave, and the others still get their answer.
    private async Task CarryAsync<TRequest, TResult>(SharedRequest mine, Reply<TResult> reply, TRequest request, Func<Task>? after)
        where TRequest : IRequest<TRequest>, new()
    {
        try
        {
            await SendAsync(request, SendTurn.Request);
            await reply.Answer.WaitAsync(Options.RequestTimeout, Options.Clock);
        }
        catch (Exception unanswered) when (unanswered is TwsException or TimeoutException or ObjectDisposedException)
        {
            reply.Fail(unanswered);
        }
        finally
        {
            if (after is not null)
                await TryAsync(after);
            requests.Unshare(mine);
        }
    }

    private static Task SendAsync<T>(in T message, SendTurn turn, GatewayLink open)
        where T : IRequest<T>, new()
    {
        var frames = new FrameBuffer();
        MessageWriter.Write(frames, message, open.Greeting.ServerVersion);
        return open.SendAsync(frames, 1, turn);
    }

    // A cancel of what ends anyway: without a connection there is nothing to cancel.
    internal static async Task TryAsync(Func<Task> send)
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
