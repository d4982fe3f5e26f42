using System.Collections.Immutable;
using System.Globalization;
using Tidegate.Domain.Accounts;
using Tidegate.Simulator.Statements;

namespace Tidegate.Simulator.FlexService;

/// <summary>A query over the imaginary accounts, as its owner saved it in the portal.</summary>
/// <param name="Id">Its number, digits.</param>
/// <param name="Shape">What its file shows; the period's label and the name come with it.</param>
/// <param name="Period">Its saved period.</param>
public sealed record SavedQuery(string Id, StatementQuery Shape, FlexPeriod Period)
{
    private const int FirstId = 700_101;
    private const int FirstExchangeId = 700_301;

    /// <summary>Whose activity it shows; empty for all accounts.</summary>
    public ImmutableArray<AccountId> Accounts { get; init; } = [];

    /// <summary>One of each preset, over all accounts: numbers from 700101 in this order.</summary>
    public static ImmutableArray<SavedQuery> Presets { get; } =
    [
        .. Numbered(
            FirstId,
            (StatementQuery.Tidegate, FlexPeriod.LastYearOfDays),
            (StatementQuery.Exirio, FlexPeriod.LastYearOfDays),
            (StatementQuery.Kinfo, FlexPeriod.LastYearOfDays),
            (StatementQuery.Confirmations, FlexPeriod.Today),
            (StatementQuery.Old, FlexPeriod.LastBusinessDay),
            (StatementQuery.Everything, FlexPeriod.LastYearOfDays)),
    ];

    /// <summary>Activity and confirmations of all accounts of the exchange: numbers from 700301 in this order.</summary>
    public static ImmutableArray<SavedQuery> ExchangePresets { get; } =
    [
        .. Numbered(
            FirstExchangeId,
            (StatementQuery.Tidegate with { Name = "Exchange" }, FlexPeriod.LastYearOfDays),
            (StatementQuery.Confirmations with { Name = "Exchange confirmations" }, FlexPeriod.Today)),
    ];

    private static IEnumerable<SavedQuery> Numbered(int first, params (StatementQuery Shape, FlexPeriod Period)[] presets) =>
        presets.Select((preset, number) =>
            new SavedQuery((first + number).ToString(CultureInfo.InvariantCulture), preset.Shape, preset.Period));
}
