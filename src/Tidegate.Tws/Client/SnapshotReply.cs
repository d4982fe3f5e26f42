using System.Collections.Immutable;
using Tidegate.Tws.Quotes;

namespace Tidegate.Tws.Client;

/// <summary>The quotes of an instrument at one time.</summary>
internal sealed class SnapshotReply : Reply<ImmutableArray<Tick>>,
    ITakes<TickPrice>, ITakes<TickSize>, ITakes<TickString>, ITakes<TickGeneric>, ITakes<TickOptionComputation>, ITakes<QuoteType>,
    ITakes<TickSnapshotEnd>
{
    private readonly ImmutableArray<Tick>.Builder ticks = ImmutableArray.CreateBuilder<Tick>();

    public void Take(in TickPrice message) => ticks.Add(Tick.Of(message));

    public void Take(in TickSize message) => ticks.Add(Tick.Of(message));

    public void Take(in TickString message) => ticks.Add(Tick.Of(message));

    public void Take(in TickGeneric message) => ticks.Add(Tick.Of(message));

    public void Take(in TickOptionComputation message) => ticks.Add(Tick.Of(message));

    public void Take(in QuoteType message) => ticks.Add(Tick.Of(message));

    // What passes for a stream is the end of a snapshot: of a competing session (10197) nothing more is told.
    public override bool Tell(TwsError error)
    {
        if (error.Class == ErrorClass.Transient)
            Fail(new TwsException(error));
        return base.Tell(error) || error.Class == ErrorClass.Transient;
    }

    public void Take(in TickSnapshotEnd message) => Complete(ticks.ToImmutable());
}
