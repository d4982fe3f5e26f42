using Tidegate.Domain.Instruments;
using Tidegate.Platform.Portfolio;
using Tidegate.Web.Layout;

namespace Tidegate.Web.Portfolio;

/// <summary>Which rows of the holdings are shown, and how: order, filter, groups, opened rows. All of it stands in the address.</summary>
public sealed record HoldingsQuery
{
    /// <summary>The greatest value first.</summary>
    public const string SortDefault = "-value";

    /// <summary>The parameters of the page beside the scope.</summary>
    public static IReadOnlyList<string> Names { get; } = ["q", "class", "group", "sort", "open", "asof", "closed"];

    private static readonly Dictionary<string, Func<HoldingView, IComparable?>> Orders = new(StringComparer.Ordinal)
    {
        ["name"] = row => row.Instrument.Symbol,
        ["quantity"] = row => row.Quantity.Value,
        ["price"] = row => row.Price.Value,
        ["cost"] = row => row.Cost.Value,
        ["value"] = row => row.Converted,
        ["weight"] = row => row.Weight,
        ["unrealized"] = row => row.UnrealizedConverted,
    };

    private HoldingsQuery()
    {
    }

    /// <summary>Part of symbol, description or ISIN; empty for all.</summary>
    public string Text { get; private init; } = "";

    /// <summary>One asset class; empty for all.</summary>
    public string AssetClass { get; private init; } = "";

    /// <summary>What the rows are grouped by: <c>class</c>, <c>currency</c>, <c>account</c>; empty for nothing.</summary>
    public string Group { get; private init; } = "";

    /// <summary>Name of a column, with a minus before it for descending.</summary>
    public string Sort { get; private init; } = SortDefault;

    /// <summary>Ids of the instruments whose lots are open.</summary>
    public IReadOnlySet<string> Open { get; private init; } = new HashSet<string>();

    /// <summary>The day at whose end the figures hold; null for the newest.</summary>
    public DateOnly? AsOf { get; private init; }

    /// <summary>Whether what is held no more is shown too.</summary>
    public bool Closed { get; private init; }

    /// <summary>What in the address cannot be used, in sentences; the default holds instead.</summary>
    public IReadOnlyList<string> Wrong { get; private init; } = [];

    /// <summary>Whether rows are left out, so that sums are not net worth.</summary>
    public bool Filters => Text.Length > 0 || AssetClass.Length > 0;

    /// <summary>Reads an address.</summary>
    public static HoldingsQuery Of(PageAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var wrong = new List<string>();
        var group = address["group"] ?? "";
        if (group is not ("" or "class" or "currency" or "account"))
        {
            wrong.Add($"Rows cannot be grouped by '{group}' (group); use class, currency or account. Shown without groups.");
            group = "";
        }

        var sort = address["sort"] ?? SortDefault;
        if (!Orders.ContainsKey(sort.TrimStart('-')))
        {
            wrong.Add($"There is no column '{sort}' (sort); use one of {string.Join(", ", Orders.Keys)}. Shown by value.");
            sort = SortDefault;
        }

        return new()
        {
            Text = address["q"] ?? "",
            AssetClass = address["class"] ?? "",
            Group = group,
            Sort = sort,
            Open = (address["open"] ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToHashSet(),
            AsOf = AddressValues.Day(address, "asof", wrong, "Shown the newest day."),
            Closed = address["closed"] is not null,
            Wrong = wrong,
        };
    }

    /// <summary>The rows of the query in its order; what is not known stands last.</summary>
    public IReadOnlyList<HoldingView> Rows(IReadOnlyList<HoldingView> all)
    {
        var order = Orders[Sort.TrimStart('-')];
        var shown = all.Where(Shows).OrderBy(row => order(row) is null);
        return [.. (Sort.StartsWith('-') ? shown.ThenByDescending(order) : shown.ThenBy(order))
            .ThenBy(row => row.Instrument.Symbol, StringComparer.Ordinal)];
    }

    /// <summary>The rows in groups, the title first; one group without a title when nothing is grouped.</summary>
    public IReadOnlyList<HoldingGroup> Groups(IReadOnlyList<HoldingView> rows) => Group.Length == 0
        ? [new("", rows)]
        : [.. rows.GroupBy(TitleOf).Select(group => new HoldingGroup(group.Key, [.. group])).OrderByDescending(group => group.Value)];

    private string TitleOf(HoldingView row) => Group switch
    {
        "class" => PartWords.Of(row.Instrument.AssetClass.Code),
        "currency" => row.Instrument.Currency.Code,
        _ => row.Account.Value,
    };

    private bool Shows(HoldingView row) =>
        (AssetClass.Length == 0 || row.Instrument.AssetClass == new AssetClass(AssetClass))
        && (Text.Length == 0 || Has(row.Instrument.Symbol) || Has(row.Instrument.Description) || Has(row.Instrument.Isin));

    private bool Has(string text) => text.Contains(Text, StringComparison.OrdinalIgnoreCase);
}
