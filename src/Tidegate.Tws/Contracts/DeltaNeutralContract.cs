using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Contracts;

/// <summary>The stock or future that hedges a delta neutral combination.</summary>
public sealed record DeltaNeutralContract : IWirePart<DeltaNeutralContract>
{
    /// <summary>The instrument.</summary>
    public int ConId { get; init; }

    /// <summary>Delta of the combination.</summary>
    public double Delta { get; init; }

    /// <summary>Price of the instrument.</summary>
    public decimal Price { get; init; }

    /// <inheritdoc/>
    public static DeltaNeutralContract Visit<TWire>(ref TWire wire, in DeltaNeutralContract m)
        where TWire : IWire, allows ref struct => new()
        {
            ConId = wire.I32(1, m.ConId),
            Delta = wire.Real(2, m.Delta),
            Price = wire.Price(3, m.Price),
        };
}
