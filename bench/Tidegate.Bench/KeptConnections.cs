using Tidegate.Domain.Connections;

namespace Tidegate.Bench;

/// <summary>
/// Connections as the product keeps them: each in a workspace of its own, with its story, values and quote in the database.
/// </summary>
internal sealed class KeptConnections(BenchHouse house) : IHeldConnections
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(200);

    private int count;

    public async Task OpenAsync(IReadOnlyList<GatewayTerms> places, CancellationToken cancel)
    {
        foreach (var place in places)
            await house.LinkAsync(place, ConnectionsVerb.Instrument, cancel);
        count += places.Count;
        if (count == places.Count)
            await house.KeepAsync(cancel);
        while (await house.ToldAsync(cancel) < count)
            await Task.Delay(LookEvery, TimeProvider.System, cancel);
    }

    public ValueTask DisposeAsync() => house.DisposeAsync();
}
