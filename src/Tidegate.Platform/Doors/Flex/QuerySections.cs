using System.Collections.Immutable;
using System.Text.Json;
using Tidegate.Flex.Checklist;

namespace Tidegate.Platform.Doors.Flex;

/// <summary>The sections of the query that Tidegate asks for (flex.md §13), in the order of the portal's list.</summary>
public static class QuerySections
{
    // A setting of the query, no section of the portal's list.
    private const string Rates = "ConversionRates";

    private static readonly Dictionary<string, string> Options = new(StringComparer.Ordinal)
    {
        ["Trades"] = "Executions, Closed Lots",
        ["OpenPositions"] = "Summary, Lot",
        ["CashTransactions"] = "Detail",
    };

    /// <summary>All of them.</summary>
    public static ImmutableArray<QuerySection> All { get; } =
    [
        .. QueryChecklist.Of(new SeenQuery("AF", ImmutableDictionary<string, SeenSection>.Empty, HasSeveralCurrencies: false)).Items
            .Where(item => item.Section != Rates)
            .Select(item => new QuerySection(
                item.Title,
                JsonNamingPolicy.KebabCaseLower.ConvertName(item.Purpose.ToString()),
                Options.GetValueOrDefault(item.Section, ""),
                item.State == ChecklistState.Missing,
                item.Lost))
            .OrderBy(section => section.Title, StringComparer.Ordinal),
    ];
}
