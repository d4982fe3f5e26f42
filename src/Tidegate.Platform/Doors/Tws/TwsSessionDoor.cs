using Tidegate.Domain.Connections;
using Tidegate.Platform.Connections;
using Tidegate.Platform.Sessions;
using Tidegate.Tws.Client;

namespace Tidegate.Platform.Doors.Tws;

/// <summary>Opens sessions with TWS and IB Gateway.</summary>
internal sealed class TwsSessionDoor(TimeProvider clock) : ISessionDoor
{
    public ConnectionKind Kind => ConnectionKind.Gateway;

    public IBrokerSession Open(GatewayTerms terms) => new TwsSession(Options(terms));

    /// <summary>How a session comes to a gateway.</summary>
    public TwsOptions Options(GatewayTerms terms) => new()
    {
        Host = terms.Host,
        Port = terms.Port,
        ClientId = terms.ClientId,
        Clock = clock,
    };
}
