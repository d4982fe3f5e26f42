using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Configuration;

/// <summary>A warning before a setting is changed.</summary>
public sealed record ConfigurationWarning : IWirePart<ConfigurationWarning>
{
    /// <summary>Number of the warning.</summary>
    public int MessageId { get; init; }

    /// <summary>Title.</summary>
    public string Title { get; init; } = "";

    /// <summary>Text.</summary>
    public string Message { get; init; } = "";

    /// <inheritdoc/>
    public static ConfigurationWarning Visit<TWire>(ref TWire wire, in ConfigurationWarning m)
        where TWire : IWire, allows ref struct => new()
        {
            MessageId = wire.I32(1, m.MessageId),
            Title = wire.Text(2, m.Title),
            Message = wire.Text(3, m.Message),
        };
}
