using Tidegate.Flex.Rows;

namespace Tidegate.Simulator.Statements;

/// <summary>An instrument in the broker's columns.</summary>
internal static class InstrumentPrint
{
    public static InstrumentColumns Columns(Instrument instrument) => new()
    {
        AssetCategory = instrument.Class.Code,
        SubCategory = instrument.SubCategory,
        Symbol = instrument.Symbol,
        Description = instrument.Description,
        Conid = instrument.Conid,
        SecurityID = instrument.Isin,
        SecurityIDType = instrument.Isin.Length > 0 ? "ISIN" : "",
        Isin = instrument.Isin,
        ListingExchange = instrument.Exchange,
        UnderlyingConid = instrument.Underlying?.Conid,
        // A stock is printed as its own underlying.
        UnderlyingSymbol = (instrument.Class == Domain.Instruments.AssetClass.Stock ? instrument : instrument.Underlying)?.Symbol,
        UnderlyingSecurityID = instrument.Underlying?.Isin,
        UnderlyingListingExchange = instrument.Underlying?.Exchange,
        IssuerCountryCode = instrument.Country,
        Multiplier = instrument.Multiplier,
        Strike = instrument.Strike,
        Expiry = instrument.Expiry,
        PutCall = instrument.PutCall,
        PrincipalAdjustFactor = instrument.IsDebt ? 1 : null,
        Fineness = 0,
        Weight = "0.0",
    };
}
