using System.Net;
using System.Net.Sockets;

namespace Tidegate.Platform.GatewayLinking;

/// <summary>
/// Measures the address with which this program appears at a gateway: a datagram socket is given the gateway as its peer, which sends
/// nothing, and the system says which of its own addresses it would use.
/// </summary>
public sealed class SeeOwnAddress(TimeProvider clock)
{
    private static readonly TimeSpan NameLimit = TimeSpan.FromSeconds(2);

    /// <summary>Measures it, in two seconds at most.</summary>
    public async Task<GatewaySight> RunAsync(string host, int port, CancellationToken cancel)
    {
        using var limit = new CancellationTokenSource(NameLimit, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancel, limit.Token);
        try
        {
            var addresses = await Dns.GetHostAddressesAsync(host, both.Token);
            // The clients of TWS go by the older protocol where both are there.
            var target = addresses.OrderBy(address => address.AddressFamily == AddressFamily.InterNetwork ? 0 : 1).FirstOrDefault();
            if (target is null)
                return new("", $"The name {host} has no address.", IsLoopback: false);
            using var socket = new Socket(target.AddressFamily, SocketType.Dgram, ProtocolType.Udp);
            await socket.ConnectAsync(new IPEndPoint(target, port), both.Token);
            var own = ((IPEndPoint)socket.LocalEndPoint!).Address;
            return new(own.ToString(), "", IPAddress.IsLoopback(own));
        }
        catch (SocketException) when (!cancel.IsCancellationRequested)
        {
            return new("", $"The name or address {host} cannot be reached from here, so it could not be measured.", IsLoopback: false);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new("", $"Nobody said within two seconds where {host} is, so it could not be measured.", IsLoopback: false);
        }
    }
}
