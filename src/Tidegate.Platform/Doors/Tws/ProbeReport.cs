namespace Tidegate.Platform.Doors.Tws;

/// <summary>What a gateway tells of itself and of its login's accounts.</summary>
/// <param name="ServerVersion">What was agreed on.</param>
/// <param name="GatewayClock">Its local time with its zone, as it greeted; null when it was not told.</param>
/// <param name="CurrentTime">The broker's time, to the second; null when it was not told.</param>
/// <param name="Accounts">The accounts of the login.</param>
/// <param name="Summary">Values of the accounts.</param>
/// <param name="Positions">What they hold.</param>
/// <param name="OpenOrders">Orders that work, of all programs.</param>
/// <param name="CompletedOrders">Orders that have ended.</param>
/// <param name="Executions">What was executed since midnight of the gateway's zone.</param>
/// <param name="Missing">What could not be had, with the reason.</param>
public sealed record ProbeReport(
    int ServerVersion,
    string? GatewayClock,
    DateTimeOffset? CurrentTime,
    IReadOnlyList<string> Accounts,
    IReadOnlyList<ProbeReport.AccountFigure> Summary,
    IReadOnlyList<ProbeReport.Holding> Positions,
    IReadOnlyList<ProbeReport.OrderLine> OpenOrders,
    IReadOnlyList<ProbeReport.OrderLine> CompletedOrders,
    IReadOnlyList<ProbeReport.Execution> Executions,
    IReadOnlyList<ProbeReport.Lack> Missing)
{
    /// <summary>A value of an account, as it was told.</summary>
    public sealed record AccountFigure(string Account, string Tag, string Value, string Currency);

    /// <summary>A position.</summary>
    public sealed record Holding(
        string Account, string Instrument, int Conid, string Class, string Currency, decimal Quantity, decimal AverageCost);

    /// <summary>An order.</summary>
    public sealed record OrderLine(
        string Account, long PermId, int ClientId, string Instrument, string Action, decimal? Quantity, string Type, decimal? LimitPrice,
        string Status);

    /// <summary>An execution; the commission is null until the broker tells it.</summary>
    public sealed record Execution(
        string Account, string Id, string Time, string Instrument, string Side, decimal Quantity, decimal Price, decimal? Commission,
        string? CommissionCurrency);

    /// <summary>Something that was refused or not answered.</summary>
    public sealed record Lack(string What, string Why);
}
