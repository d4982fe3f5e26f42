using Tidegate.Domain.Sessions;
using Tidegate.Platform.Connections;

namespace Tidegate.Platform.Sessions;

/// <summary>A connection to a gateway and how its session stands.</summary>
/// <param name="Gateway">The connection with its settings.</param>
/// <param name="State">How it stands.</param>
/// <param name="Since">Since when; null when it was never kept.</param>
/// <param name="ToDo">What that means and what to do.</param>
/// <param name="NextTry">When it is tried next; null unless it waits.</param>
/// <param name="LastUp">When it was up last; null when it never was.</param>
/// <param name="IsKept">Whether a running product keeps it now.</param>
public sealed record SessionView(
    GatewayView Gateway,
    SessionState State,
    DateTimeOffset? Since,
    string ToDo,
    DateTimeOffset? NextTry,
    DateTimeOffset? LastUp,
    bool IsKept)
{
    /// <summary>The connection.</summary>
    public Guid Id => Gateway.Id;
}
