using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;

namespace Tidegate.Platform.Doors.Tws;

/// <summary>How long a test of a gateway may take, and what it knows of this machine.</summary>
internal sealed record TwsTestLimits
{
    private const int AddressesMax = 8;

    /// <summary>A line may take so long.</summary>
    public TimeSpan Line { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>All lines together may take so long.</summary>
    public TimeSpan Whole { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>So long is waited for the first quote.</summary>
    public TimeSpan Quote { get; init; } = TimeSpan.FromSeconds(6);

    /// <summary>The addresses of this machine other than loopback.</summary>
    public Func<IReadOnlyList<IPAddress>> OwnAddresses { get; init; } = () =>
    [
        .. NetworkInterface.GetAllNetworkInterfaces()
            .Where(one => one.OperationalStatus == OperationalStatus.Up)
            .SelectMany(one => one.GetIPProperties().UnicastAddresses)
            .Select(one => one.Address)
            .Where(one => one.AddressFamily is AddressFamily.InterNetwork or AddressFamily.InterNetworkV6 && !IPAddress.IsLoopback(one))
            .Take(AddressesMax),
    ];
}
