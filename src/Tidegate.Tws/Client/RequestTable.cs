using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Tidegate.Tws.Client;

/// <summary>
/// Which request waits for what: by request id, and by kind for messages that carry none, of which one request at a time is under way.
/// Request ids begin above all order ids, since errors carry either in the same field.
/// </summary>
internal sealed class RequestTable
{
    private const int FirstRequestId = 1_000_000_000;

    private readonly ConcurrentDictionary<int, Entry> byId = new();
    private readonly ConcurrentDictionary<Type, SharedRequest> byKind = new();
    private int last = FirstRequestId;

    /// <summary>Whether an id is one of a request; else it is one of an order.</summary>
    public static bool IsRequest(int id) => id >= FirstRequestId;

    /// <summary>The next id.</summary>
    public int NextId() => Interlocked.Increment(ref last);

    /// <summary>Enters a request.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="conversation">What takes its answers.</param>
    /// <param name="resend">Sends it again after a break; null for requests that end with the connection.</param>
    public void Add(int id, Conversation conversation, Func<Task>? resend = null) => byId[id] = new(conversation, resend);

    /// <summary>Forgets a request.</summary>
    public void Remove(int id) => byId.TryRemove(id, out _);

    /// <summary>Whether a request of a kind with an id is under way.</summary>
    public bool Has(Type conversation) => byId.Any(pair => pair.Value.Conversation.GetType() == conversation);

    /// <summary>Enters a request without an id, or finds the one of its kind that is under way.</summary>
    public SharedRequest Share(SharedRequest mine) => byKind.GetOrAdd(mine.Conversation.GetType(), mine);

    /// <summary>Forgets a request without an id, and lets the next of its kind go.</summary>
    public void Unshare(SharedRequest mine)
    {
        byKind.TryRemove(KeyValuePair.Create(mine.Conversation.GetType(), mine));
        mine.Finish();
    }

    /// <summary>Hands a message to the request that it answers; late ones for nobody are dropped.</summary>
    public void Deliver<T>(int id, in T message)
    {
        if (byId.TryGetValue(id, out var entry) && entry.Conversation is ITakes<T> taker)
            taker.Take(message);
    }

    /// <summary>Hands a message without an id to all requests that wait for its kind.</summary>
    public void DeliverShared<T>(in T message)
    {
        foreach (var (_, shared) in byKind)
        {
            if (shared.Conversation is ITakes<T> taker)
                taker.Take(message);
        }

        foreach (var (_, entry) in byId)
        {
            if (entry.Conversation is ITakes<T> taker)
                taker.Take(message);
        }
    }

    /// <summary>Tells a request what the gateway said about it; one that ends by it is forgotten.</summary>
    /// <returns>Whether there is such a request.</returns>
    public bool Tell(int id, TwsError error)
    {
        if (!byId.TryGetValue(id, out var entry))
            return false;
        if (entry.Conversation.Tell(error))
            Remove(id);
        return true;
    }

    /// <summary>Tells what the gateway said of requests that wait for a kind of message and carry no id.</summary>
    /// <returns>Whether there are such requests.</returns>
    public bool TellShared<T>(TwsError error)
    {
        var isHeard = false;
        foreach (var (_, shared) in byKind)
        {
            if (shared.Conversation is not ITakes<T>)
                continue;
            shared.Conversation.Tell(error);
            isHeard = true;
        }

        return isHeard;
    }

    /// <summary>The connection broke: what ends by that is forgotten, and streams get a gap.</summary>
    /// <returns>What has to be sent again, in the order in which it was asked for.</returns>
    public ImmutableArray<int> Break(Exception cause)
    {
        foreach (var (_, shared) in byKind)
            shared.Conversation.Break(cause);
        var resends = ImmutableArray.CreateBuilder<int>();
        // A copy of its own making: sorting copies by a count that others may change meanwhile.
        foreach (var (id, entry) in byId.ToArray().OrderBy(pair => pair.Key))
        {
            if (entry.Conversation.Break(cause) && entry.Resend is not null)
                resends.Add(id);
            else
                Remove(id);
        }

        return resends.ToImmutable();
    }

    /// <summary>The broker lost what streams there are, though the connection stands: they get a gap.</summary>
    /// <returns>What has to be sent again, in the order in which it was asked for.</returns>
    public ImmutableArray<int> BreakStreams(Exception cause)
    {
        var streams = byId.Where(pair => pair.Value.Resend is not null).OrderBy(pair => pair.Key).ToList();
        foreach (var (_, entry) in streams)
            entry.Conversation.Break(cause);
        return [.. streams.Select(pair => pair.Key)];
    }

    /// <summary>Sends streams again, unless they have ended meanwhile.</summary>
    public async Task ResendAsync(ImmutableArray<int> ids)
    {
        foreach (var id in ids)
        {
            if (byId.TryGetValue(id, out var entry) && entry.Resend is { } resend)
                await resend();
        }
    }

    /// <summary>One stream has to be asked for again: it gets a gap.</summary>
    /// <returns>Whether there is such a stream.</returns>
    public bool Renew(int id, Exception cause)
    {
        if (!byId.TryGetValue(id, out var entry) || entry.Resend is null)
            return false;
        entry.Conversation.Break(cause);
        return true;
    }

    /// <summary>The client is closed.</summary>
    public void Close()
    {
        foreach (var (_, shared) in byKind)
            shared.Conversation.Close();
        foreach (var (id, entry) in byId)
        {
            entry.Conversation.Close();
            Remove(id);
        }
    }

    private sealed record Entry(Conversation Conversation, Func<Task>? Resend);
}
