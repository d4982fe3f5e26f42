using System.Collections.Immutable;
using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Configuration;

/// <summary>Incoming 110: the gateway's settings.</summary>
public sealed record ConfigurationAnswer : IAnswer<ConfigurationAnswer>
{
    /// <inheritdoc/>
    public static int Id => 110;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.Configuration;

    /// <summary>The request.</summary>
    public int RequestId { get; init; }

    /// <summary>When the gateway ends each day.</summary>
    public LockAndExit? LockAndExit { get; init; }

    /// <summary>Messages that it can show.</summary>
    public ImmutableArray<MessageSetting> Messages { get; init; } = [];

    /// <summary>All about this door.</summary>
    public ApiConfiguration? Api { get; init; }

    /// <summary>Settings of orders.</summary>
    public OrderSettings? Orders { get; init; }

    /// <inheritdoc/>
    public static ConfigurationAnswer Visit<TWire>(ref TWire wire, in ConfigurationAnswer m)
        where TWire : IWire, allows ref struct => new()
        {
            RequestId = wire.I32(1, m.RequestId),
            LockAndExit = wire.PartOrNone(2, m.LockAndExit),
            Messages = wire.List(3, m.Messages),
            Api = wire.PartOrNone(4, m.Api),
            Orders = wire.PartOrNone(5, m.Orders),
        };
}
