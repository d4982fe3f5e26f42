using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Orders;

/// <summary>What an order of type <see cref="OrderType.PeggedToBenchmark"/> follows.</summary>
public readonly record struct PegTerms : IWirePart<PegTerms>
{
    /// <summary>The instrument that is followed.</summary>
    public int ReferenceConId { get; init; }

    /// <summary>Whether the price falls when the other rises.</summary>
    public bool Decreases { get; init; }

    /// <summary>By how much the price changes.</summary>
    public decimal? ChangeAmount { get; init; }

    /// <summary>For how much of a change of the other.</summary>
    public decimal? ReferenceChangeAmount { get; init; }

    /// <summary>Where the other is traded.</summary>
    public string ReferenceExchange { get => field ?? ""; init; }

    /// <inheritdoc/>
    public static PegTerms Visit<TWire>(ref TWire wire, in PegTerms m)
        where TWire : IWire, allows ref struct => new()
        {
            ReferenceConId = wire.I32(88, m.ReferenceConId),
            Decreases = wire.Flag(90, m.Decreases),
            ChangeAmount = wire.PriceOrUnset(89, m.ChangeAmount),
            ReferenceChangeAmount = wire.PriceOrUnset(91, m.ReferenceChangeAmount),
            ReferenceExchange = wire.Text(92, m.ReferenceExchange),
        };
}
