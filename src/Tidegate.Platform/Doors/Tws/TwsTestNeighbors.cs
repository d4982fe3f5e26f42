using System.Net;
using System.Net.Sockets;
using Tidegate.Domain.Connections;

namespace Tidegate.Platform.Doors.Tws;

/// <summary>
/// A gateway on this machine that also answers at the machine's other addresses is open to others. Who reaches it can trade, for it asks
/// for no password.
/// </summary>
internal static class TwsTestNeighbors
{
    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(1);

    /// <summary>The other addresses of this machine that answer; none when the gateway is elsewhere.</summary>
    public static async Task<IReadOnlyList<string>> OpenAsync(
        GatewayTerms terms, TwsTestLimits limits, TimeProvider clock, CancellationToken cancel)
    {
        if (!IsHere(terms.Host))
            return [];
        using var limit = new CancellationTokenSource(Wait, clock);
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancel, limit.Token);
        var tries = limits.OwnAddresses().Select(address => AnswersAsync(address, terms.Port, limited.Token)).ToList();
        return [.. (await Task.WhenAll(tries)).OfType<IPAddress>().Select(address => address.ToString())];
    }

    private static bool IsHere(string host) => host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));

    private static async Task<IPAddress?> AnswersAsync(IPAddress address, int port, CancellationToken cancel)
    {
        using var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await socket.ConnectAsync(address, port, cancel);
            return address;
        }
        catch (Exception silent) when (silent is SocketException or OperationCanceledException)
        {
            return null;
        }
    }
}
