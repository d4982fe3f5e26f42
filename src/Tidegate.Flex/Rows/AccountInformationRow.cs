namespace Tidegate.Flex.Rows;

/// <summary>
/// Who the account is: base currency, type, opening date. Personal columns (name, address, e-mail) are recognised and never read.
/// </summary>
public sealed record AccountInformationRow : StatementRow, IFlexRow<AccountInformationRow>
{
    // Parts of names, so that a personal column which the broker adds tomorrow is not kept as an unknown one.
    private static readonly string[] Personal =
        ["name", "street", "city", "state", "country", "postal", "address", "email", "phone", "birth", "passport", "taxid"];

    /// <inheritdoc/>
    public static string SectionName => "AccountInformation";

    /// <inheritdoc/>
    public static string ElementName => "AccountInformation";

    /// <summary>Personal columns, which nothing here needs.</summary>
    public static bool IsLeftOut(string column) => Personal.Any(part => column.Contains(part, StringComparison.OrdinalIgnoreCase));

    /// <summary>Attribute <c>accountId</c>.</summary>
    public string? AccountId { get; init; }

    /// <summary>Attribute <c>acctAlias</c>.</summary>
    public string? AcctAlias { get; init; }

    /// <summary>Attribute <c>model</c>.</summary>
    public string? Model { get; init; }

    /// <summary>Attribute <c>currency</c>.</summary>
    public string? Currency { get; init; }

    /// <summary>Attribute <c>accountType</c>.</summary>
    public string? AccountType { get; init; }

    /// <summary>Attribute <c>customerType</c>.</summary>
    public string? CustomerType { get; init; }

    /// <summary>Attribute <c>accountCapabilities</c>.</summary>
    public string? AccountCapabilities { get; init; }

    /// <summary>Attribute <c>tradingPermissions</c>.</summary>
    public string? TradingPermissions { get; init; }

    /// <summary>Attribute <c>dateOpened</c>.</summary>
    public DateOnly? DateOpened { get; init; }

    /// <summary>Attribute <c>dateFunded</c>.</summary>
    public DateOnly? DateFunded { get; init; }

    /// <summary>Attribute <c>dateClosed</c>.</summary>
    public DateOnly? DateClosed { get; init; }

    /// <summary>Attribute <c>lastTradedDate</c>.</summary>
    public DateOnly? LastTradedDate { get; init; }

    /// <summary>Attribute <c>ibEntity</c>.</summary>
    public string? IbEntity { get; init; }

    /// <inheritdoc/>
    public static AccountInformationRow Visit<TWire>(ref TWire wire, AccountInformationRow row)
        where TWire : IFlexWire, allows ref struct =>
        new()
        {
            AccountId = wire.Text("accountId", row.AccountId),
            AcctAlias = wire.Text("acctAlias", row.AcctAlias),
            Model = wire.Text("model", row.Model),
            Currency = wire.Text("currency", row.Currency),
            AccountType = wire.Text("accountType", row.AccountType),
            CustomerType = wire.Text("customerType", row.CustomerType),
            AccountCapabilities = wire.Text("accountCapabilities", row.AccountCapabilities),
            TradingPermissions = wire.Text("tradingPermissions", row.TradingPermissions),
            DateOpened = wire.Date("dateOpened", row.DateOpened),
            DateFunded = wire.Date("dateFunded", row.DateFunded),
            DateClosed = wire.Date("dateClosed", row.DateClosed),
            LastTradedDate = wire.Date("lastTradedDate", row.LastTradedDate),
            IbEntity = wire.Text("ibEntity", row.IbEntity),
        };
}
