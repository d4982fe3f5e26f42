namespace Tidegate.Platform.Doors.FlexWebService;

/// <summary>Where this installation finds the Flex Web Service unless a connection says otherwise.</summary>
/// <param name="Address">Address of the service, such as a simulator's; empty for the broker's.</param>
public sealed record FlexHost(string Address)
{
    /// <summary>The environment variable that names the address when no option does.</summary>
    public const string EnvironmentName = "TIDEGATE_FLEX_ADDRESS";

    /// <summary>What is wrong with an address and what to do; null when nothing is.</summary>
    public static string? Problem(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return FlexLinkCheck.AddressProblem(address);
    }
}
