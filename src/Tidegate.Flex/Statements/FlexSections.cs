namespace Tidegate.Flex.Statements;

/// <summary>The sections that the portal offers, by the names of their container elements (flex.md §6).</summary>
public static class FlexSections
{
    private static readonly Dictionary<string, string> Titles = new(StringComparer.Ordinal)
    {
        ["AccountInformation"] = "Account Information",
        ["EquitySummaryInBase"] = "Net Asset Value (NAV) in Base",
        ["ChangeInNAV"] = "Change in NAV",
        ["MTMPerformanceSummaryInBase"] = "Mark-to-Market Performance Summary in Base",
        ["FIFOPerformanceSummaryInBase"] = "Realized and Unrealized Performance Summary in Base",
        ["MTDYTDPerformanceSummary"] = "Month & Year to Date Performance Summary",
        ["CashReport"] = "Cash Report",
        ["StmtFunds"] = "Statement of Funds",
        ["ChangeInPositionValues"] = "Change in Position Value Summary",
        ["OpenPositions"] = "Open Positions",
        ["ComplexPositions"] = "Complex Positions",
        ["NetStockPositionSummary"] = "Net Stock Position Summary",
        ["FxPositions"] = "Forex Balances",
        ["Trades"] = "Trades",
        ["TransactionTaxes"] = "Transaction Fees",
        ["OptionEAE"] = "Option Exercises, Assignments and Expirations",
        ["PendingExcercises"] = "Pending Exercises",
        ["TradeTransfers"] = "Incoming/Outgoing Trade Transfers",
        ["FxTransactions"] = "Forex P/L Details",
        ["UnbundledCommissionDetails"] = "Commission Details",
        ["RoutingCommissions"] = "Routing Commissions",
        ["UnbookedTrades"] = "Unbooked Trades",
        ["IBGNoteTransactions"] = "IBG Notes",
        ["Adjustments"] = "Adjustments",
        ["SoftDollars"] = "Soft Dollars",
        ["PriorPeriodPositions"] = "Prior Period Positions",
        ["CorporateActions"] = "Corporate Actions",
        ["StockGrantActivities"] = "Grant Activity",
        ["ClientFees"] = "Client Fees",
        ["ClientFeesDetail"] = "Client Fees Detail",
        ["DebitCardActivities"] = "Debit Card Activity",
        ["CFDCharges"] = "CFD Charges",
        ["SalesTaxes"] = "Sales Tax Details",
        ["CashTransactions"] = "Cash Transactions",
        ["InterestAccruals"] = "Interest Accruals",
        ["TierInterestDetails"] = "Interest Details",
        ["HardToBorrowDetails"] = "Borrow Fees Details",
        ["HardToBorrowMarkupDetails"] = "Borrow Fees Markup Details",
        ["SLBOpenContracts"] = "Securities Borrowed/Lent: Open Contracts",
        ["SLBActivities"] = "Securities Borrowed/Lent: Activity",
        ["SLBFees"] = "Securities Borrowed/Lent: Fees",
        ["SLBCollaterals"] = "Securities Borrowed/Lent: Collateral",
        ["Transfers"] = "Transfers (ACATS, Internal)",
        ["UnsettledTransfers"] = "Unsettled Transfers",
        ["ChangeInDividendAccruals"] = "Change in Dividend Accruals",
        ["OpenDividendAccruals"] = "Open Dividend Accruals",
        ["SecuritiesInfo"] = "Financial Instrument Information",
        ["ConversionRates"] = "Currency Rates",
        ["FdicInsuredDepositsByBank"] = "FDIC Insured Deposits by Bank",
        ["HKIPOSubscriptionActivity"] = "HK IPO Subscription Activity",
        ["HKIPOOpenSubscriptions"] = "HK IPO Open Subscriptions",
        ["CommissionCredits"] = "Commission Credits",
        ["IncentiveCouponAccrualDetails"] = "Incentive Coupon Accrual Details",
        ["DepositsOnHold"] = "Deposits on Hold",
        ["TradeConfirms"] = "Trade Confirmations",
    };

    /// <summary>
    /// The section's name in the portal, or <see langword="null"/> for a section that the portal did not offer when this was made.
    /// </summary>
    public static string? TitleOf(string section) => Titles.GetValueOrDefault(section);
}
