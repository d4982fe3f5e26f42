namespace Tidegate.Flex.Rows;

/// <summary>Units of <c>toCurrency</c> (the base) for one of <c>fromCurrency</c>; −1 means that there is none.</summary>
public sealed record ConversionRateRow : StatementRow, IFlexRow<ConversionRateRow>
{
    /// <inheritdoc/>
    public static string SectionName => "ConversionRates";

    /// <inheritdoc/>
    public static string ElementName => "ConversionRate";

    /// <summary>Attribute <c>reportDate</c>.</summary>
    public DateOnly? ReportDate { get; init; }

    /// <summary>Attribute <c>fromCurrency</c>.</summary>
    public string? FromCurrency { get; init; }

    /// <summary>Attribute <c>toCurrency</c>.</summary>
    public string? ToCurrency { get; init; }

    /// <summary>Attribute <c>rate</c>.</summary>
    public decimal? Rate { get; init; }

    /// <inheritdoc/>
    public static ConversionRateRow Visit<TWire>(ref TWire wire, ConversionRateRow row)
        where TWire : IFlexWire, allows ref struct =>
        new()
        {
            ReportDate = wire.Date("reportDate", row.ReportDate),
            FromCurrency = wire.Text("fromCurrency", row.FromCurrency),
            ToCurrency = wire.Text("toCurrency", row.ToCurrency),
            Rate = wire.Decimal("rate", row.Rate),
        };
}
