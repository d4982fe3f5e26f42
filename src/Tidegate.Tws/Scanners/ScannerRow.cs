using Tidegate.Tws.Contracts;
using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Scanners;

/// <summary>An instrument that a scanner found.</summary>
public sealed record ScannerRow : IWirePart<ScannerRow>
{
    /// <summary>0 is the best.</summary>
    public int Rank { get; init; }

    /// <summary>The instrument.</summary>
    public Contract Contract { get; init; } = None<Contract>.It;

    /// <summary>Name of the market.</summary>
    public string MarketName { get; init; } = "";

    /// <summary>As sent.</summary>
    public string Distance { get; init; } = "";

    /// <summary>As sent.</summary>
    public string Benchmark { get; init; } = "";

    /// <summary>As sent.</summary>
    public string Projection { get; init; } = "";

    /// <summary>Legs of a combination, in words.</summary>
    public string ComboKey { get; init; } = "";

    /// <inheritdoc/>
    public static ScannerRow Visit<TWire>(ref TWire wire, in ScannerRow m)
        where TWire : IWire, allows ref struct
    {
        var row = new ScannerRow { Rank = wire.I32(1, m.Rank) };
        row = wire.IsProtobuf
            ? row with { Contract = wire.Part(2, m.Contract), MarketName = wire.Text(3, m.MarketName) }
            : Found(ref wire, row, m);
        return row with
        {
            Distance = wire.Text(4, m.Distance),
            Benchmark = wire.Text(5, m.Benchmark),
            Projection = wire.Text(6, m.Projection),
            ComboKey = wire.Text(7, m.ComboKey),
        };
    }

    private static ScannerRow Found<TWire>(ref TWire wire, ScannerRow row, ScannerRow m)
        where TWire : IWire, allows ref struct
    {
        var contract = new Contract
        {
            ConId = wire.I32(1, m.Contract.ConId),
            Symbol = wire.Text(2, m.Contract.Symbol),
            SecurityType = new(wire.Text(3, m.Contract.SecurityType.Code)),
            LastTradeDateOrContractMonth = wire.Text(4, m.Contract.LastTradeDateOrContractMonth),
            Strike = ContractText.OrNone(wire.Price(5, m.Contract.Strike ?? 0)),
            Right = ContractText.OrNone(wire.Text(6, m.Contract.Right)),
            Exchange = wire.Text(8, m.Contract.Exchange),
            Currency = wire.Text(10, m.Contract.Currency),
            LocalSymbol = wire.Text(11, m.Contract.LocalSymbol),
        };
        var marketName = wire.Text(3, m.MarketName);
        return row with { Contract = contract with { TradingClass = wire.Text(12, m.Contract.TradingClass) }, MarketName = marketName };
    }
}
