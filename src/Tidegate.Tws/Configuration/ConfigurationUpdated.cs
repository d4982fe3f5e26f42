using System.Collections.Immutable;
using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Configuration;

/// <summary>Incoming 111: whether settings were changed.</summary>
public sealed record ConfigurationUpdated : IAnswer<ConfigurationUpdated>
{
    /// <inheritdoc/>
    public static int Id => 111;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ChangeConfiguration;

    /// <summary>The request.</summary>
    public int RequestId { get; init; }

    /// <summary>Whether it was done.</summary>
    public string Status { get; init; } = "";

    /// <summary>For people.</summary>
    public string Message { get; init; } = "";

    /// <summary>What was changed.</summary>
    public ImmutableArray<string> ChangedFields { get; init; } = [];

    /// <summary>What was not, and why.</summary>
    public ImmutableArray<string> Errors { get; init; } = [];

    /// <summary>What has to be accepted first.</summary>
    public ImmutableArray<ConfigurationWarning> Warnings { get; init; } = [];

    /// <inheritdoc/>
    public static ConfigurationUpdated Visit<TWire>(ref TWire wire, in ConfigurationUpdated m)
        where TWire : IWire, allows ref struct => new()
        {
            RequestId = wire.I32(1, m.RequestId),
            Status = wire.Text(2, m.Status),
            Message = wire.Text(3, m.Message),
            ChangedFields = wire.Texts(4, m.ChangedFields),
            Errors = wire.Texts(5, m.Errors),
            Warnings = wire.List(6, m.Warnings),
        };
}
