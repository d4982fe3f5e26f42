using Tidegate.Domain.Connections;
using Tidegate.Domain.Quotes;

namespace Tidegate.Bench;

/// <summary>
/// Connections as the product keeps them: each in a workspace of its own, with its story, values and quotes in the database.
/// </summary>
internal sealed class KeptConnections(BenchHouse house, IReadOnlyList<WatchedInstrument> watched) : IHeldConnections
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(200);

    private int count;

    public async Task OpenAsync(IReadOnlyList<GatewayTerms> places, CancellationToken cancel)
    {
        foreach (var place in places)
            await house.LinkAsync(place, watched, cancel);
        count += places.Count;
        if (count == places.Count)
            await house.KeepAsync(cancel);
        while (await house.ToldAsync(watched.Count > 0, cancel) < count)
            await Task.Delay(LookEvery, TimeProvider.System, cancel);
    }

    public ValueTask DisposeAsync() => house.DisposeAsync();
}
