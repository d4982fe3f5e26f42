namespace Tidegate.Flex.Rows;

/// <summary>What an advisor or broker adds to the fee of shares borrowed to sell short.</summary>
/// <remarks>No recording of this section is known: the names of its columns and of its rows are unverified; any element is read.</remarks>
public sealed record HardToBorrowMarkupRow : StatementRow, IFlexRow<HardToBorrowMarkupRow>
{
    /// <inheritdoc/>
    public static string SectionName => "HardToBorrowMarkupDetails";

    /// <inheritdoc/>
    public static string ElementName => "HardToBorrowMarkupDetail";

    /// <inheritdoc/>
    public static bool TakesAnyElement => true;

    /// <summary>Whose row it is.</summary>
    public OwnerColumns Owner { get; init; } = OwnerColumns.Empty;

    /// <summary>Attribute <c>currency</c>.</summary>
    public string? Currency { get; init; }

    /// <summary>Attribute <c>fxRateToBase</c>.</summary>
    public decimal? FxRateToBase { get; init; }

    /// <summary>The instrument that the row is about; all empty where there is none.</summary>
    public InstrumentColumns Instrument { get; init; } = InstrumentColumns.Empty;

    /// <summary>Attribute <c>valueDate</c>.</summary>
    public DateOnly? ValueDate { get; init; }

    /// <summary>Attribute <c>quantity</c>.</summary>
    public decimal? Quantity { get; init; }

    /// <summary>Attribute <c>price</c>.</summary>
    public decimal? Price { get; init; }

    /// <summary>Attribute <c>value</c>.</summary>
    public decimal? Value { get; init; }

    /// <summary>Attribute <c>borrowFeeRate</c>.</summary>
    public decimal? BorrowFeeRate { get; init; }

    /// <summary>Attribute <c>borrowFee</c>.</summary>
    public decimal? BorrowFee { get; init; }

    /// <summary>Attribute <c>code</c>.</summary>
    public string? Code { get; init; }

    /// <summary>Attribute <c>fromAcct</c>.</summary>
    public string? FromAcct { get; init; }

    /// <summary>Attribute <c>toAcct</c>.</summary>
    public string? ToAcct { get; init; }

    /// <inheritdoc/>
    public static HardToBorrowMarkupRow Visit<TWire>(ref TWire wire, HardToBorrowMarkupRow row)
        where TWire : IFlexWire, allows ref struct =>
        new()
        {
            Owner = OwnerColumns.Visit(ref wire, row.Owner),
            Currency = wire.Text("currency", row.Currency),
            FxRateToBase = wire.Decimal("fxRateToBase", row.FxRateToBase),
            Instrument = InstrumentColumns.Visit(ref wire, row.Instrument),
            ValueDate = wire.Date("valueDate", row.ValueDate),
            Quantity = wire.Decimal("quantity", row.Quantity),
            Price = wire.Decimal("price", row.Price),
            Value = wire.Decimal("value", row.Value),
            BorrowFeeRate = wire.Decimal("borrowFeeRate", row.BorrowFeeRate),
            BorrowFee = wire.Decimal("borrowFee", row.BorrowFee),
            Code = wire.Text("code", row.Code),
            FromAcct = wire.Text("fromAcct", row.FromAcct),
            ToAcct = wire.Text("toAcct", row.ToAcct),
        };
}
