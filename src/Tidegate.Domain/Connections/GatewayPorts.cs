namespace Tidegate.Domain.Connections;

/// <summary>The ports on which TWS and IB Gateway listen unless somebody changed them (tws-api §8.9).</summary>
public static class GatewayPorts
{
    /// <summary>IB Gateway, live.</summary>
    public const int GatewayLive = 4001;

    /// <summary>IB Gateway, paper.</summary>
    public const int GatewayPaper = 4002;

    /// <summary>Trader Workstation, live.</summary>
    public const int TwsLive = 7496;

    /// <summary>Trader Workstation, paper.</summary>
    public const int TwsPaper = 7497;

    /// <summary>What a port mostly is, such as <c>IB Gateway, paper</c>; null for a port that somebody chose.</summary>
    public static string? Name(int port) => port switch
    {
        GatewayLive => "IB Gateway, live",
        GatewayPaper => "IB Gateway, paper",
        TwsLive => "TWS, live",
        TwsPaper => "TWS, paper",
        _ => null,
    };

    /// <summary>The mode that a port mostly stands for; null for a port that somebody chose.</summary>
    public static TradingMode? ModeOf(int port) => port switch
    {
        GatewayLive or TwsLive => TradingMode.Live,
        GatewayPaper or TwsPaper => TradingMode.Paper,
        _ => null,
    };
}
