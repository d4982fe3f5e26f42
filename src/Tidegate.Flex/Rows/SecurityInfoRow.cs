namespace Tidegate.Flex.Rows;

/// <summary>Master data of one instrument.</summary>
public sealed record SecurityInfoRow : StatementRow, IFlexRow<SecurityInfoRow>
{
    /// <inheritdoc/>
    public static string SectionName => "SecuritiesInfo";

    /// <inheritdoc/>
    public static string ElementName => "SecurityInfo";

    /// <summary>Attribute <c>currency</c>.</summary>
    public string? Currency { get; init; }

    /// <summary>The instrument that the row is about; all empty for pure cash.</summary>
    public InstrumentColumns Instrument { get; init; } = InstrumentColumns.Empty;

    /// <summary>Attribute <c>maturity</c>.</summary>
    public DateOnly? Maturity { get; init; }

    /// <summary>Attribute <c>issueDate</c>.</summary>
    public DateOnly? IssueDate { get; init; }

    /// <summary>Attribute <c>underlyingCategory</c>.</summary>
    public string? UnderlyingCategory { get; init; }

    /// <summary>Attribute <c>code</c>.</summary>
    public string? Code { get; init; }

    /// <summary>Attribute <c>type</c>.</summary>
    public string? Type { get; init; }

    /// <summary>Attribute <c>settlementPolicyMethod</c>.</summary>
    public string? SettlementPolicyMethod { get; init; }

    /// <inheritdoc/>
    public static SecurityInfoRow Visit<TWire>(ref TWire wire, SecurityInfoRow row)
        where TWire : IFlexWire, allows ref struct =>
        new()
        {
            Currency = wire.Text("currency", row.Currency),
            Instrument = InstrumentColumns.Visit(ref wire, row.Instrument),
            Maturity = wire.Date("maturity", row.Maturity),
            IssueDate = wire.Date("issueDate", row.IssueDate),
            UnderlyingCategory = wire.Text("underlyingCategory", row.UnderlyingCategory),
            Code = wire.Text("code", row.Code),
            Type = wire.Text("type", row.Type),
            SettlementPolicyMethod = wire.Text("settlementPolicyMethod", row.SettlementPolicyMethod),
        };
}
