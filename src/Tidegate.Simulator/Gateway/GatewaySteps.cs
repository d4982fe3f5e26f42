namespace Tidegate.Simulator.Gateway;

/// <summary>What clients do at the socket of the simulated gateway; faults can be narrowed to one of these steps.</summary>
public static class GatewaySteps
{
    /// <summary>A connection is opened, up to the greeting.</summary>
    public const string Connect = "connect";

    /// <summary>Start, ids, time, accounts of the login.</summary>
    public const string Session = "session";

    /// <summary>Orders and executions.</summary>
    public const string Orders = "orders";

    /// <summary>Account values, positions, profit.</summary>
    public const string Accounts = "accounts";

    /// <summary>Contracts, chains, symbols, market rules.</summary>
    public const string Contracts = "contracts";

    /// <summary>Market data, depth, single ticks.</summary>
    public const string Quotes = "quotes";

    /// <summary>Bars and ticks of the past and of each five seconds.</summary>
    public const string Bars = "bars";

    /// <summary>All else: news, scanners, users, settings.</summary>
    public const string Reference = "reference";

    /// <summary>What the gateway sends, whatever it is.</summary>
    public const string Stream = "stream";
}
