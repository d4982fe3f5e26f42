namespace Tidegate.Flex.Rows;

/// <summary>Cash of one currency over the statement's window; <c>BASE_SUMMARY</c> is the total in base currency.</summary>
public sealed record CashReportRow : StatementRow, IFlexRow<CashReportRow>, ILeveledRow
{
    private static readonly string[] Breakdowns = ["Sec", "Com", "Paxos", "IBUKL", "MTD", "YTD"];

    /// <inheritdoc/>
    public static string SectionName => "CashReport";

    /// <inheritdoc/>
    public static string ElementName => "CashReportCurrency";

    /// <summary>
    /// Breakdowns of a column by segment (securities, commodities, Paxos, IBUKL) and period repeat what the plain column says.
    /// </summary>
    public static bool IsLeftOut(string column) => Breakdowns.Any(suffix => column.EndsWith(suffix, StringComparison.Ordinal));

    /// <summary>Attribute <c>accountId</c>.</summary>
    public string? AccountId { get; init; }

    /// <summary>Attribute <c>acctAlias</c>.</summary>
    public string? AcctAlias { get; init; }

    /// <summary>Attribute <c>model</c>.</summary>
    public string? Model { get; init; }

    /// <summary>Attribute <c>currency</c>.</summary>
    public string? Currency { get; init; }

    /// <summary>Attribute <c>levelOfDetail</c>.</summary>
    public string? LevelOfDetail { get; init; }

    /// <summary>Attribute <c>fromDate</c>.</summary>
    public DateOnly? FromDate { get; init; }

    /// <summary>Attribute <c>toDate</c>.</summary>
    public DateOnly? ToDate { get; init; }

    /// <summary>Attribute <c>dividends</c>.</summary>
    public decimal? Dividends { get; init; }

    /// <summary>Attribute <c>brokerInterest</c>.</summary>
    public decimal? BrokerInterest { get; init; }

    /// <summary>Attribute <c>brokerFees</c>.</summary>
    public decimal? BrokerFees { get; init; }

    /// <summary>Attribute <c>otherIncome</c>.</summary>
    public decimal? OtherIncome { get; init; }

    /// <summary>Attribute <c>withholdingTax</c>.</summary>
    public decimal? WithholdingTax { get; init; }

    /// <summary>Attribute <c>withholdingCollectedTax</c>.</summary>
    public decimal? WithholdingCollectedTax { get; init; }

    /// <summary>Attribute <c>endingCash</c>.</summary>
    public decimal? EndingCash { get; init; }

    /// <summary>Attribute <c>endingSettledCash</c>.</summary>
    public decimal? EndingSettledCash { get; init; }

    /// <summary>Attribute <c>startingCash</c>.</summary>
    public decimal? StartingCash { get; init; }

    /// <summary>Attribute <c>clientFees</c>.</summary>
    public decimal? ClientFees { get; init; }

    /// <summary>Attribute <c>commissions</c>.</summary>
    public decimal? Commissions { get; init; }

    /// <summary>Attribute <c>billableCommissions</c>.</summary>
    public decimal? BillableCommissions { get; init; }

    /// <summary>Attribute <c>depositWithdrawals</c>.</summary>
    public decimal? DepositWithdrawals { get; init; }

    /// <summary>Attribute <c>deposits</c>.</summary>
    public decimal? Deposits { get; init; }

    /// <summary>Attribute <c>withdrawals</c>.</summary>
    public decimal? Withdrawals { get; init; }

    /// <summary>Attribute <c>accountTransfers</c>.</summary>
    public decimal? AccountTransfers { get; init; }

    /// <summary>Attribute <c>linkingAdjustments</c>.</summary>
    public decimal? LinkingAdjustments { get; init; }

    /// <summary>Attribute <c>internalTransfers</c>.</summary>
    public decimal? InternalTransfers { get; init; }

    /// <summary>Attribute <c>debitCardActivity</c>.</summary>
    public decimal? DebitCardActivity { get; init; }

    /// <summary>Attribute <c>billPay</c>.</summary>
    public decimal? BillPay { get; init; }

    /// <summary>Attribute <c>insuredDepositInterest</c>.</summary>
    public decimal? InsuredDepositInterest { get; init; }

    /// <summary>Attribute <c>bondInterest</c>.</summary>
    public decimal? BondInterest { get; init; }

    /// <summary>Attribute <c>cashSettlingMtm</c>.</summary>
    public decimal? CashSettlingMtm { get; init; }

    /// <summary>Attribute <c>realizedVm</c>.</summary>
    public decimal? RealizedVm { get; init; }

