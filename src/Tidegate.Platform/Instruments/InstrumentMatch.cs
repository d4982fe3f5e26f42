using Tidegate.Domain.Instruments;

namespace Tidegate.Platform.Instruments;

/// <summary>The instrument that a text means.</summary>
public abstract record InstrumentMatch
{
    private InstrumentMatch()
    {
    }

    /// <summary>This one.</summary>
    public sealed record One(Instrument Instrument) : InstrumentMatch;

    /// <summary>Several bear or bore the symbol; an id tells them apart.</summary>
    public sealed record Several(IReadOnlyList<Instrument> Instruments) : InstrumentMatch;

    /// <summary>No statement names it.</summary>
    public sealed record None : InstrumentMatch;
}
