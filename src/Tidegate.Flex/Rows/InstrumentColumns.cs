namespace Tidegate.Flex.Rows;

/// <summary>
/// The columns that name an instrument, the same in most rows. Identify by <c>conid</c>: symbols change and are used again.
/// </summary>
public sealed record InstrumentColumns
{
    /// <summary>No instrument: a row about pure cash.</summary>
    public static InstrumentColumns Empty { get; } = new();

    /// <summary>Attribute <c>assetCategory</c>.</summary>
    public string? AssetCategory { get; init; }

    /// <summary>Attribute <c>subCategory</c>.</summary>
    public string? SubCategory { get; init; }

    /// <summary>Attribute <c>symbol</c>.</summary>
    public string? Symbol { get; init; }

    /// <summary>Attribute <c>description</c>.</summary>
    public string? Description { get; init; }

    /// <summary>Attribute <c>conid</c>.</summary>
    public long? Conid { get; init; }

    /// <summary>Attribute <c>securityID</c>.</summary>
    public string? SecurityID { get; init; }

    /// <summary>Attribute <c>securityIDType</c>.</summary>
    public string? SecurityIDType { get; init; }

    /// <summary>Attribute <c>cusip</c>.</summary>
    public string? Cusip { get; init; }

    /// <summary>Attribute <c>isin</c>.</summary>
    public string? Isin { get; init; }

    /// <summary>Attribute <c>sedol</c>.</summary>
    public string? Sedol { get; init; }

    /// <summary>Attribute <c>figi</c>.</summary>
    public string? Figi { get; init; }

    /// <summary>Attribute <c>listingExchange</c>.</summary>
    public string? ListingExchange { get; init; }

    /// <summary>Attribute <c>underlyingConid</c>.</summary>
    public long? UnderlyingConid { get; init; }

    /// <summary>Attribute <c>underlyingSymbol</c>.</summary>
    public string? UnderlyingSymbol { get; init; }

    /// <summary>Attribute <c>underlyingSecurityID</c>.</summary>
    public string? UnderlyingSecurityID { get; init; }

    /// <summary>Attribute <c>underlyingListingExchange</c>.</summary>
    public string? UnderlyingListingExchange { get; init; }

    /// <summary>Attribute <c>issuer</c>.</summary>
    public string? Issuer { get; init; }

    /// <summary>Attribute <c>issuerCountryCode</c>.</summary>
    public string? IssuerCountryCode { get; init; }

    /// <summary>Attribute <c>multiplier</c>.</summary>
    public decimal? Multiplier { get; init; }

    /// <summary>Attribute <c>strike</c>.</summary>
    public decimal? Strike { get; init; }

    /// <summary>Attribute <c>expiry</c>.</summary>
    public DateOnly? Expiry { get; init; }

    /// <summary>Attribute <c>putCall</c>.</summary>
    public string? PutCall { get; init; }

    /// <summary>Attribute <c>principalAdjustFactor</c>.</summary>
    public decimal? PrincipalAdjustFactor { get; init; }

    /// <summary>Attribute <c>serialNumber</c>.</summary>
    public string? SerialNumber { get; init; }

    /// <summary>Attribute <c>deliveryType</c>.</summary>
    public string? DeliveryType { get; init; }

    /// <summary>Attribute <c>commodityType</c>.</summary>
    public string? CommodityType { get; init; }

    /// <summary>Attribute <c>fineness</c>.</summary>
    public decimal? Fineness { get; init; }

    /// <summary>Attribute <c>weight</c>.</summary>
    public string? Weight { get; init; }

    /// <summary>Reads or writes the columns, see <see cref="IFlexRow{TSelf}.Visit"/>.</summary>
    public static InstrumentColumns Visit<TWire>(ref TWire wire, InstrumentColumns row)
        where TWire : IFlexWire, allows ref struct =>
        new()
        {
            AssetCategory = wire.Text("assetCategory", row.AssetCategory),
            SubCategory = wire.Text("subCategory", row.SubCategory),
            Symbol = wire.Text("symbol", row.Symbol),
            Description = wire.Text("description", row.Description),
            Conid = wire.Id("conid", row.Conid),
            SecurityID = wire.Text("securityID", row.SecurityID),
            SecurityIDType = wire.Text("securityIDType", row.SecurityIDType),
            Cusip = wire.Text("cusip", row.Cusip),
            Isin = wire.Text("isin", row.Isin),
            Sedol = wire.Text("sedol", row.Sedol),
            Figi = wire.Text("figi", row.Figi),
            ListingExchange = wire.Text("listingExchange", row.ListingExchange),
            UnderlyingConid = wire.Id("underlyingConid", row.UnderlyingConid),
            UnderlyingSymbol = wire.Text("underlyingSymbol", row.UnderlyingSymbol),
            UnderlyingSecurityID = wire.Text("underlyingSecurityID", row.UnderlyingSecurityID),
            UnderlyingListingExchange = wire.Text("underlyingListingExchange", row.UnderlyingListingExchange),
            Issuer = wire.Text("issuer", row.Issuer),
            IssuerCountryCode = wire.Text("issuerCountryCode", row.IssuerCountryCode),
            Multiplier = wire.Decimal("multiplier", row.Multiplier),
            Strike = wire.Decimal("strike", row.Strike),
            Expiry = wire.Date("expiry", row.Expiry),
            PutCall = wire.Text("putCall", row.PutCall),
            PrincipalAdjustFactor = wire.Decimal("principalAdjustFactor", row.PrincipalAdjustFactor),
            SerialNumber = wire.Text("serialNumber", row.SerialNumber),
            DeliveryType = wire.Text("deliveryType", row.DeliveryType),
            CommodityType = wire.Text("commodityType", row.CommodityType),
            Fineness = wire.Decimal("fineness", row.Fineness),
            Weight = wire.Text("weight", row.Weight),
        };
}
