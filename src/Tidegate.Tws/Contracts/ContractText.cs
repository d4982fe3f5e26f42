using Tidegate.Tws.Orders;
using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Contracts;

/// <summary>The layouts that a contract has in the text form. In protobuf it always is one record with the same numbers.</summary>
internal static class ContractText
{
    /// <summary>Twelve fields, as most requests have them.</summary>
    public static Contract Sent<TWire>(ref TWire wire, int number, Contract? m)
        where TWire : IWire, allows ref struct =>
        wire.IsProtobuf ? wire.Part(number, m ?? None<Contract>.It) : Twelve(ref wire, m ?? None<Contract>.It);

    private static Contract Twelve<TWire>(ref TWire wire, Contract m)
        where TWire : IWire, allows ref struct => new()
        {
            ConId = wire.I32(1, m.ConId),
            Symbol = wire.Text(2, m.Symbol),
            SecurityType = new(wire.Text(3, m.SecurityType.Code)),
            LastTradeDateOrContractMonth = wire.Text(4, m.LastTradeDateOrContractMonth),
            Strike = OrNone(wire.PriceOrUnset(5, m.Strike)),
            Right = OrNone(wire.Text(6, m.Right)),
            Multiplier = wire.PriceOrUnset(7, m.Multiplier),
            Exchange = wire.Text(8, m.Exchange),
            PrimaryExchange = wire.Text(9, m.PrimaryExchange),
            Currency = wire.Text(10, m.Currency),
            LocalSymbol = wire.Text(11, m.LocalSymbol),
            TradingClass = wire.Text(12, m.TradingClass),
        };

    /// <summary>Thirteen fields: those of most requests, and whether ended contracts count.</summary>
    public static Contract SentMayBeExpired<TWire>(ref TWire wire, int number, Contract? m)
        where TWire : IWire, allows ref struct =>
        Sent(ref wire, number, m) is var sent && wire.IsProtobuf
            ? sent
            : sent with { IncludeExpired = wire.Flag(18, (m ?? None<Contract>.It).IncludeExpired) };

    /// <summary>Eleven fields, as most answers have them: without the primary exchange, a strike of 0 where there is none.</summary>
    public static Contract Received<TWire>(ref TWire wire, int number, Contract? m)
        where TWire : IWire, allows ref struct =>
        wire.IsProtobuf ? wire.Part(number, m ?? None<Contract>.It) : Eleven(ref wire, m ?? None<Contract>.It);

    private static Contract Eleven<TWire>(ref TWire wire, Contract m)
        where TWire : IWire, allows ref struct => new()
        {
            ConId = wire.I32(1, m.ConId),
            Symbol = wire.Text(2, m.Symbol),
            SecurityType = new(wire.Text(3, m.SecurityType.Code)),
            LastTradeDateOrContractMonth = wire.Text(4, m.LastTradeDateOrContractMonth),
            Strike = OrNone(wire.Price(5, m.Strike ?? 0)),
            Right = OrNone(wire.Text(6, m.Right)),
            Multiplier = wire.PriceOrUnset(7, m.Multiplier),
            Exchange = wire.Text(8, m.Exchange),
            Currency = wire.Text(10, m.Currency),
            LocalSymbol = wire.Text(11, m.LocalSymbol),
            TradingClass = wire.Text(12, m.TradingClass),
        };

    /// <summary>The legs of a combination, as open and completed orders have them apart from the rest.</summary>
    public static Contract Legs<TWire>(ref TWire wire, Contract contract, Contract m)
        where TWire : IWire, allows ref struct
    {
        var description = wire.Text(19, m.ComboLegsDescription);
        var legs = LegPrice.VisitLegs(ref wire, m.ComboLegs);
        return description.Length == 0 && legs.IsEmpty ? contract : contract with { ComboLegsDescription = description, ComboLegs = legs };
    }

    /// <summary>What hedges a combination, as orders have it apart from the rest.</summary>
    public static Contract DeltaNeutral<TWire>(ref TWire wire, Contract contract, Contract m)
        where TWire : IWire, allows ref struct =>
        wire.PartOrNone(17, m.DeltaNeutral) is { } hedge ? contract with { DeltaNeutral = hedge } : contract;

    /// <summary>A strike of 0 is none.</summary>
    public static decimal? OrNone(decimal? strike) => strike == 0 ? null : strike;

    /// <summary>Gateways write <c>?</c> or <c>0</c> for a right that there is not.</summary>
    public static string OrNone(string right) => right is "?" or "0" ? "" : right;
}
