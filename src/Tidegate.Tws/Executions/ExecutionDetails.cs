using Tidegate.Tws.Contracts;
using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Executions;

/// <summary>Incoming 11: a fill, as it happens or asked for.</summary>
public sealed record ExecutionDetails : IAnswer<ExecutionDetails>
{
    /// <inheritdoc/>
    public static int Id => 11;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.Protobuf;

    /// <summary>The request; -1 for one that was not asked for.</summary>
    public int RequestId { get; init; }

    /// <summary>What was traded.</summary>
    public Contract Contract { get; init; } = None<Contract>.It;

    /// <summary>The fill.</summary>
    public Execution Execution { get; init; } = None<Execution>.It;

    /// <inheritdoc/>
    public static ExecutionDetails Visit<TWire>(ref TWire wire, in ExecutionDetails m)
        where TWire : IWire, allows ref struct
    {
        var requestId = wire.I32(1, m.RequestId);
        var orderId = wire.IsProtobuf ? 0 : wire.I32(1, m.Execution.OrderId);
        var contract = ContractText.Received(ref wire, 2, m.Contract);
        var execution = wire.Part(3, m.Execution);
        return new()
        {
            RequestId = requestId,
            Contract = contract,
            Execution = wire.IsProtobuf ? execution : execution with { OrderId = orderId },
        };
    }
}
