using System.Collections.Immutable;
using Tidegate.Tws.Contracts;
using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Quotes;

/// <summary>Outgoing 1: subscribes to the quotes of an instrument, or asks for them once.</summary>
public sealed record RequestQuotes : IRequest<RequestQuotes>
{
    /// <inheritdoc/>
    public static int Id => 1;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufQuotes;

    /// <summary>The request.</summary>
    public int RequestId { get; init; }

    /// <summary>The instrument.</summary>
    public Contract Contract { get; init; } = None<Contract>.It;

    /// <summary>Numbers of more ticks, separated by commas, such as <c>233,236</c>. Not for a snapshot.</summary>
    public string GenericTicks { get; init; } = "";

    /// <summary>Once, and then the end.</summary>
    public bool Snapshot { get; init; }

    /// <summary>Once, from the consolidated tape, at a price.</summary>
    public bool RegulatorySnapshot { get; init; }

    /// <summary>Options without a field.</summary>
    public ImmutableArray<TagValue> Options { get; init; } = [];

    /// <inheritdoc/>
    public static RequestQuotes Visit<TWire>(ref TWire wire, in RequestQuotes m)
        where TWire : IWire, allows ref struct
    {
        wire.MessageVersion(11);
        var requestId = wire.I32(1, m.RequestId);
        var contract = QuoteLeg.Visit(ref wire, ContractText.Sent(ref wire, 2, m.Contract), m.Contract);
        if (!wire.IsProtobuf)
            contract = contract with { DeltaNeutral = wire.PartOrNone(17, m.Contract.DeltaNeutral) };
        return new()
        {
            RequestId = requestId,
            Contract = contract,
            GenericTicks = wire.Text(3, m.GenericTicks),
            Snapshot = wire.Flag(4, m.Snapshot),
            RegulatorySnapshot = wire.Flag(5, m.RegulatorySnapshot),
            Options = wire.TagLine(6, m.Options),
        };
    }
}
