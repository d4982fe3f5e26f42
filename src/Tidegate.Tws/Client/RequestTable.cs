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
    private readonly ConcurrentDictionary<Type, Entry> byKind = new();
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

    /// <summary>Enters a request without an id, or finds the one that is under way.</summary>
    /// <param name="make">Makes the request's side of the talk.</param>
    /// <param name="isNew">Whether it has to be sent; else another caller did.</param>
    /// <param name="resend">Sends it again after a break; null for requests that end with the connection.</param>
    public TConversation Share<TConversation>(Func<TConversation> make, out bool isNew, Func<Task>? resend = null)
        where TConversation : Conversation
    {
        var mine = new Entry(make(), resend);
        var found = byKind.GetOrAdd(typeof(TConversation), mine);
        isNew = ReferenceEquals(found, mine);
        return (TConversation)found.Conversation;
    }

    /// <summary>Forgets a request without an id.</summary>
    public void Unshare(Conversation conversation)
    {
        if (byKind.TryGetValue(conversation.GetType(), out var entry) && ReferenceEquals(entry.Conversation, conversation))
            byKind.TryRemove(KeyValuePair.Create(conversation.GetType(), entry));
    }

    /// <summary>Hands a message to the request that it answers; late ones for nobody are dropped.</summary>
    public void Deliver<T>(int id, in T message)
    {
        if (byId.TryGetValue(id, out var entry) && entry.Conversation is ITakes<T> taker)
            taker.Take(message);
    }

    /// <summary>Hands a message without an id to the requests that wait for its kind.</summary>
    public void DeliverShared<T>(in T message)
    {
        foreach (var (_, entry) in byKind)
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

    /// <summary>The connection broke: what ends by that is forgotten.</summary>
    public void Break(Exception cause)
    {
        foreach (var (id, entry) in byId)
        {
            if (!entry.Conversation.Break(cause) || entry.Resend is null)
                Remove(id);
        }

        foreach (var (kind, entry) in byKind)
        {
            if (!entry.Conversation.Break(cause) || entry.Resend is null)
                byKind.TryRemove(kind, out _);
        }
    }

    /// <summary>What has to be sent again, in the order in which it was asked for.</summary>
    public ImmutableArray<Func<Task>> Resends() =>
        [
            .. byKind.Values.Select(entry => entry.Resend).OfType<Func<Task>>(),
            .. byId.OrderBy(pair => pair.Key).Select(pair => pair.Value.Resend).OfType<Func<Task>>(),
        ];

    private sealed record Entry(Conversation Conversation, Func<Task>? Resend);
}
