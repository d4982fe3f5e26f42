namespace Tidegate.Flex.Rows;

/// <summary>Net asset value of one day by class, in base currency. Columns named <c>…Component</c> are parts of another column.</summary>
public sealed record EquitySummaryRow : StatementRow, IFlexRow<EquitySummaryRow>
{
    /// <inheritdoc/>
    public static string SectionName => "EquitySummaryInBase";

    /// <inheritdoc/>
    public static string ElementName => "EquitySummaryByReportDateInBase";

    /// <summary>Attribute <c>accountId</c>.</summary>
    public string? AccountId { get; init; }

    /// <summary>Attribute <c>acctAlias</c>.</summary>
    public string? AcctAlias { get; init; }

    /// <summary>Attribute <c>model</c>.</summary>
    public string? Model { get; init; }

    /// <summary>Attribute <c>currency</c>.</summary>
    public string? Currency { get; init; }

    /// <summary>Attribute <c>reportDate</c>.</summary>
    public DateOnly? ReportDate { get; init; }

    /// <summary>Attribute <c>cash</c>.</summary>
    public decimal? Cash { get; init; }

    /// <summary>Attribute <c>cashLong</c>.</summary>
    public decimal? CashLong { get; init; }

    /// <summary>Attribute <c>cashShort</c>.</summary>
    public decimal? CashShort { get; init; }

    /// <summary>Attribute <c>stock</c>.</summary>
    public decimal? Stock { get; init; }

    /// <summary>Attribute <c>stockLong</c>.</summary>
    public decimal? StockLong { get; init; }

    /// <summary>Attribute <c>stockShort</c>.</summary>
    public decimal? StockShort { get; init; }

    /// <summary>Attribute <c>options</c>.</summary>
    public decimal? Options { get; init; }

    /// <summary>Attribute <c>optionsLong</c>.</summary>
    public decimal? OptionsLong { get; init; }

    /// <summary>Attribute <c>optionsShort</c>.</summary>
    public decimal? OptionsShort { get; init; }

    /// <summary>Attribute <c>bonds</c>.</summary>
    public decimal? Bonds { get; init; }

    /// <summary>Attribute <c>bondsLong</c>.</summary>
    public decimal? BondsLong { get; init; }

    /// <summary>Attribute <c>bondsShort</c>.</summary>
    public decimal? BondsShort { get; init; }

    /// <summary>Attribute <c>commodities</c>.</summary>
    public decimal? Commodities { get; init; }

    /// <summary>Attribute <c>commoditiesLong</c>.</summary>
    public decimal? CommoditiesLong { get; init; }

    /// <summary>Attribute <c>commoditiesShort</c>.</summary>
    public decimal? CommoditiesShort { get; init; }

    /// <summary>Attribute <c>total</c>.</summary>
    public decimal? Total { get; init; }

    /// <summary>Attribute <c>totalLong</c>.</summary>
    public decimal? TotalLong { get; init; }

    /// <summary>Attribute <c>totalShort</c>.</summary>
    public decimal? TotalShort { get; init; }

    /// <summary>Attribute <c>dividendAccruals</c>.</summary>
    public decimal? DividendAccruals { get; init; }

    /// <summary>Attribute <c>interestAccruals</c>.</summary>
    public decimal? InterestAccruals { get; init; }

    /// <summary>Attribute <c>slbCashCollateral</c>.</summary>
    public decimal? SlbCashCollateral { get; init; }

    /// <summary>Attribute <c>slbCashCollateralLong</c>.</summary>
    public decimal? SlbCashCollateralLong { get; init; }

    /// <summary>Attribute <c>slbCashCollateralShort</c>.</summary>
    public decimal? SlbCashCollateralShort { get; init; }

    /// <summary>Attribute <c>slbDirectSecuritiesBorrowed</c>.</summary>
    public decimal? SlbDirectSecuritiesBorrowed { get; init; }

    /// <summary>Attribute <c>slbDirectSecuritiesBorrowedLong</c>.</summary>
    public decimal? SlbDirectSecuritiesBorrowedLong { get; init; }

