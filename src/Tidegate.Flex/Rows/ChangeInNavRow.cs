namespace Tidegate.Flex.Rows;

/// <summary>The bridge from starting to ending net asset value, in base currency; <c>twr</c> is a percentage number.</summary>
public sealed record ChangeInNavRow : StatementRow, IFlexRow<ChangeInNavRow>
{
    /// <inheritdoc/>
    public static string SectionName => "ChangeInNAV";

    /// <inheritdoc/>
    public static string ElementName => "ChangeInNAV";

    /// <summary>Attribute <c>accountId</c>.</summary>
    public string? AccountId { get; init; }

    /// <summary>Attribute <c>acctAlias</c>.</summary>
    public string? AcctAlias { get; init; }

    /// <summary>Attribute <c>model</c>.</summary>
    public string? Model { get; init; }

    /// <summary>Attribute <c>currency</c>.</summary>
    public string? Currency { get; init; }

    /// <summary>Attribute <c>fromDate</c>.</summary>
    public DateOnly? FromDate { get; init; }

    /// <summary>Attribute <c>toDate</c>.</summary>
    public DateOnly? ToDate { get; init; }

    /// <summary>Attribute <c>startingValue</c>.</summary>
    public decimal? StartingValue { get; init; }

    /// <summary>Attribute <c>mtm</c>.</summary>
    public decimal? Mtm { get; init; }

    /// <summary>Attribute <c>realized</c>.</summary>
    public decimal? Realized { get; init; }

    /// <summary>Attribute <c>changeInUnrealized</c>.</summary>
    public decimal? ChangeInUnrealized { get; init; }

    /// <summary>Attribute <c>depositsWithdrawals</c>.</summary>
    public decimal? DepositsWithdrawals { get; init; }

    /// <summary>Attribute <c>dividends</c>.</summary>
    public decimal? Dividends { get; init; }

    /// <summary>Attribute <c>interest</c>.</summary>
    public decimal? Interest { get; init; }

    /// <summary>Attribute <c>commissions</c>.</summary>
    public decimal? Commissions { get; init; }

    /// <summary>Attribute <c>endingValue</c>.</summary>
    public decimal? EndingValue { get; init; }

    /// <summary>Attribute <c>twr</c>.</summary>
    public decimal? Twr { get; init; }

    /// <summary>Attribute <c>debitCardActivity</c>.</summary>
    public decimal? DebitCardActivity { get; init; }

    /// <summary>Attribute <c>billPay</c>.</summary>
    public decimal? BillPay { get; init; }

    /// <summary>Attribute <c>costAdjustments</c>.</summary>
    public decimal? CostAdjustments { get; init; }

    /// <summary>Attribute <c>transferredPnlAdjustments</c>.</summary>
    public decimal? TransferredPnlAdjustments { get; init; }

    /// <summary>Attribute <c>internalCashTransfers</c>.</summary>
    public decimal? InternalCashTransfers { get; init; }

    /// <summary>Attribute <c>excessFundSweep</c>.</summary>
    public decimal? ExcessFundSweep { get; init; }

    /// <summary>Attribute <c>assetTransfers</c>.</summary>
    public decimal? AssetTransfers { get; init; }

    /// <summary>Attribute <c>grantActivity</c>.</summary>
    public decimal? GrantActivity { get; init; }

    /// <summary>Attribute <c>withholdingTax</c>.</summary>
    public decimal? WithholdingTax { get; init; }

    /// <summary>Attribute <c>withholding871m</c>.</summary>
    public decimal? Withholding871m { get; init; }

    /// <summary>Attribute <c>withholdingTaxCollected</c>.</summary>
    public decimal? WithholdingTaxCollected { get; init; }

    /// <summary>Attribute <c>changeInDividendAccruals</c>.</summary>
    public decimal? ChangeInDividendAccruals { get; init; }

    /// <summary>Attribute <c>changeInInterestAccruals</c>.</summary>
    public decimal? ChangeInInterestAccruals { get; init; }

    /// <summary>Attribute <c>advisorFees</c>.</summary>
    public decimal? AdvisorFees { get; init; }

    /// <summary>Attribute <c>clientFees</c>.</summary>
    public decimal? ClientFees { get; init; }

