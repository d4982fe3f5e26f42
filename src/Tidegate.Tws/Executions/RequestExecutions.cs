using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Executions;

/// <summary>Outgoing 7: asks for the executions of the day, each of which comes with its commission report.</summary>
public sealed record RequestExecutions : IRequest<RequestExecutions>
{
    /// <inheritdoc/>
    public static int Id => 7;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.Protobuf;

    /// <summary>The request.</summary>
    public int RequestId { get; init; }

    /// <summary>Which executions.</summary>
    public ExecutionFilter Filter { get; init; } = None<ExecutionFilter>.It;

    /// <inheritdoc/>
    public static RequestExecutions Visit<TWire>(ref TWire wire, in RequestExecutions m)
        where TWire : IWire, allows ref struct
    {
        wire.MessageVersion(3);
        return new() { RequestId = wire.I32(1, m.RequestId), Filter = wire.Part(2, m.Filter) };
    }
}
