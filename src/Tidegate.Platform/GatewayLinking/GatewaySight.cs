namespace Tidegate.Platform.GatewayLinking;

/// <summary>The address that we have towards a gateway.</summary>
/// <param name="Address">The address; empty when it could not be measured.</param>
/// <param name="Problem">Why it could not be measured; empty when it could.</param>
/// <param name="IsLoopback">Whether both are on one machine, so that the gateway trusts us by itself.</param>
public sealed record GatewaySight(string Address, string Problem, bool IsLoopback);