    /// <summary>Attribute <c>otherFees</c>.</summary>
    public decimal? OtherFees { get; init; }

    /// <summary>Attribute <c>feesReceivables</c>.</summary>
    public decimal? FeesReceivables { get; init; }

    /// <summary>Attribute <c>commissionCreditsRedemption</c>.</summary>
    public decimal? CommissionCreditsRedemption { get; init; }

    /// <summary>Attribute <c>commissionReceivables</c>.</summary>
    public decimal? CommissionReceivables { get; init; }

    /// <summary>Attribute <c>forexCommissions</c>.</summary>
    public decimal? ForexCommissions { get; init; }

    /// <summary>Attribute <c>transactionTax</c>.</summary>
    public decimal? TransactionTax { get; init; }

    /// <summary>Attribute <c>taxReceivables</c>.</summary>
    public decimal? TaxReceivables { get; init; }

    /// <summary>Attribute <c>salesTax</c>.</summary>
    public decimal? SalesTax { get; init; }

    /// <summary>Attribute <c>billableSalesTax</c>.</summary>
    public decimal? BillableSalesTax { get; init; }

    /// <summary>Attribute <c>softDollars</c>.</summary>
    public decimal? SoftDollars { get; init; }

    /// <summary>Attribute <c>netFxTrading</c>.</summary>
    public decimal? NetFxTrading { get; init; }

    /// <summary>Attribute <c>fxTranslation</c>.</summary>
    public decimal? FxTranslation { get; init; }

    /// <summary>Attribute <c>linkingAdjustments</c>.</summary>
    public decimal? LinkingAdjustments { get; init; }

    /// <summary>Attribute <c>other</c>.</summary>
    public decimal? Other { get; init; }

    /// <summary>Attribute <c>corporateActionProceeds</c>.</summary>
    public decimal? CorporateActionProceeds { get; init; }

    /// <summary>Attribute <c>brokerFees</c>.</summary>
    public decimal? BrokerFees { get; init; }

    /// <summary>Attribute <c>changeInBrokerFeeAccruals</c>.</summary>
    public decimal? ChangeInBrokerFeeAccruals { get; init; }

    /// <summary>Attribute <c>mtmAtPaxos</c>.</summary>
    public decimal? MtmAtPaxos { get; init; }

    /// <summary>Attribute <c>commissionsAtPaxos</c>.</summary>
    public decimal? CommissionsAtPaxos { get; init; }

    /// <summary>Attribute <c>paxosTransfers</c>.</summary>
    public decimal? PaxosTransfers { get; init; }

    /// <summary>Attribute <c>carbonCredits</c>.</summary>
    public decimal? CarbonCredits { get; init; }

    /// <summary>Attribute <c>donations</c>.</summary>
    public decimal? Donations { get; init; }

    /// <summary>Attribute <c>referralFee</c>.</summary>
    public decimal? ReferralFee { get; init; }

    /// <summary>Attribute <c>changeInIncentiveCouponAccruals</c>.</summary>
    public decimal? ChangeInIncentiveCouponAccruals { get; init; }

    /// <summary>Attribute <c>otherIncome</c>.</summary>
    public decimal? OtherIncome { get; init; }