    /// <summary>Attribute <c>slbDirectSecuritiesBorrowedShort</c>.</summary>
    public decimal? SlbDirectSecuritiesBorrowedShort { get; init; }

    /// <summary>Attribute <c>slbDirectSecuritiesLent</c>.</summary>
    public decimal? SlbDirectSecuritiesLent { get; init; }

    /// <summary>Attribute <c>slbDirectSecuritiesLentLong</c>.</summary>
    public decimal? SlbDirectSecuritiesLentLong { get; init; }

    /// <summary>Attribute <c>slbDirectSecuritiesLentShort</c>.</summary>
    public decimal? SlbDirectSecuritiesLentShort { get; init; }

    /// <summary>Attribute <c>notes</c>.</summary>
    public decimal? Notes { get; init; }

    /// <summary>Attribute <c>notesLong</c>.</summary>
    public decimal? NotesLong { get; init; }

    /// <summary>Attribute <c>notesShort</c>.</summary>
    public decimal? NotesShort { get; init; }

    /// <summary>Attribute <c>funds</c>.</summary>
    public decimal? Funds { get; init; }

    /// <summary>Attribute <c>fundsLong</c>.</summary>
    public decimal? FundsLong { get; init; }

    /// <summary>Attribute <c>fundsShort</c>.</summary>
    public decimal? FundsShort { get; init; }

    /// <summary>Attribute <c>interestAccrualsLong</c>.</summary>
    public decimal? InterestAccrualsLong { get; init; }

    /// <summary>Attribute <c>interestAccrualsShort</c>.</summary>
    public decimal? InterestAccrualsShort { get; init; }

    /// <summary>Attribute <c>softDollars</c>.</summary>
    public decimal? SoftDollars { get; init; }

    /// <summary>Attribute <c>softDollarsLong</c>.</summary>
    public decimal? SoftDollarsLong { get; init; }

    /// <summary>Attribute <c>softDollarsShort</c>.</summary>
    public decimal? SoftDollarsShort { get; init; }

    /// <summary>Attribute <c>forexCfdUnrealizedPl</c>.</summary>
    public decimal? ForexCfdUnrealizedPl { get; init; }

    /// <summary>Attribute <c>forexCfdUnrealizedPlLong</c>.</summary>
    public decimal? ForexCfdUnrealizedPlLong { get; init; }

    /// <summary>Attribute <c>forexCfdUnrealizedPlShort</c>.</summary>
    public decimal? ForexCfdUnrealizedPlShort { get; init; }

    /// <summary>Attribute <c>dividendAccrualsLong</c>.</summary>
    public decimal? DividendAccrualsLong { get; init; }

    /// <summary>Attribute <c>dividendAccrualsShort</c>.</summary>
    public decimal? DividendAccrualsShort { get; init; }

    /// <summary>Attribute <c>fdicInsuredBankSweepAccount</c>.</summary>
    public decimal? FdicInsuredBankSweepAccount { get; init; }

    /// <summary>Attribute <c>fdicInsuredBankSweepAccountLong</c>.</summary>
    public decimal? FdicInsuredBankSweepAccountLong { get; init; }

    /// <summary>Attribute <c>fdicInsuredBankSweepAccountShort</c>.</summary>
    public decimal? FdicInsuredBankSweepAccountShort { get; init; }

    /// <summary>Attribute <c>fdicInsuredAccountInterestAccruals</c>.</summary>
    public decimal? FdicInsuredAccountInterestAccruals { get; init; }

    /// <summary>Attribute <c>fdicInsuredAccountInterestAccrualsLong</c>.</summary>
    public decimal? FdicInsuredAccountInterestAccrualsLong { get; init; }

    /// <summary>Attribute <c>fdicInsuredAccountInterestAccrualsShort</c>.</summary>
    public decimal? FdicInsuredAccountInterestAccrualsShort { get; init; }

    /// <summary>Attribute <c>crypto</c>.</summary>
    public decimal? Crypto { get; init; }

    /// <summary>Attribute <c>physDel</c>.</summary>
    public decimal? PhysDel { get; init; }

