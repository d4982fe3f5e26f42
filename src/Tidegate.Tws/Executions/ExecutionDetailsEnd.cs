using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Executions;

/// <summary>Incoming 55: all executions asked for were told. It may be missing when there are none.</summary>
/// <param name="RequestId">The request.</param>
public readonly record struct ExecutionDetailsEnd(int RequestId) : IAnswer<ExecutionDetailsEnd>
{
    /// <inheritdoc/>
    public static int Id => 55;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.Protobuf;

    /// <inheritdoc/>
    public static ExecutionDetailsEnd Visit<TWire>(ref TWire wire, in ExecutionDetailsEnd m)
        where TWire : IWire, allows ref struct
    {
        wire.MessageVersion(1);
        return new(wire.I32(1, m.RequestId));
    }
}
