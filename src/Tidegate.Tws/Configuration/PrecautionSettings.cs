using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Configuration;

/// <summary>Which questions the gateway does not ask.</summary>
public sealed record PrecautionSettings : IWirePart<PrecautionSettings>
{
    /// <summary>Orders need no confirmation in the gateway's window.</summary>
    public bool? BypassOrderPrecautions { get; init; }

    /// <summary>No warning for bonds.</summary>
    public bool? BypassBondWarning { get; init; }

    /// <summary>No question for negative yields.</summary>
    public bool? BypassNegativeYieldConfirmation { get; init; }

    /// <summary>No warning for called bonds.</summary>
    public bool? BypassCalledBondWarning { get; init; }

    /// <summary>No warning for pairs on the same side.</summary>
    public bool? BypassSameActionPairTradeWarning { get; init; }

    /// <summary>No warning for flagged accounts.</summary>
    public bool? BypassFlaggedAccountsWarning { get; init; }

    /// <summary>No warning for volatility from prices.</summary>
    public bool? BypassPriceBasedVolatilityWarning { get; init; }

    /// <summary>No warning for redirected orders.</summary>
    public bool? BypassRedirectOrderWarning { get; init; }

    /// <summary>No warning where overfills are possible.</summary>
    public bool? BypassNoOverfillProtection { get; init; }

    /// <summary>No warning for marketable orders routed to the best exchange.</summary>
    public bool? BypassRouteMarketableToBbo { get; init; }

    /// <inheritdoc/>
    public static PrecautionSettings Visit<TWire>(ref TWire wire, in PrecautionSettings m)
        where TWire : IWire, allows ref struct => new()
        {
            BypassOrderPrecautions = wire.FlagOrUnset(1, m.BypassOrderPrecautions),
            BypassBondWarning = wire.FlagOrUnset(2, m.BypassBondWarning),
            BypassNegativeYieldConfirmation = wire.FlagOrUnset(3, m.BypassNegativeYieldConfirmation),
            BypassCalledBondWarning = wire.FlagOrUnset(4, m.BypassCalledBondWarning),
            BypassSameActionPairTradeWarning = wire.FlagOrUnset(5, m.BypassSameActionPairTradeWarning),
            BypassFlaggedAccountsWarning = wire.FlagOrUnset(6, m.BypassFlaggedAccountsWarning),
            BypassPriceBasedVolatilityWarning = wire.FlagOrUnset(7, m.BypassPriceBasedVolatilityWarning),
            BypassRedirectOrderWarning = wire.FlagOrUnset(8, m.BypassRedirectOrderWarning),
            BypassNoOverfillProtection = wire.FlagOrUnset(9, m.BypassNoOverfillProtection),
            BypassRouteMarketableToBbo = wire.FlagOrUnset(10, m.BypassRouteMarketableToBbo),
        };
}