    /// <summary>Attribute <c>realizedForexVm</c>.</summary>
    public decimal? RealizedForexVm { get; init; }

    /// <summary>Attribute <c>cfdCharges</c>.</summary>
    public decimal? CfdCharges { get; init; }

    /// <summary>Attribute <c>netTradesSales</c>.</summary>
    public decimal? NetTradesSales { get; init; }

    /// <summary>Attribute <c>netTradesPurchases</c>.</summary>
    public decimal? NetTradesPurchases { get; init; }

    /// <summary>Attribute <c>advisorFees</c>.</summary>
    public decimal? AdvisorFees { get; init; }

    /// <summary>Attribute <c>feesReceivables</c>.</summary>
    public decimal? FeesReceivables { get; init; }

    /// <summary>Attribute <c>paymentInLieu</c>.</summary>
    public decimal? PaymentInLieu { get; init; }

    /// <summary>Attribute <c>transactionTax</c>.</summary>
    public decimal? TransactionTax { get; init; }

    /// <summary>Attribute <c>taxReceivables</c>.</summary>
    public decimal? TaxReceivables { get; init; }

    /// <summary>Attribute <c>withholding871m</c>.</summary>
    public decimal? Withholding871m { get; init; }

    /// <summary>Attribute <c>salesTax</c>.</summary>
    public decimal? SalesTax { get; init; }

    /// <summary>Attribute <c>ipoSubscription</c>.</summary>
    public decimal? IpoSubscription { get; init; }

    /// <summary>Attribute <c>fxTranslationGainLoss</c>.</summary>
    public decimal? FxTranslationGainLoss { get; init; }

    /// <summary>Attribute <c>otherFees</c>.</summary>
    public decimal? OtherFees { get; init; }

    /// <summary>Attribute <c>other</c>.</summary>
    public decimal? Other { get; init; }

    /// <summary>Attribute <c>excessFundSweep</c>.</summary>
    public decimal? ExcessFundSweep { get; init; }

    /// <summary>Attribute <c>billableSalesTax</c>.</summary>
    public decimal? BillableSalesTax { get; init; }

    /// <summary>Attribute <c>referralFee</c>.</summary>
    public decimal? ReferralFee { get; init; }

    /// <summary>Attribute <c>commissionCreditsRedemption</c>.</summary>
    public decimal? CommissionCreditsRedemption { get; init; }

    /// <summary>Attribute <c>carbonCredits</c>.</summary>
    public decimal? CarbonCredits { get; init; }

    /// <summary>Attribute <c>donations</c>.</summary>
    public decimal? Donations { get; init; }

    /// <summary>Attribute <c>paxosTransfers</c>.</summary>
    public decimal? PaxosTransfers { get; init; }

    /// <summary>Attribute <c>slbStartingCashCollateral</c>.</summary>
    public decimal? SlbStartingCashCollateral { get; init; }

    /// <summary>Attribute <c>slbNetSecuritiesLentActivity</c>.</summary>
    public decimal? SlbNetSecuritiesLentActivity { get; init; }

    /// <summary>Attribute <c>slbEndingCashCollateral</c>.</summary>
    public decimal? SlbEndingCashCollateral { get; init; }

    /// <summary>Attribute <c>slbNetCash</c>.</summary>
    public decimal? SlbNetCash { get; init; }

    /// <summary>Attribute <c>slbNetSettledCash</c>.</summary>
    public decimal? SlbNetSettledCash { get; init; }

    /// <summary>Attribute <c>avgCreditBalance</c>.</summary>
    public decimal? AvgCreditBalance { get; init; }

    /// <summary>Attribute <c>avgDebitBalance</c>.</summary>
    public decimal? AvgDebitBalance { get; init; }

