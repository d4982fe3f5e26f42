using Tidegate.Domain.Connections;
using Tidegate.Platform.Connections;

namespace Tidegate.Platform.Sessions;

/// <summary>A door through which sessions go.</summary>
internal interface ISessionDoor
{
    /// <summary>Connections of this kind go through it.</summary>
    ConnectionKind Kind { get; }

    /// <summary>A session that does nothing yet; whoever gets it disposes it.</summary>
    IBrokerSession Open(GatewayTerms terms);
}
