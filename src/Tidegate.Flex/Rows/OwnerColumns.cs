namespace Tidegate.Flex.Rows;

/// <summary>The columns that say whose row it is, the same in nearly all rows.</summary>
public sealed record OwnerColumns
{
    /// <summary>The account of the statement.</summary>
    public static OwnerColumns Empty { get; } = new();

    /// <summary>Attribute <c>accountId</c>; <c>-</c> in rows consolidated over accounts.</summary>
    public string? AccountId { get; init; }

    /// <summary>Attribute <c>acctAlias</c>.</summary>
    public string? AcctAlias { get; init; }

    /// <summary>Attribute <c>model</c>: the model portfolio; empty for what lies in none.</summary>
    public string? Model { get; init; }

    /// <summary>Reads or writes the columns, see <see cref="IFlexRow{TSelf}.Visit"/>.</summary>
    public static OwnerColumns Visit<TWire>(ref TWire wire, OwnerColumns row)
        where TWire : IFlexWire, allows ref struct =>
        new()
        {
            AccountId = wire.Text("accountId", row.AccountId),
            AcctAlias = wire.Text("acctAlias", row.AcctAlias),
            Model = wire.Text("model", row.Model),
        };
}
