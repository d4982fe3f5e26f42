using Tidegate.Domain.Connections;

namespace Tidegate.Platform.Doors.Tws;

/// <summary>Where a gateway is, for a visit that ends.</summary>
/// <param name="Host">Name or address of its machine.</param>
/// <param name="Port">Its port.</param>
/// <param name="ClientId">The number under which we come.</param>
public sealed record GatewayPlace(string Host, int Port, int ClientId)
{
    /// <summary>Added to a connection's client id for what happens beside its session; no connection has so great a number.</summary>
    public const int BesideSession = 1000;

    private const int Turns = 9;
    private static int turn;

    /// <summary>The newest server version that is offered; null for the newest that we speak.</summary>
    public int? MaxServerVersion { get; init; }

    /// <summary>
    /// Where a connection goes, under a number that leaves its own to the session. Each call gives another number, for several may visit
    /// at once.
    /// </summary>
    public static GatewayPlace Beside(GatewayTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        var number = 1 + (int)((uint)Interlocked.Increment(ref turn) % Turns);
        return new(terms.Host, terms.Port, terms.ClientId + (number * BesideSession));
    }
}
