namespace Tidegate.Platform.GatewayLinking;

/// <summary>Where TWS or IB Gateway runs, seen from this program.</summary>
public enum GatewayPlace
{
    /// <summary>On the same machine.</summary>
    ThisMachine = 1,

    /// <summary>On another machine of a private network.</summary>
    Network = 2,

    /// <summary>In a container beside this one.</summary>
    Container = 3,
}
