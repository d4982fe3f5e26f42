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

    /// <summary>Whose activity it shows; empty for all accounts.</summary>
    public ImmutableArray<AccountId> Accounts { get; init; } = [];

    /// <summary>One of each preset, over all accounts: numbers from 700101 in this order.</summary>
    public static ImmutableArray<SavedQuery> Presets { get; } =
    [
        .. new[]
        {
            (StatementQuery.Tidegate, FlexPeriod.LastYearOfDays),
            (StatementQuery.Exirio, FlexPeriod.LastYearOfDays),
            (StatementQuery.Kinfo, FlexPeriod.LastYearOfDays),
            (StatementQuery.Confirmations, FlexPeriod.Today),
            (StatementQuery.Old, FlexPeriod.LastBusinessDay),
            (StatementQuery.Everything, FlexPeriod.LastYearOfDays),
        }.Select((preset, number) => new SavedQuery((FirstId + number).ToString(CultureInfo.InvariantCulture), preset.Item1, preset.Item2)),
    ];
}
