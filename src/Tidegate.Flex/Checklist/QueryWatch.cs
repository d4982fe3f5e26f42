using Tidegate.Flex.Rows;
using Tidegate.Flex.Statements;

namespace Tidegate.Flex.Checklist;

/// <summary>Watches the items of a file go by, and tells at its end what its query contains. Keeps no rows.</summary>
public sealed class QueryWatch
{
    private const int KindsMax = 64;

    private readonly Dictionary<string, HashSet<(string Element, string Level)>> sections = new(StringComparer.Ordinal);
    private string type = "";
    private string? currency;
    private bool several;

    /// <summary>Looks at the next item.</summary>
    public void See(StatementItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        switch (item)
        {
            case FileStart file:
                type = file.QueryType;
                break;
            case SectionStart section:
                sections.TryAdd(section.Name, []);
                break;
            case StatementRow row:
                if (sections.TryGetValue(row.Section, out var kinds) && kinds.Count < KindsMax)
                    kinds.Add((row.Element, (row as ILeveledRow)?.LevelOfDetail ?? ""));
                See(row switch
                {
                    TradeRow trade => trade.Currency,
                    OpenPositionRow position => position.Currency,
                    CashTransactionRow cash => cash.Currency,
                    _ => null,
                });
                break;
        }
    }

    /// <summary>What was seen.</summary>
    /// <param name="columns">The columns that the reader of the file has seen.</param>
    public SeenQuery Result(IEnumerable<SeenColumns> columns)
    {
        var bySection = columns.ToLookup(seen => seen.Section, seen => seen.Columns);
        return new(
            type,
            sections.ToDictionary(
                section => section.Key,
                section => new SeenSection(
                    section.Key, section.Value, bySection[section.Key].SelectMany(each => each).ToHashSet(StringComparer.Ordinal))),
            several);
    }

    private void See(string? code)
    {
        several |= currency is not null && !string.IsNullOrEmpty(code) && code != currency;
        currency ??= string.IsNullOrEmpty(code) ? null : code;
    }
}
