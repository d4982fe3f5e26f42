using System.Collections.Immutable;

namespace Tidegate.Simulator.Statements;

/// <summary>The sections of an activity statement that the simulated broker issues.</summary>
public static class StatementSections
{
    /// <summary>Sections that are a single row of their own name, without container.</summary>
    internal static readonly ImmutableHashSet<string> Single = ["AccountInformation", "ChangeInNAV"];

    private static readonly ImmutableArray<(string Name, Action<StatementPage>? Print)> Known =
    [
        ("AccountInformation", SnapshotSections.AccountInformation),
        ("EquitySummaryInBase", NetWorthSections.Days),
        ("ChangeInNAV", NetWorthSections.Change),
        ("MTMPerformanceSummaryInBase", PerformanceSections.MarkToMarket),
        ("FIFOPerformanceSummaryInBase", PerformanceSections.RealizedAndUnrealized),
        ("MTDYTDPerformanceSummary", PerformanceSections.MonthAndYearToDate),
        ("CashReport", CashReportSection.Print),
        ("StmtFunds", FundsSection.Print),
        ("ChangeInPositionValues", DetailSections.PositionValues),
        ("OpenPositions", SnapshotSections.OpenPositions),
        ("ComplexPositions", null),
        ("NetStockPositionSummary", LendingSections.NetStockPositions),
        ("FxPositions", ForexSections.Positions),
        ("Trades", TradesSection.Print),
        ("TransactionTaxes", TradesSection.Taxes),
        ("OptionEAE", EventSections.OptionEvents),
        ("PendingExcercises", null),
        ("TradeTransfers", TradeTransferSection.Print),
        ("FxTransactions", ForexSections.Transactions),
        ("UnbundledCommissionDetails", DetailSections.Commissions),
        ("RoutingCommissions", null),
        ("UnbookedTrades", null),
        ("PriorPeriodPositions", PerformanceSections.PriorPeriodPositions),
        ("CorporateActions", EventSections.CorporateActions),
        ("StockGrantActivities", ChargeSections.Grants),
        ("ClientFees", ChargeSections.ClientFees),
        ("DebitCardActivities", ChargeSections.DebitCard),
        ("CFDCharges", ChargeSections.CfdCharges),
        ("SalesTaxes", ChargeSections.SalesTaxes),
        ("CashTransactions", CashSections.Transactions),
        ("InterestAccruals", CashSections.InterestAccruals),
        ("TierInterestDetails", DetailSections.TierInterest),
        ("HardToBorrowDetails", null),
        ("SLBOpenContracts", LendingSections.OpenContracts),
        ("SLBActivities", LendingSections.Activities),
        ("SLBFees", LendingSections.Fees),
        ("Transfers", EventSections.Transfers),
        ("UnsettledTransfers", null),
        ("ChangeInDividendAccruals", CashSections.DividendAccrualChanges),
        ("OpenDividendAccruals", CashSections.OpenDividendAccruals),
        ("SecuritiesInfo", SnapshotSections.SecuritiesInfo),
    ];

    /// <summary>Containers of all sections, in the order of the broker's files. Some never have rows here.</summary>
    public static ImmutableArray<string> All { get; } = [.. Known.Select(section => section.Name)];

    /// <summary>What prints a section; null for one that is always empty.</summary>
    /// <exception cref="ArgumentException">There is no such section.</exception>
    internal static Action<StatementPage>? PrinterOf(string name)
    {
        if (name == ConfirmationSection.Name)
            return ConfirmationSection.Print;
        foreach (var section in Known)
        {
            if (section.Name == name)
                return section.Print;
        }

        throw new ArgumentException($"There is no section '{name}'; known are {string.Join(", ", All)}.", nameof(name));
    }
}
