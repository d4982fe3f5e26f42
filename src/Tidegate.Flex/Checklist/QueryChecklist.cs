using Tidegate.Flex.Statements;

namespace Tidegate.Flex.Checklist;

/// <summary>What a query has and lacks, by what it is good for, judged by one of its files.</summary>
/// <param name="QueryType"><c>AF</c> for activity, <c>TCF</c> for trade confirmations.</param>
/// <param name="Recipe">Whose recipe the query follows, as far as its sections tell: <c>Tidegate</c>, <c>Exirio</c> or <c>Kinfo</c>;
/// <see langword="null"/> for another one.</param>
/// <param name="Items">All lines, in the order in which a person should read them.</param>
public sealed record QueryChecklist(string QueryType, string? Recipe, IReadOnlyList<ChecklistItem> Items)
{
    /// <summary>The page of the portal on which queries are edited, by its newer and its older menu.</summary>
    public const string QueriesPage =
        "Performance & Statements → Flex Queries (older menu: Reports → Flex Queries), then the pencil beside the query";

    private static readonly Dictionary<string, string[]> Recipes = new(StringComparer.Ordinal)
    {
        ["Exirio"] = ["AccountInformation", "CashReport", "CashTransactions", "OpenPositions", "Trades"],
        ["Kinfo"] =
            ["AccountInformation", "CorporateActions", "OpenPositions", "OptionEAE", "SecuritiesInfo", "TradeTransfers", "Trades"],
    };

    /// <summary>Judges what was seen of a query.</summary>
    public static QueryChecklist Of(SeenQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var needs = query.Type == "TCF" ? SectionNeeds.OfConfirmations : SectionNeeds.OfActivity;
        return new(query.Type, RecipeOf(query), [.. needs.SelectMany(need => need.Judge(query))]);
    }

    /// <summary>Reads a file and judges its query.</summary>
    /// <param name="stream">The file; see <see cref="StatementReader.Open"/> on when it must be able to seek.</param>
    /// <param name="options">Limits, and the date format where a person knows it.</param>
    /// <param name="cancel">Stops between two rows.</param>
    /// <exception cref="StatementFormatException">The file is no Flex statement, or malformed.</exception>
    public static QueryChecklist Of(Stream stream, StatementReaderOptions? options = null, CancellationToken cancel = default)
    {
        using var reader = StatementReader.Open(stream, options);
        var watch = new QueryWatch();
        while (reader.TryRead(out var item))
        {
            cancel.ThrowIfCancellationRequested();
            watch.See(item);
        }

        return Of(watch.Result(reader.SeenColumns));
    }

    /// <summary>The lines of a purpose in a state.</summary>
    public IEnumerable<ChecklistItem> In(QueryPurpose purpose, ChecklistState state) =>
        Items.Where(item => item.Purpose == purpose && item.State == state);

    /// <summary>Whether everything without which a purpose fails is there.</summary>
    public bool IsEnoughFor(QueryPurpose purpose) => !In(purpose, ChecklistState.Missing).Any();

    private static string? RecipeOf(SeenQuery query)
    {
        if (query.Type == "TCF")
            return null;
        var sections = query.Sections.Keys.Where(name => name != "ConversionRates").ToHashSet(StringComparer.Ordinal);
        if (SectionNeeds.OfActivity.All(need => query.Sections.ContainsKey(need.Section)))
            return "Tidegate";
        return Recipes.FirstOrDefault(recipe => sections.SetEquals(recipe.Value)).Key;
    }
}
