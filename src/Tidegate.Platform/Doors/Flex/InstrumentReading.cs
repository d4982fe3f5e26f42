using Tidegate.Domain.Instruments;
using Tidegate.Flex.Rows;

namespace Tidegate.Platform.Doors.Flex;

/// <summary>The instrument that a row names.</summary>
internal static class InstrumentReading
{
    /// <summary>Null for pure cash: neither contract number nor symbol with class.</summary>
    public static Instrument? Of(InstrumentColumns columns, Currency currency)
    {
        var assetClass = new AssetClass(columns.AssetCategory);
        var symbol = columns.Symbol ?? "";
        if (columns.Conid is null && (symbol.Length == 0 || assetClass.Code.Length == 0))
            return null;

        var id = columns.Conid is { } conid ? InstrumentId.FromConid(conid) : InstrumentId.FromSymbol(assetClass, symbol, currency);
        return new(
            id,
            assetClass,
            symbol,
            columns.Description ?? "",
            currency,
            columns.Multiplier ?? 0m,
            columns.SubCategory ?? "",
            columns.Isin ?? Isin(columns) ?? "")
        {
            Underlying = columns.UnderlyingConid is { } underlying and not 0 ? InstrumentId.FromConid(underlying) : default,
            UnderlyingSymbol = columns.UnderlyingSymbol ?? "",
            Strike = columns.Strike,
            Expiry = columns.Expiry,
            PutCall = columns.PutCall ?? "",
            Exchange = columns.ListingExchange ?? "",
            Cusip = columns.Cusip ?? "",
            Figi = columns.Figi ?? "",
            Country = columns.IssuerCountryCode ?? "",
        };
    }

    private static string? Isin(InstrumentColumns columns) => columns.SecurityIDType == "ISIN" ? columns.SecurityID : null;
}
