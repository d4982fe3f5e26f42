using Tidegate.Domain.Accounts;
using Tidegate.Domain.Instruments;
using Tidegate.Domain.Ledger;
using Tidegate.Platform.Ledger;
using Tidegate.Web.Layout;

namespace Tidegate.Web.Ledger;

/// <summary>Which entries are shown; all of it stands in the address.</summary>
/// <param name="Filter">What to ask the use case for.</param>
/// <param name="Sort">Name of the column that sorts, with a minus before it for descending.</param>
/// <param name="Wrong">What in the address cannot be used, in sentences; that part does not filter.</param>
public sealed record TransactionsQuery(TransactionFilter Filter, string Sort, IReadOnlyList<string> Wrong)
{
    /// <summary>Newest first.</summary>
    public const string SortDefault = "-date";

    /// <summary>The parameters of the page beside the scope.</summary>
    public static IReadOnlyList<string> Names { get; } = ["q", "kind", "type", "instrument", "currency", "from", "to", "sort", "page"];

    /// <summary>Those of them that leave entries out.</summary>
    public static IReadOnlyList<string> FilterNames { get; } = ["q", "kind", "type", "instrument", "currency", "from", "to"];

    private static readonly Dictionary<string, TransactionSort> Sorts = new(StringComparer.Ordinal)
    {
        [SortDefault] = TransactionSort.Newest,
        ["date"] = TransactionSort.Oldest,
        ["name"] = TransactionSort.Instrument,
        ["-amount"] = TransactionSort.AmountDescending,
        ["amount"] = TransactionSort.AmountAscending,
    };

    /// <summary>Reads an address.</summary>
    public static TransactionsQuery Of(PageAddress address, IReadOnlyList<AccountId> accounts)
    {
        ArgumentNullException.ThrowIfNull(address);
        var wrong = new List<string>();
        var sort = address["sort"] ?? SortDefault;
        if (!Sorts.TryGetValue(sort, out var order))
        {
            wrong.Add($"There is no order '{sort}' (sort); use one of {string.Join(", ", Sorts.Keys)}. Shown newest first.");
            (sort, order) = (SortDefault, TransactionSort.Newest);
        }

        var (from, to) = (AddressValues.Day(address, "from", wrong), AddressValues.Day(address, "to", wrong));
        if (from > to)
        {
            wrong.Add($"The first day {Days.Text(from.Value)} (from) is after the last {Days.Text(to.Value)} (to), so no entry can match.");
        }

        var filter = new TransactionFilter
        {
            Accounts = accounts,
            Text = address["q"],
            Type = address["type"],
            Instrument = address["instrument"] is { } id ? new InstrumentId(id) : null,
            Currency = CurrencyOf(address["currency"], wrong),
            Kind = KindOf(address["kind"], wrong),
            From = from,
            To = to,
            Sort = order,
            Page = AddressValues.Page(address, wrong),
        };
        return new(filter, sort, wrong);
    }

    private static Currency? CurrencyOf(string? text, List<string> wrong)
    {
        if (text is null)
        {
            return null;
        }

        if (Currency.TryParse(text.ToUpperInvariant(), out var currency))
        {
            return currency;
        }

        wrong.Add($"'{text}' is no currency code (currency); use three letters such as EUR. Not filtered by it.");
        return null;
    }

    private static EntryKind? KindOf(string? text, List<string> wrong)
    {
        if (text is null)
        {
            return null;
        }

        foreach (var kind in Enum.GetValues<EntryKind>())
        {
            if (EntryWords.Word(kind) == text)
            {
                return kind;
            }
        }

        var words = string.Join(", ", Enum.GetValues<EntryKind>().Select(EntryWords.Word));
        wrong.Add($"There is no kind '{text}' (kind); use one of {words}. Not filtered by it.");
        return null;
    }
}
