namespace Tidegate.Flex.Rows;

/// <summary>A sales or value-added tax on a fee.</summary>
public sealed record SalesTaxRow : StatementRow, IFlexRow<SalesTaxRow>
{
    /// <inheritdoc/>
    public static string SectionName => "SalesTaxes";

    /// <inheritdoc/>
    public static string ElementName => "SalesTax";

    /// <summary>Whose row it is.</summary>
    public OwnerColumns Owner { get; init; } = OwnerColumns.Empty;

    /// <summary>Attribute <c>currency</c>.</summary>
    public string? Currency { get; init; }

    /// <summary>Attribute <c>fxRateToBase</c>.</summary>
    public decimal? FxRateToBase { get; init; }

    /// <summary>The instrument that the row is about; all empty where there is none.</summary>
    public InstrumentColumns Instrument { get; init; } = InstrumentColumns.Empty;

    /// <summary>Attribute <c>date</c>.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Attribute <c>country</c>.</summary>
    public string? Country { get; init; }

    /// <summary>Attribute <c>taxType</c>.</summary>
    public string? TaxType { get; init; }

    /// <summary>Attribute <c>payer</c>.</summary>
    public string? Payer { get; init; }

    /// <summary>Attribute <c>taxableDescription</c>.</summary>
    public string? TaxableDescription { get; init; }

    /// <summary>Attribute <c>taxableAmount</c>.</summary>
    public decimal? TaxableAmount { get; init; }

    /// <summary>Attribute <c>taxRate</c>.</summary>
    public decimal? TaxRate { get; init; }

    /// <summary>Attribute <c>salesTax</c>.</summary>
    public decimal? SalesTax { get; init; }

    /// <summary>Attribute <c>taxableTransactionID</c>.</summary>
    public string? TaxableTransactionID { get; init; }

    /// <summary>Attribute <c>transactionID</c>.</summary>
    public string? TransactionID { get; init; }

    /// <summary>Attribute <c>code</c>.</summary>
    public string? Code { get; init; }

    /// <inheritdoc/>
    public static SalesTaxRow Visit<TWire>(ref TWire wire, SalesTaxRow row)
        where TWire : IFlexWire, allows ref struct =>
        new()
        {
            Owner = OwnerColumns.Visit(ref wire, row.Owner),
            Currency = wire.Text("currency", row.Currency),
            FxRateToBase = wire.Decimal("fxRateToBase", row.FxRateToBase),
            Instrument = InstrumentColumns.Visit(ref wire, row.Instrument),
            Date = wire.Date("date", row.Date),
            Country = wire.Text("country", row.Country),
            TaxType = wire.Text("taxType", row.TaxType),
            Payer = wire.Text("payer", row.Payer),
            TaxableDescription = wire.Text("taxableDescription", row.TaxableDescription),
            TaxableAmount = wire.Decimal("taxableAmount", row.TaxableAmount),
            TaxRate = wire.Decimal("taxRate", row.TaxRate),
            SalesTax = wire.Decimal("salesTax", row.SalesTax),
            TaxableTransactionID = wire.Text("taxableTransactionID", row.TaxableTransactionID),
            TransactionID = wire.Text("transactionID", row.TransactionID),
            Code = wire.Text("code", row.Code),
        };
}
