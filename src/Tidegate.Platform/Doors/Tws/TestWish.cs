namespace Tidegate.Platform.Doors.Tws;

/// <summary>What a test of a gateway is to look at.</summary>
/// <param name="Permissions">
/// Also whether orders are let in, class by class. That is asked by previews of orders (what-if), which the broker never transmits.
/// </param>
/// <param name="SessionIsUp">Our own session is connected under the client id, so the test takes another one.</param>
/// <param name="Quick">Only the lines that need no account.</param>
public sealed record TestWish(bool Permissions = false, bool SessionIsUp = false, bool Quick = false);
