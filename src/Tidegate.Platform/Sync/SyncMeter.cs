using System.Diagnostics.Metrics;
using System.Text.Json;
using Tidegate.Domain.Sync;
using Tidegate.Platform.Storage.Health;

namespace Tidegate.Platform.Sync;

/// <summary>Counts the tries of connections by how the connection stood afterwards.</summary>
internal sealed class SyncMeter
{
    private readonly Counter<long> tries;

    public SyncMeter(IMeterFactory factory) => tries = ProductMeter.Of(factory)
        .CreateCounter<long>("tidegate.syncs", "{try}", "Tries of connections to the broker, by result");

    public void Add(SyncStatus status) =>
        tries.Add(1, new KeyValuePair<string, object?>("result", JsonNamingPolicy.KebabCaseLower.ConvertName(status.ToString())));
}
