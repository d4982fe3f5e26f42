using Tidegate.Domain.Portfolio;
using Tidegate.Platform.Accounts;

namespace Tidegate.Platform.Portfolio;

/// <summary>What happened to the worth of accounts over a period: opening → flows → result → closing, adding up.</summary>
/// <param name="Frame">Whose figures.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Opening">Net worth before the first day; null with a note when unknown.</param>
/// <param name="Lines">The bridge: payments, transfers, realized and unrealized change, income by kind, tax, fees, commissions, currency,
/// accruals; each in the frame's currency.</param>
/// <param name="Closing">Net worth at the end of the last day; null with a note when unknown.</param>
/// <param name="Unexplained">Closing less opening and lines: shown when it is not zero, never hidden in another line.</param>
/// <param name="Broker">The broker's closing figure beside ours.</param>
/// <param name="Cash">Opening, flows by kind and closing of each currency.</param>
/// <param name="Positions">Positions at both ends.</param>
/// <param name="Notes">What a reader must know.</param>
public sealed record AccountStatementView(
    ViewFrame Frame,
    DateOnly From,
    DateOnly To,
    decimal? Opening,
    IReadOnlyList<StatementLineView> Lines,
    decimal? Closing,
    decimal? Unexplained,
    Figure Broker,
    IReadOnlyList<StatementCashView> Cash,
    IReadOnlyList<StatementPositionView> Positions,
    IReadOnlyList<string> Notes)
{
    /// <summary>
    /// The broker's bridge of the same days, with its own names of the items, in the frame's currency; empty when no statement has exactly
    /// these days for every account.
    /// </summary>
    public IReadOnlyList<StatementLineView> BrokerLines { get; init; } = [];
}
