using System.Collections.Immutable;
using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Configuration;

/// <summary>Outgoing 109, from version 221: changes the gateway's settings; what is null stays.</summary>
public sealed record UpdateConfiguration : IRequest<UpdateConfiguration>
{
    /// <inheritdoc/>
    public static int Id => 109;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ChangeConfiguration;

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

    /// <summary>Warnings that were read.</summary>
    public ImmutableArray<ConfigurationWarning> AcceptedWarnings { get; init; } = [];

    /// <summary>Order numbers begin again.</summary>
    public bool ResetOrderSequence { get; init; }

    /// <inheritdoc/>
    public static UpdateConfiguration Visit<TWire>(ref TWire wire, in UpdateConfiguration m)
        where TWire : IWire, allows ref struct => new()
        {
            RequestId = wire.I32(1, m.RequestId),
            LockAndExit = wire.PartOrNone(2, m.LockAndExit),
            Messages = wire.List(3, m.Messages),
            Api = wire.PartOrNone(4, m.Api),
            Orders = wire.PartOrNone(5, m.Orders),
            AcceptedWarnings = wire.List(6, m.AcceptedWarnings),
            ResetOrderSequence = wire.Flag(7, m.ResetOrderSequence),
        };
}