    /// <inheritdoc/>
    public static CashReportRow Visit<TWire>(ref TWire wire, CashReportRow row)
        where TWire : IFlexWire, allows ref struct =>
        new()
        {
            AccountId = wire.Text("accountId", row.AccountId),
            AcctAlias = wire.Text("acctAlias", row.AcctAlias),
            Model = wire.Text("model", row.Model),
            Currency = wire.Text("currency", row.Currency),
            LevelOfDetail = wire.Text("levelOfDetail", row.LevelOfDetail),
            FromDate = wire.Date("fromDate", row.FromDate),
            ToDate = wire.Date("toDate", row.ToDate),
            Dividends = wire.Decimal("dividends", row.Dividends),
            BrokerInterest = wire.Decimal("brokerInterest", row.BrokerInterest),
            BrokerFees = wire.Decimal("brokerFees", row.BrokerFees),
            OtherIncome = wire.Decimal("otherIncome", row.OtherIncome),
            WithholdingTax = wire.Decimal("withholdingTax", row.WithholdingTax),
            WithholdingCollectedTax = wire.Decimal("withholdingCollectedTax", row.WithholdingCollectedTax),
            EndingCash = wire.Decimal("endingCash", row.EndingCash),
            EndingSettledCash = wire.Decimal("endingSettledCash", row.EndingSettledCash),
            StartingCash = wire.Decimal("startingCash", row.StartingCash),
            ClientFees = wire.Decimal("clientFees", row.ClientFees),
            Commissions = wire.Decimal("commissions", row.Commissions),
            BillableCommissions = wire.Decimal("billableCommissions", row.BillableCommissions),
            DepositWithdrawals = wire.Decimal("depositWithdrawals", row.DepositWithdrawals),
            Deposits = wire.Decimal("deposits", row.Deposits),
            Withdrawals = wire.Decimal("withdrawals", row.Withdrawals),
            AccountTransfers = wire.Decimal("accountTransfers", row.AccountTransfers),
            LinkingAdjustments = wire.Decimal("linkingAdjustments", row.LinkingAdjustments),
            InternalTransfers = wire.Decimal("internalTransfers", row.InternalTransfers),
            DebitCardActivity = wire.Decimal("debitCardActivity", row.DebitCardActivity),
            BillPay = wire.Decimal("billPay", row.BillPay),
            InsuredDepositInterest = wire.Decimal("insuredDepositInterest", row.InsuredDepositInterest),
            BondInterest = wire.Decimal("bondInterest", row.BondInterest),
            CashSettlingMtm = wire.Decimal("cashSettlingMtm", row.CashSettlingMtm),
            RealizedVm = wire.Decimal("realizedVm", row.RealizedVm),
            RealizedForexVm = wire.Decimal("realizedForexVm", row.RealizedForexVm),
            CfdCharges = wire.Decimal("cfdCharges", row.CfdCharges),
            NetTradesSales = wire.Decimal("netTradesSales", row.NetTradesSales),
            NetTradesPurchases = wire.Decimal("netTradesPurchases", row.NetTradesPurchases),
            AdvisorFees = wire.Decimal("advisorFees", row.AdvisorFees),
            FeesReceivables = wire.Decimal("feesReceivables", row.FeesReceivables),
            PaymentInLieu = wire.Decimal("paymentInLieu", row.PaymentInLieu),
            TransactionTax = wire.Decimal("transactionTax", row.TransactionTax),
            TaxReceivables = wire.Decimal("taxReceivables", row.TaxReceivables),
            Withholding871m = wire.Decimal("withholding871m", row.Withholding871m),
            SalesTax = wire.Decimal("salesTax", row.SalesTax),
            IpoSubscription = wire.Decimal("ipoSubscription", row.IpoSubscription),
            FxTranslationGainLoss = wire.Decimal("fxTranslationGainLoss", row.FxTranslationGainLoss),
            OtherFees = wire.Decimal("otherFees", row.OtherFees),
            Other = wire.Decimal("other", row.Other),
            ExcessFundSweep = wire.Decimal("excessFundSweep", row.ExcessFundSweep),
            BillableSalesTax = wire.Decimal("billableSalesTax", row.BillableSalesTax),
            ReferralFee = wire.Decimal("referralFee", row.ReferralFee),
            CommissionCreditsRedemption = wire.Decimal("commissionCreditsRedemption", row.CommissionCreditsRedemption),
            CarbonCredits = wire.Decimal("carbonCredits", row.CarbonCredits),
            Donations = wire.Decimal("donations", row.Donations),
            PaxosTransfers = wire.Decimal("paxosTransfers", row.PaxosTransfers),
            SlbStartingCashCollateral = wire.Decimal("slbStartingCashCollateral", row.SlbStartingCashCollateral),
            SlbNetSecuritiesLentActivity = wire.Decimal("slbNetSecuritiesLentActivity", row.SlbNetSecuritiesLentActivity),
            SlbEndingCashCollateral = wire.Decimal("slbEndingCashCollateral", row.SlbEndingCashCollateral),
            SlbNetCash = wire.Decimal("slbNetCash", row.SlbNetCash),
            SlbNetSettledCash = wire.Decimal("slbNetSettledCash", row.SlbNetSettledCash),
            AvgCreditBalance = wire.Decimal("avgCreditBalance", row.AvgCreditBalance),
            AvgDebitBalance = wire.Decimal("avgDebitBalance", row.AvgDebitBalance),
        };
}
