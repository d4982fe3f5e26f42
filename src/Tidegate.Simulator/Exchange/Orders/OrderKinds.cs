using System.Collections.Immutable;

namespace Tidegate.Simulator.Exchange.Orders;

/// <summary>
/// The order types and times in force of the broker: which the simulated exchange executes, and what it says to the others.
/// </summary>
public static class OrderKinds
{
    /// <summary>Code of an order type that a contract or this exchange does not know.</summary>
    public const int UnsupportedType = 387;

    /// <summary>What <see cref="UnsupportedType"/> says.</summary>
    public const string UnsupportedTypeText = "Unsupported order type for this exchange and security type.";

    /// <summary>Types that execute, with what they do.</summary>
    public static ImmutableSortedDictionary<string, string> Supported { get; } = ImmutableSortedDictionary.CreateRange(
        StringComparer.Ordinal,
        new Dictionary<string, string>
        {
            ["LIT"] = "a limit order once the market touches a price",
            ["LMT"] = "at the limit or better",
            ["LOC"] = "a limit order in the closing auction",
            ["MIDPRICE"] = "a limit order at the middle of bid and offer, which follows it up to its limit",
            ["MIT"] = "a market order once the market touches a price",
            ["MKT"] = "at what is offered",
            ["MOC"] = "a market order in the closing auction",
            ["MTL"] = "what is displayed at once, the rest at that price as a limit order",
            ["PEG MID"] = "a limit order that follows the middle, less an offset",
            ["PEG MKT"] = "a limit order that follows the other side, less an offset",
            ["PEG PRIM"] = "a limit order that follows the own side, plus an offset",
            ["REL"] = "the same as PEG PRIM",
            ["STP"] = "a market order once the stop is reached",
            ["STP LMT"] = "a limit order once the stop is reached",
            ["TRAIL"] = "a stop order whose stop follows the market",
            ["TRAIL LIMIT"] = "a stop-limit order whose stop follows the market",
        });

    /// <summary>Types of the broker that are refused here with <see cref="UnsupportedType"/>, with what they would do.</summary>
    public static ImmutableSortedDictionary<string, string> Unsupported { get; } = ImmutableSortedDictionary.CreateRange(
        StringComparer.Ordinal,
        new Dictionary<string, string>
        {
            ["BOX TOP"] = "market-to-limit at the BOX exchange",
            ["MKT PRT"] = "a market order with a protective limit",
            ["PASSV REL"] = "pegged to the own side, less aggressive",
            ["PEG BENCH"] = "pegged to another contract",
            ["PEG BEST"] = "pegged to the best bid or offer at IBKRATS",
            ["PEG STK"] = "pegged to the stock of an option",
            ["QUOTE"] = "a request for a quote",
            ["SNAP MID"] = "a limit order at the middle of its arrival",
            ["SNAP MKT"] = "a limit order at the other side of its arrival",
            ["SNAP PRIM"] = "a limit order at the own side of its arrival",
            ["STP PRT"] = "a stop order with a protective limit",
            ["VOL"] = "an option order by volatility",
        });

    /// <summary>Times in force that execute.</summary>
    public static ImmutableArray<string> TimesInForce { get; } = ["DAY", "GTC", "IOC", "FOK", "GTD", "OPG"];
}
