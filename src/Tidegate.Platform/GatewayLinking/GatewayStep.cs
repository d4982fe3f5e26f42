namespace Tidegate.Platform.GatewayLinking;

/// <summary>Steps of linking a gateway, in their order.</summary>
public enum GatewayStep
{
    /// <summary>Where the gateway runs.</summary>
    Place,

    /// <summary>Paper or live, and the account.</summary>
    Account,

    /// <summary>The gateway's API is on, and its port is known.</summary>
    Port,

    /// <summary>The gateway lets this program in.</summary>
    Trust,

    /// <summary>What the gateway lets us do, and as which client.</summary>
    Access,

    /// <summary>A user name of its own, and market data; advice only.</summary>
    User,

    /// <summary>The connection is made and tested.</summary>
    Test,

    /// <summary>What is live from now on.</summary>
    Live,
}
