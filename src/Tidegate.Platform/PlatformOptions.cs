using Tidegate.Platform.Storage;

namespace Tidegate.Platform;

/// <summary>What the platform stands on.</summary>
public sealed record PlatformOptions
{
    /// <summary>The prepared data folder.</summary>
    public required DataFolder Folder { get; init; }

    /// <summary>The open database; whoever opened it closes it, after the services are gone.</summary>
    public required Database Database { get; init; }

    /// <summary>The clock of everything.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Address of the Flex Web Service for new links, such as a simulator's; empty for the broker's.</summary>
    public string FlexAddress { get; init; } = "";
}
