namespace Tidegate.Flex.Checklist;

/// <summary>What a query is known to contain after one of its files.</summary>
/// <param name="Type"><c>AF</c> for activity, <c>TCF</c> for trade confirmations.</param>
/// <param name="Sections">The ticked sections by the names of their container elements.</param>
/// <param name="HasSeveralCurrencies">Whether trades, positions or cash stand in more than one currency.</param>
public sealed record SeenQuery(string Type, IReadOnlyDictionary<string, SeenSection> Sections, bool HasSeveralCurrencies)
{
    /// <summary>Whether amounts stand in several currencies and no row tells its rate.</summary>
    public bool LacksRates => HasSeveralCurrencies && !Sections.Values.Any(section => section.Columns.Contains("fxRateToBase"));
}