    /// <summary>Attribute <c>cfdUnrealizedPl</c>.</summary>
    public decimal? CfdUnrealizedPl { get; init; }

    /// <summary>Attribute <c>ipoSubscription</c>.</summary>
    public decimal? IpoSubscription { get; init; }

    /// <summary>Attribute <c>brokerInterestAccrualsComponent</c>.</summary>
    public decimal? BrokerInterestAccrualsComponent { get; init; }

    /// <summary>Attribute <c>bondInterestAccrualsComponent</c>.</summary>
    public decimal? BondInterestAccrualsComponent { get; init; }

    /// <summary>Attribute <c>brokerCashComponent</c>.</summary>
    public decimal? BrokerCashComponent { get; init; }

    /// <summary>Attribute <c>fdicInsuredBankSweepAccountCashComponent</c>.</summary>
    public decimal? FdicInsuredBankSweepAccountCashComponent { get; init; }

    /// <summary>Attribute <c>cryptoLong</c>.</summary>
    public decimal? CryptoLong { get; init; }

    /// <summary>Attribute <c>cryptoShort</c>.</summary>
    public decimal? CryptoShort { get; init; }

    /// <summary>Attribute <c>bondInterestAccrualsComponentLong</c>.</summary>
    public decimal? BondInterestAccrualsComponentLong { get; init; }

    /// <summary>Attribute <c>bondInterestAccrualsComponentShort</c>.</summary>
    public decimal? BondInterestAccrualsComponentShort { get; init; }

    /// <summary>Attribute <c>brokerInterestAccrualsComponentLong</c>.</summary>
    public decimal? BrokerInterestAccrualsComponentLong { get; init; }

    /// <summary>Attribute <c>brokerInterestAccrualsComponentShort</c>.</summary>
    public decimal? BrokerInterestAccrualsComponentShort { get; init; }

    /// <summary>Attribute <c>brokerFeesAccrualsComponent</c>.</summary>
    public decimal? BrokerFeesAccrualsComponent { get; init; }

    /// <summary>Attribute <c>brokerFeesAccrualsComponentLong</c>.</summary>
    public decimal? BrokerFeesAccrualsComponentLong { get; init; }

    /// <summary>Attribute <c>brokerFeesAccrualsComponentShort</c>.</summary>
    public decimal? BrokerFeesAccrualsComponentShort { get; init; }

    /// <summary>Attribute <c>brokerCashComponentLong</c>.</summary>
    public decimal? BrokerCashComponentLong { get; init; }

    /// <summary>Attribute <c>brokerCashComponentShort</c>.</summary>
    public decimal? BrokerCashComponentShort { get; init; }

    /// <summary>Attribute <c>fdicInsuredBankSweepAccountCashComponentLong</c>.</summary>
    public decimal? FdicInsuredBankSweepAccountCashComponentLong { get; init; }

    /// <summary>Attribute <c>fdicInsuredBankSweepAccountCashComponentShort</c>.</summary>
    public decimal? FdicInsuredBankSweepAccountCashComponentShort { get; init; }

    /// <summary>Attribute <c>insuredBankDepositRedemptionCashComponent</c>.</summary>
    public decimal? InsuredBankDepositRedemptionCashComponent { get; init; }

    /// <summary>Attribute <c>insuredBankDepositRedemptionCashComponentLong</c>.</summary>
    public decimal? InsuredBankDepositRedemptionCashComponentLong { get; init; }

    /// <summary>Attribute <c>insuredBankDepositRedemptionCashComponentShort</c>.</summary>
    public decimal? InsuredBankDepositRedemptionCashComponentShort { get; init; }

    /// <summary>Attribute <c>fdicInsuredAccountInterestAccrualsComponent</c>.</summary>
    public decimal? FdicInsuredAccountInterestAccrualsComponent { get; init; }

    /// <summary>Attribute <c>fdicInsuredAccountInterestAccrualsComponentLong</c>.</summary>
    public decimal? FdicInsuredAccountInterestAccrualsComponentLong { get; init; }

