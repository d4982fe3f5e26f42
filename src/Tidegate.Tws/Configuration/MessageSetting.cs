using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Configuration;

/// <summary>A message that the gateway can show.</summary>
public sealed record MessageSetting : IWirePart<MessageSetting>
{
    /// <summary>Number of the message.</summary>
    public int Id { get; init; }

    /// <summary>Title.</summary>
    public string Title { get; init; } = "";

    /// <summary>Text.</summary>
    public string Message { get; init; } = "";

    /// <summary>What happens unless a person chooses.</summary>
    public string DefaultAction { get; init; } = "";

    /// <summary>Whether it is shown.</summary>
    public bool? Enabled { get; init; }

    /// <inheritdoc/>
    public static MessageSetting Visit<TWire>(ref TWire wire, in MessageSetting m)
        where TWire : IWire, allows ref struct => new()
        {
            Id = wire.I32(1, m.Id),
            Title = wire.Text(2, m.Title),
            Message = wire.Text(3, m.Message),
            DefaultAction = wire.Text(4, m.DefaultAction),
            Enabled = wire.FlagOrUnset(5, m.Enabled),
        };
}
