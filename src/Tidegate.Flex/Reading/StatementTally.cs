using Tidegate.Flex.Rows;
using Tidegate.Flex.Statements;

namespace Tidegate.Flex.Reading;

/// <summary>Counts the rows of one statement and looks for its base currency (flex.md §5).</summary>
internal sealed class StatementTally(StatementStart start)
{
    // Levels are a handful; a file that makes up more gets the rest under one name.
    private const int MaxKinds = 64;
    private const string OtherLevels = "other";

    private readonly List<string> order = [];
    private readonly Dictionary<string, Dictionary<(string Element, string Level), long>> sections = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> rateIsAlwaysOne = new(StringComparer.Ordinal);
    private string? named;
    private string? ofRates;

    public void Add(SectionStart section)
    {
        if (sections.TryAdd(section.Name, [])) order.Add(section.Name);
    }

    public void Add(StatementRow row)
    {
        var rows = sections[row.Section];
        var kind = (row.Element, LevelOf(row) ?? "");
        if (rows.Count >= MaxKinds && !rows.ContainsKey(kind)) kind = (OtherLevels, OtherLevels);
        rows[kind] = rows.GetValueOrDefault(kind) + 1;
        switch (row)
        {
            case AccountInformationRow { Currency: { } currency }:
                named = currency;
                break;
            case CashReportRow { LevelOfDetail: "BaseCurrency", Currency: { Length: 3 } currency }:
                named ??= currency;
                break;
            case ConversionRateRow { ToCurrency: { } currency }:
                ofRates ??= currency;
                break;
            case TradeRow trade:
                AddRate(trade.Currency, trade.FxRateToBase);
                break;
            case OpenPositionRow position:
                AddRate(position.Currency, position.FxRateToBase);
                break;
            case CashTransactionRow cash:
                AddRate(cash.Currency, cash.FxRateToBase);
                break;
        }
    }

    public InspectedStatement Result(bool isComplete) => new(
        start.Index,
        start.AccountId,
        start.From,
        start.To,
        start.Period,
        start.Generated,
        named ?? ofRates ?? OnlyCurrencyAtOne(),
        [.. order.Select(Section)],
        isComplete);

    private static string? LevelOf(StatementRow row) => row is ILeveledRow leveled
        ? leveled.LevelOfDetail
        : row.Unknown.FirstOrDefault(column => column.Key == "levelOfDetail").Value;

    private InspectedSection Section(string name) => new(
        name,
        FlexSections.TitleOf(name),
        RowKind.All.Any(kind => kind.Section == name),
        [.. sections[name].Select(rows => new InspectedRows(rows.Key.Element, rows.Key.Level, rows.Value))]);

    private void AddRate(string? currency, decimal? rate)
    {
        if (currency is null || rate is null || (rateIsAlwaysOne.Count >= MaxKinds && !rateIsAlwaysOne.ContainsKey(currency))) return;
        rateIsAlwaysOne[currency] = rate == 1 && rateIsAlwaysOne.GetValueOrDefault(currency, true);
    }

    private string? OnlyCurrencyAtOne()
    {
        var candidates = rateIsAlwaysOne.Where(c => c.Value).Select(c => c.Key).Take(2).ToList();
        return candidates.Count == 1 ? candidates[0] : null;
    }
}