    /// <summary>Attribute <c>fdicInsuredAccountInterestAccrualsComponentShort</c>.</summary>
    public decimal? FdicInsuredAccountInterestAccrualsComponentShort { get; init; }

    /// <summary>Attribute <c>incentiveCouponAccruals</c>.</summary>
    public decimal? IncentiveCouponAccruals { get; init; }

    /// <summary>Attribute <c>incentiveCouponAccrualsLong</c>.</summary>
    public decimal? IncentiveCouponAccrualsLong { get; init; }

    /// <summary>Attribute <c>incentiveCouponAccrualsShort</c>.</summary>
    public decimal? IncentiveCouponAccrualsShort { get; init; }

    /// <summary>Attribute <c>eventContractInterestAccruals</c>.</summary>
    public decimal? EventContractInterestAccruals { get; init; }

    /// <summary>Attribute <c>eventContractInterestAccrualsLong</c>.</summary>
    public decimal? EventContractInterestAccrualsLong { get; init; }

    /// <summary>Attribute <c>eventContractInterestAccrualsShort</c>.</summary>
    public decimal? EventContractInterestAccrualsShort { get; init; }

    /// <summary>Attribute <c>marginFinancingChargeAccruals</c>.</summary>
    public decimal? MarginFinancingChargeAccruals { get; init; }

    /// <summary>Attribute <c>marginFinancingChargeAccrualsLong</c>.</summary>
    public decimal? MarginFinancingChargeAccrualsLong { get; init; }

    /// <summary>Attribute <c>marginFinancingChargeAccrualsShort</c>.</summary>
    public decimal? MarginFinancingChargeAccrualsShort { get; init; }

    /// <summary>Attribute <c>liteSurchargeAccruals</c>.</summary>
    public decimal? LiteSurchargeAccruals { get; init; }

    /// <summary>Attribute <c>liteSurchargeAccrualsLong</c>.</summary>
    public decimal? LiteSurchargeAccrualsLong { get; init; }

    /// <summary>Attribute <c>liteSurchargeAccrualsShort</c>.</summary>
    public decimal? LiteSurchargeAccrualsShort { get; init; }

    /// <summary>Attribute <c>cgtWithholdingAccruals</c>.</summary>
    public decimal? CgtWithholdingAccruals { get; init; }

    /// <summary>Attribute <c>cgtWithholdingAccrualsLong</c>.</summary>
    public decimal? CgtWithholdingAccrualsLong { get; init; }

    /// <summary>Attribute <c>cgtWithholdingAccrualsShort</c>.</summary>
    public decimal? CgtWithholdingAccrualsShort { get; init; }

    /// <summary>Attribute <c>cfdUnrealizedPlLong</c>.</summary>
    public decimal? CfdUnrealizedPlLong { get; init; }

    /// <summary>Attribute <c>cfdUnrealizedPlShort</c>.</summary>
    public decimal? CfdUnrealizedPlShort { get; init; }

    /// <summary>Attribute <c>ipoSubscriptionLong</c>.</summary>
    public decimal? IpoSubscriptionLong { get; init; }

    /// <summary>Attribute <c>ipoSubscriptionShort</c>.</summary>
    public decimal? IpoSubscriptionShort { get; init; }

    /// <summary>Attribute <c>physDelLong</c>.</summary>
    public decimal? PhysDelLong { get; init; }

    /// <summary>Attribute <c>physDelShort</c>.</summary>
    public decimal? PhysDelShort { get; init; }

