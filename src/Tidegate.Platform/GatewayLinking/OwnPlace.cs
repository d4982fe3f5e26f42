namespace Tidegate.Platform.GatewayLinking;

/// <summary>Where this program itself runs, which changes the address that a gateway sees.</summary>
/// <param name="IsContainer">Whether it runs in a container.</param>
public sealed record OwnPlace(bool IsContainer)
{
    /// <summary>Set by the images of .NET, and so by ours.</summary>
    public const string EnvironmentName = "DOTNET_RUNNING_IN_CONTAINER";

    /// <summary>The name that <c>deploy/compose.yaml</c> gives to the gateway's container.</summary>
    public const string ContainerHost = "gateway";

    /// <summary>The name of the machine below, inside a container.</summary>
    public const string MachineBelow = "host.docker.internal";

    private const string Loopback = "127.0.0.1";

    /// <summary>Where a gateway mostly runs, seen from here.</summary>
    public GatewayPlace UsualPlace => IsContainer ? GatewayPlace.Container : GatewayPlace.ThisMachine;

    /// <summary>What the environment says.</summary>
    public static OwnPlace Look() =>
        new(Environment.GetEnvironmentVariable(EnvironmentName) is "true" or "1");

    /// <summary>The host of a gateway at a place; empty where only a person knows it.</summary>
    public string UsualHost(GatewayPlace place) => place switch
    {
        GatewayPlace.ThisMachine => IsContainer ? MachineBelow : Loopback,
        GatewayPlace.Container => IsContainer ? ContainerHost : Loopback,
        _ => "",
    };
}
