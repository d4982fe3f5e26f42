using System.Collections.Immutable;
using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Contracts;

/// <summary>An instrument that a search found.</summary>
public sealed record SymbolSample : IWirePart<SymbolSample>
{
    /// <summary>The instrument; number, symbol, kind, primary exchange, currency, description and issuer.</summary>
    public Contract Contract { get; init; } = None<Contract>.It;

    /// <summary>Kinds of derivatives that there are on it.</summary>
    public ImmutableArray<string> DerivativeSecurityTypes { get; init; } = [];

    /// <inheritdoc/>
    public static SymbolSample Visit<TWire>(ref TWire wire, in SymbolSample m)
        where TWire : IWire, allows ref struct
    {
        if (wire.IsProtobuf)
            return new() { Contract = wire.Part(1, m.Contract), DerivativeSecurityTypes = wire.Texts(2, m.DerivativeSecurityTypes) };
        var contract = new Contract
        {
            ConId = wire.I32(1, m.Contract.ConId),
            Symbol = wire.Text(2, m.Contract.Symbol),
            SecurityType = new(wire.Text(3, m.Contract.SecurityType.Code)),
            PrimaryExchange = wire.Text(9, m.Contract.PrimaryExchange),
            Currency = wire.Text(10, m.Contract.Currency),
        };
        var derivatives = wire.Texts(2, m.DerivativeSecurityTypes);
        return new()
        {
            Contract = contract with
            {
                Description = wire.Prose(15, m.Contract.Description),
                IssuerId = wire.Text(16, m.Contract.IssuerId),
            },
            DerivativeSecurityTypes = derivatives,
        };
    }
}