    /// <inheritdoc/>
    public static EquitySummaryRow Visit<TWire>(ref TWire wire, EquitySummaryRow row)
        where TWire : IFlexWire, allows ref struct =>
        new()
        {
            AccountId = wire.Text("accountId", row.AccountId),
            AcctAlias = wire.Text("acctAlias", row.AcctAlias),
            Model = wire.Text("model", row.Model),
            Currency = wire.Text("currency", row.Currency),
            ReportDate = wire.Date("reportDate", row.ReportDate),
            Cash = wire.Decimal("cash", row.Cash),
            CashLong = wire.Decimal("cashLong", row.CashLong),
            CashShort = wire.Decimal("cashShort", row.CashShort),
            Stock = wire.Decimal("stock", row.Stock),
            StockLong = wire.Decimal("stockLong", row.StockLong),
            StockShort = wire.Decimal("stockShort", row.StockShort),
            Options = wire.Decimal("options", row.Options),
            OptionsLong = wire.Decimal("optionsLong", row.OptionsLong),
            OptionsShort = wire.Decimal("optionsShort", row.OptionsShort),
            Bonds = wire.Decimal("bonds", row.Bonds),
            BondsLong = wire.Decimal("bondsLong", row.BondsLong),
            BondsShort = wire.Decimal("bondsShort", row.BondsShort),
            Commodities = wire.Decimal("commodities", row.Commodities),
            CommoditiesLong = wire.Decimal("commoditiesLong", row.CommoditiesLong),
            CommoditiesShort = wire.Decimal("commoditiesShort", row.CommoditiesShort),
            Total = wire.Decimal("total", row.Total),
            TotalLong = wire.Decimal("totalLong", row.TotalLong),
            TotalShort = wire.Decimal("totalShort", row.TotalShort),
            DividendAccruals = wire.Decimal("dividendAccruals", row.DividendAccruals),
            InterestAccruals = wire.Decimal("interestAccruals", row.InterestAccruals),
            SlbCashCollateral = wire.Decimal("slbCashCollateral", row.SlbCashCollateral),
            SlbCashCollateralLong = wire.Decimal("slbCashCollateralLong", row.SlbCashCollateralLong),
            SlbCashCollateralShort = wire.Decimal("slbCashCollateralShort", row.SlbCashCollateralShort),
            SlbDirectSecuritiesBorrowed = wire.Decimal("slbDirectSecuritiesBorrowed", row.SlbDirectSecuritiesBorrowed),
            SlbDirectSecuritiesBorrowedLong = wire.Decimal("slbDirectSecuritiesBorrowedLong", row.SlbDirectSecuritiesBorrowedLong),
            SlbDirectSecuritiesBorrowedShort = wire.Decimal("slbDirectSecuritiesBorrowedShort", row.SlbDirectSecuritiesBorrowedShort),
            SlbDirectSecuritiesLent = wire.Decimal("slbDirectSecuritiesLent", row.SlbDirectSecuritiesLent),
            SlbDirectSecuritiesLentLong = wire.Decimal("slbDirectSecuritiesLentLong", row.SlbDirectSecuritiesLentLong),
            SlbDirectSecuritiesLentShort = wire.Decimal("slbDirectSecuritiesLentShort", row.SlbDirectSecuritiesLentShort),
            Notes = wire.Decimal("notes", row.Notes),
            NotesLong = wire.Decimal("notesLong", row.NotesLong),
            NotesShort = wire.Decimal("notesShort", row.NotesShort),
            Funds = wire.Decimal("funds", row.Funds),
            FundsLong = wire.Decimal("fundsLong", row.FundsLong),
            FundsShort = wire.Decimal("fundsShort", row.FundsShort),
            InterestAccrualsLong = wire.Decimal("interestAccrualsLong", row.InterestAccrualsLong),
            InterestAccrualsShort = wire.Decimal("interestAccrualsShort", row.InterestAccrualsShort),
            SoftDollars = wire.Decimal("softDollars", row.SoftDollars),
            SoftDollarsLong = wire.Decimal("softDollarsLong", row.SoftDollarsLong),
            SoftDollarsShort = wire.Decimal("softDollarsShort", row.SoftDollarsShort),
            ForexCfdUnrealizedPl = wire.Decimal("forexCfdUnrealizedPl", row.ForexCfdUnrealizedPl),
            ForexCfdUnrealizedPlLong = wire.Decimal("forexCfdUnrealizedPlLong", row.ForexCfdUnrealizedPlLong),
            ForexCfdUnrealizedPlShort = wire.Decimal("forexCfdUnrealizedPlShort", row.ForexCfdUnrealizedPlShort),
            DividendAccrualsLong = wire.Decimal("dividendAccrualsLong", row.DividendAccrualsLong),
            DividendAccrualsShort = wire.Decimal("dividendAccrualsShort", row.DividendAccrualsShort),
            FdicInsuredBankSweepAccount = wire.Decimal("fdicInsuredBankSweepAccount", row.FdicInsuredBankSweepAccount),
            FdicInsuredBankSweepAccountLong = wire.Decimal("fdicInsuredBankSweepAccountLong", row.FdicInsuredBankSweepAccountLong),
            FdicInsuredBankSweepAccountShort = wire.Decimal("fdicInsuredBankSweepAccountShort", row.FdicInsuredBankSweepAccountShort),
            FdicInsuredAccountInterestAccruals = wire.Decimal("fdicInsuredAccountInterestAccruals", row.FdicInsuredAccountInterestAccruals),
            FdicInsuredAccountInterestAccrualsLong = wire.Decimal(
                "fdicInsuredAccountInterestAccrualsLong", row.FdicInsuredAccountInterestAccrualsLong),
            FdicInsuredAccountInterestAccrualsShort = wire.Decimal(
                "fdicInsuredAccountInterestAccrualsShort", row.FdicInsuredAccountInterestAccrualsShort),
            Crypto = wire.Decimal("crypto", row.Crypto),
            PhysDel = wire.Decimal("physDel", row.PhysDel),
            CfdUnrealizedPl = wire.Decimal("cfdUnrealizedPl", row.CfdUnrealizedPl),
            IpoSubscription = wire.Decimal("ipoSubscription", row.IpoSubscription),
            BrokerInterestAccrualsComponent = wire.Decimal("brokerInterestAccrualsComponent", row.BrokerInterestAccrualsComponent),
            BondInterestAccrualsComponent = wire.Decimal("bondInterestAccrualsComponent", row.BondInterestAccrualsComponent),
            BrokerCashComponent = wire.Decimal("brokerCashComponent", row.BrokerCashComponent),
            FdicInsuredBankSweepAccountCashComponent = wire.Decimal(
                "fdicInsuredBankSweepAccountCashComponent", row.FdicInsuredBankSweepAccountCashComponent),
            CryptoLong = wire.Decimal("cryptoLong", row.CryptoLong),
            CryptoShort = wire.Decimal("cryptoShort", row.CryptoShort),
            BondInterestAccrualsComponentLong = wire.Decimal("bondInterestAccrualsComponentLong", row.BondInterestAccrualsComponentLong),
            BondInterestAccrualsComponentShort = wire.Decimal("bondInterestAccrualsComponentShort", row.BondInterestAccrualsComponentShort),
            BrokerInterestAccrualsComponentLong = wire.Decimal(
                "brokerInterestAccrualsComponentLong", row.BrokerInterestAccrualsComponentLong),
            BrokerInterestAccrualsComponentShort = wire.Decimal(
                "brokerInterestAccrualsComponentShort", row.BrokerInterestAccrualsComponentShort),
            BrokerFeesAccrualsComponent = wire.Decimal("brokerFeesAccrualsComponent", row.BrokerFeesAccrualsComponent),
            BrokerFeesAccrualsComponentLong = wire.Decimal("brokerFeesAccrualsComponentLong", row.BrokerFeesAccrualsComponentLong),
            BrokerFeesAccrualsComponentShort = wire.Decimal("brokerFeesAccrualsComponentShort", row.BrokerFeesAccrualsComponentShort),
            BrokerCashComponentLong = wire.Decimal("brokerCashComponentLong", row.BrokerCashComponentLong),
            BrokerCashComponentShort = wire.Decimal("brokerCashComponentShort", row.BrokerCashComponentShort),
            FdicInsuredBankSweepAccountCashComponentLong = wire.Decimal(
                "fdicInsuredBankSweepAccountCashComponentLong", row.FdicInsuredBankSweepAccountCashComponentLong),
            FdicInsuredBankSweepAccountCashComponentShort = wire.Decimal(
                "fdicInsuredBankSweepAccountCashComponentShort", row.FdicInsuredBankSweepAccountCashComponentShort),
            InsuredBankDepositRedemptionCashComponent = wire.Decimal(
                "insuredBankDepositRedemptionCashComponent", row.InsuredBankDepositRedemptionCashComponent),
            InsuredBankDepositRedemptionCashComponentLong = wire.Decimal(
                "insuredBankDepositRedemptionCashComponentLong", row.InsuredBankDepositRedemptionCashComponentLong),
            InsuredBankDepositRedemptionCashComponentShort = wire.Decimal(
                "insuredBankDepositRedemptionCashComponentShort", row.InsuredBankDepositRedemptionCashComponentShort),
            FdicInsuredAccountInterestAccrualsComponent = wire.Decimal(
                "fdicInsuredAccountInterestAccrualsComponent", row.FdicInsuredAccountInterestAccrualsComponent),
            FdicInsuredAccountInterestAccrualsComponentLong = wire.Decimal(
                "fdicInsuredAccountInterestAccrualsComponentLong", row.FdicInsuredAccountInterestAccrualsComponentLong),
            FdicInsuredAccountInterestAccrualsComponentShort = wire.Decimal(
                "fdicInsuredAccountInterestAccrualsComponentShort", row.FdicInsuredAccountInterestAccrualsComponentShort),
            IncentiveCouponAccruals = wire.Decimal("incentiveCouponAccruals", row.IncentiveCouponAccruals),
            IncentiveCouponAccrualsLong = wire.Decimal("incentiveCouponAccrualsLong", row.IncentiveCouponAccrualsLong),
            IncentiveCouponAccrualsShort = wire.Decimal("incentiveCouponAccrualsShort", row.IncentiveCouponAccrualsShort),
            EventContractInterestAccruals = wire.Decimal("eventContractInterestAccruals", row.EventContractInterestAccruals),
            EventContractInterestAccrualsLong = wire.Decimal("eventContractInterestAccrualsLong", row.EventContractInterestAccrualsLong),
            EventContractInterestAccrualsShort = wire.Decimal("eventContractInterestAccrualsShort", row.EventContractInterestAccrualsShort),
            MarginFinancingChargeAccruals = wire.Decimal("marginFinancingChargeAccruals", row.MarginFinancingChargeAccruals),
            MarginFinancingChargeAccrualsLong = wire.Decimal("marginFinancingChargeAccrualsLong", row.MarginFinancingChargeAccrualsLong),
            MarginFinancingChargeAccrualsShort = wire.Decimal("marginFinancingChargeAccrualsShort", row.MarginFinancingChargeAccrualsShort),
            LiteSurchargeAccruals = wire.Decimal("liteSurchargeAccruals", row.LiteSurchargeAccruals),
            LiteSurchargeAccrualsLong = wire.Decimal("liteSurchargeAccrualsLong", row.LiteSurchargeAccrualsLong),
            LiteSurchargeAccrualsShort = wire.Decimal("liteSurchargeAccrualsShort", row.LiteSurchargeAccrualsShort),
            CgtWithholdingAccruals = wire.Decimal("cgtWithholdingAccruals", row.CgtWithholdingAccruals),
            CgtWithholdingAccrualsLong = wire.Decimal("cgtWithholdingAccrualsLong", row.CgtWithholdingAccrualsLong),
            CgtWithholdingAccrualsShort = wire.Decimal("cgtWithholdingAccrualsShort", row.CgtWithholdingAccrualsShort),
            CfdUnrealizedPlLong = wire.Decimal("cfdUnrealizedPlLong", row.CfdUnrealizedPlLong),
            CfdUnrealizedPlShort = wire.Decimal("cfdUnrealizedPlShort", row.CfdUnrealizedPlShort),
            IpoSubscriptionLong = wire.Decimal("ipoSubscriptionLong", row.IpoSubscriptionLong),
            IpoSubscriptionShort = wire.Decimal("ipoSubscriptionShort", row.IpoSubscriptionShort),
            PhysDelLong = wire.Decimal("physDelLong", row.PhysDelLong),
            PhysDelShort = wire.Decimal("physDelShort", row.PhysDelShort),
        };
}
