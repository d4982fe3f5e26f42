using System.Collections.Concurrent;
using Tidegate.Flex.WebService;
using Tidegate.Platform.Connections;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Doors.FlexWebService;

/// <summary>Clients of the Flex Web Service, one for each address, with one pacing for all processes.</summary>
internal sealed class FlexClients(Database database, PacingLimits limits, TimeProvider clock) : IDisposable
{
    private readonly FlexPacingStore pacing = new(database, limits, clock);
    private readonly ConcurrentDictionary<string, FlexServiceClient> clients = new(StringComparer.Ordinal);

    /// <summary>The client of an address; empty for the broker's.</summary>
    public FlexServiceClient At(string address) =>
        clients.GetOrAdd(address, at => new(FlexLinkCheck.OptionsOf(at), pacing, clock));

    /// <summary>Token and queries of a connection; null when one is missing or cannot be what it should be.</summary>
    public static async Task<FlexKeys?> KeysAsync(SecretStore secrets, Connection link, CancellationToken cancel)
    {
        var token = await secrets.FindAsync(Connection.SecretOf(link.ConnectionId, ConnectionSecrets.Token), cancel);
        var query = await secrets.FindAsync(Connection.SecretOf(link.ConnectionId, ConnectionSecrets.Query), cancel);
        var confirmations = await secrets.FindAsync(Connection.SecretOf(link.ConnectionId, ConnectionSecrets.Confirmations), cancel);
        return FlexToken.TryParse(token?.Reveal(), out var read, out _) && QueryId.TryParse(query?.Reveal(), out var activity, out _)
            ? new(link.Address, read, activity, QueryId.TryParse(confirmations?.Reveal(), out var second, out _) ? second : null)
            : null;
    }

    public void Dispose()
    {
        foreach (var client in clients.Values)
        {
            client.Dispose();
        }
    }
}
