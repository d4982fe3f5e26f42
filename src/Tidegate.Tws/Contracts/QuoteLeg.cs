using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Contracts;

/// <summary>The four fields of a leg that requests for quotes and bars send in text.</summary>
internal readonly record struct QuoteLeg(int ConId, int Ratio, string Action, string Exchange) : IWirePart<QuoteLeg>
{
    public static QuoteLeg Visit<TWire>(ref TWire wire, in QuoteLeg m)
        where TWire : IWire, allows ref struct =>
        new(wire.I32(1, m.ConId), wire.I32(2, m.Ratio), wire.Text(3, m.Action), wire.Text(4, m.Exchange));

    /// <summary>Adds the legs to a combination, in text only; in protobuf they are part of the contract.</summary>
    public static Contract Visit<TWire>(ref TWire wire, Contract sent, Contract? m)
        where TWire : IWire, allows ref struct
    {
        if (wire.IsProtobuf || sent.SecurityType != SecurityType.Combo)
            return sent;
        var legs = wire.List<QuoteLeg>(20, m is null ? [] : [.. m.ComboLegs.Select(Of)]);
        return sent with { ComboLegs = [.. legs.Select(leg => new ComboLeg(leg.ConId, leg.Ratio, leg.Action, leg.Exchange))] };
    }

    private static QuoteLeg Of(ComboLeg leg) => new(leg.ConId, leg.Ratio, leg.Action, leg.Exchange);
}
