using Tidegate.Domain.Connections;
using Tidegate.Domain.Sessions;

namespace Tidegate.Platform.Sessions;

/// <summary>What a gateway told last of an account.</summary>
/// <param name="Values">Values, cash and positions.</param>
/// <param name="Connection">The connection that tells of it.</param>
/// <param name="ConnectionName">Its name.</param>
/// <param name="Mode">Paper or live.</param>
/// <param name="State">How the session stands.</param>
/// <param name="Told">When it was told last.</param>
/// <param name="Age">How long ago that is.</param>
public sealed record LiveAccountView(
    LiveAccount Values,
    Guid Connection,
    string ConnectionName,
    TradingMode Mode,
    SessionState State,
    DateTimeOffset Told,
    TimeSpan Age);