    /// <inheritdoc/>
    public static ChangeInNavRow Visit<TWire>(ref TWire wire, ChangeInNavRow row)
        where TWire : IFlexWire, allows ref struct =>
        new()
        {
            AccountId = wire.Text("accountId", row.AccountId),
            AcctAlias = wire.Text("acctAlias", row.AcctAlias),
            Model = wire.Text("model", row.Model),
            Currency = wire.Text("currency", row.Currency),
            FromDate = wire.Date("fromDate", row.FromDate),
            ToDate = wire.Date("toDate", row.ToDate),
            StartingValue = wire.Decimal("startingValue", row.StartingValue),
            Mtm = wire.Decimal("mtm", row.Mtm),
            Realized = wire.Decimal("realized", row.Realized),
            ChangeInUnrealized = wire.Decimal("changeInUnrealized", row.ChangeInUnrealized),
            DepositsWithdrawals = wire.Decimal("depositsWithdrawals", row.DepositsWithdrawals),
            Dividends = wire.Decimal("dividends", row.Dividends),
            Interest = wire.Decimal("interest", row.Interest),
            Commissions = wire.Decimal("commissions", row.Commissions),
            EndingValue = wire.Decimal("endingValue", row.EndingValue),
            Twr = wire.Decimal("twr", row.Twr),
            DebitCardActivity = wire.Decimal("debitCardActivity", row.DebitCardActivity),
            BillPay = wire.Decimal("billPay", row.BillPay),
            CostAdjustments = wire.Decimal("costAdjustments", row.CostAdjustments),
            TransferredPnlAdjustments = wire.Decimal("transferredPnlAdjustments", row.TransferredPnlAdjustments),
            InternalCashTransfers = wire.Decimal("internalCashTransfers", row.InternalCashTransfers),
            ExcessFundSweep = wire.Decimal("excessFundSweep", row.ExcessFundSweep),
            AssetTransfers = wire.Decimal("assetTransfers", row.AssetTransfers),
            GrantActivity = wire.Decimal("grantActivity", row.GrantActivity),
            WithholdingTax = wire.Decimal("withholdingTax", row.WithholdingTax),
            Withholding871m = wire.Decimal("withholding871m", row.Withholding871m),
            WithholdingTaxCollected = wire.Decimal("withholdingTaxCollected", row.WithholdingTaxCollected),
            ChangeInDividendAccruals = wire.Decimal("changeInDividendAccruals", row.ChangeInDividendAccruals),
            ChangeInInterestAccruals = wire.Decimal("changeInInterestAccruals", row.ChangeInInterestAccruals),
            AdvisorFees = wire.Decimal("advisorFees", row.AdvisorFees),
            ClientFees = wire.Decimal("clientFees", row.ClientFees),
            OtherFees = wire.Decimal("otherFees", row.OtherFees),
            FeesReceivables = wire.Decimal("feesReceivables", row.FeesReceivables),
            CommissionCreditsRedemption = wire.Decimal("commissionCreditsRedemption", row.CommissionCreditsRedemption),
            CommissionReceivables = wire.Decimal("commissionReceivables", row.CommissionReceivables),
            ForexCommissions = wire.Decimal("forexCommissions", row.ForexCommissions),
            TransactionTax = wire.Decimal("transactionTax", row.TransactionTax),
            TaxReceivables = wire.Decimal("taxReceivables", row.TaxReceivables),
            SalesTax = wire.Decimal("salesTax", row.SalesTax),
            BillableSalesTax = wire.Decimal("billableSalesTax", row.BillableSalesTax),
            SoftDollars = wire.Decimal("softDollars", row.SoftDollars),
            NetFxTrading = wire.Decimal("netFxTrading", row.NetFxTrading),
            FxTranslation = wire.Decimal("fxTranslation", row.FxTranslation),
            LinkingAdjustments = wire.Decimal("linkingAdjustments", row.LinkingAdjustments),
            Other = wire.Decimal("other", row.Other),
            CorporateActionProceeds = wire.Decimal("corporateActionProceeds", row.CorporateActionProceeds),
            BrokerFees = wire.Decimal("brokerFees", row.BrokerFees),
            ChangeInBrokerFeeAccruals = wire.Decimal("changeInBrokerFeeAccruals", row.ChangeInBrokerFeeAccruals),
            MtmAtPaxos = wire.Decimal("mtmAtPaxos", row.MtmAtPaxos),
            CommissionsAtPaxos = wire.Decimal("commissionsAtPaxos", row.CommissionsAtPaxos),
            PaxosTransfers = wire.Decimal("paxosTransfers", row.PaxosTransfers),
            CarbonCredits = wire.Decimal("carbonCredits", row.CarbonCredits),
            Donations = wire.Decimal("donations", row.Donations),
            ReferralFee = wire.Decimal("referralFee", row.ReferralFee),
            ChangeInIncentiveCouponAccruals = wire.Decimal("changeInIncentiveCouponAccruals", row.ChangeInIncentiveCouponAccruals),
            OtherIncome = wire.Decimal("otherIncome", row.OtherIncome),
        };
}
