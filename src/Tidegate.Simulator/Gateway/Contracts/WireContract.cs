using Tidegate.Simulator.Catalog;
using Tidegate.Tws.Contracts;

namespace Tidegate.Simulator.Gateway.Contracts;

/// <summary>Contracts as clients name them and as the gateway prints them.</summary>
internal static class WireContract
{
    /// <summary>What a client asks for.</summary>
    public static ContractQuery Query(Contract contract) => new()
    {
        Conid = contract.ConId,
        Symbol = contract.Symbol,
        SecType = contract.SecurityType.Code ?? "",
        Expiry = DateOf(contract.LastTradeDateOrContractMonth),
        Strike = contract.Strike,
        Right = contract.Right,
        Multiplier = contract.Multiplier,
        Exchange = contract.Exchange,
        PrimaryExchange = contract.PrimaryExchange,
        Currency = contract.Currency,
        LocalSymbol = contract.LocalSymbol,
        TradingClass = contract.TradingClass,
        IncludeExpired = contract.IncludeExpired,
        SecIdType = contract.SecIdType,
        SecId = contract.SecId,
    };

    /// <summary>A contract as the gateway prints it.</summary>
    /// <param name="listing">What it is.</param>
    /// <param name="exchange">Where it is traded; its first exchange when empty.</param>
    public static Contract Of(Listing listing, string exchange = "") => new()
    {
        ConId = checked((int)listing.Conid),
        Symbol = listing.Symbol,
        SecurityType = new(listing.SecType),
        LastTradeDateOrContractMonth = listing.LastTradeDate is { } day ? GatewayTime.Text(day) : "",
        Strike = listing.Instrument.Strike,
        Right = listing.Instrument.PutCall,
        Multiplier = Multiplier(listing),
        Exchange = exchange.Length > 0 ? exchange : listing.ValidExchanges[0],
        Currency = listing.Currency,
        LocalSymbol = listing.LocalSymbol,
        TradingClass = listing.TradingClass,
    };

    /// <summary>A contract with its home in place of where it is traded, as lists of what is held print it.</summary>
    public static Contract Held(Listing listing) => Of(listing) with { Exchange = "", PrimaryExchange = listing.PrimaryExchange };

    /// <summary>The multiplier of what has one; null for all others.</summary>
    public static decimal? Multiplier(Listing listing) => listing.SecType is "OPT" or "FUT" or "FOP" ? listing.Instrument.Multiplier : null;

    // A time and a zone may stand behind the date.
    private static string DateOf(string text) => text.Split(' ', '-')[0];
}
