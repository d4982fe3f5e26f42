using Tidegate.Flex.Rows;
using Tidegate.Simulator.Books;

namespace Tidegate.Simulator.Statements;

/// <summary>Net worth by day, and how it changed over the window.</summary>
internal static class NetWorthSections
{
    public static void Days(StatementPage page)
    {
        foreach (var window in page.Windows)
        {
            foreach (var close in window.Totals.Closes)
                page.Write(Row(window, close.Date, close.NetWorth));
        }
    }

    public static void Change(StatementPage page)
    {
        foreach (var window in page.Windows)
        {
            var worth = window.Opening.NetWorth.Total;
            var change = window.Totals.Change ?? new NetWorthChange { Starting = worth, Ending = worth };
            page.Write(new ChangeInNavRow
            {
                AccountId = window.AccountId,
                AcctAlias = window.Profile.Alias,
                Model = window.Model,
                Currency = window.Profile.BaseCurrency.Code,
                FromDate = window.From,
                ToDate = window.To,
                StartingValue = change.Starting,
                Mtm = change.MarkToMarket,
                Realized = 0,
                ChangeInUnrealized = 0,
                CostAdjustments = 0,
                TransferredPnlAdjustments = 0,
                DepositsWithdrawals = change.DepositsWithdrawals,
                InternalCashTransfers = change.CashTransfers,
                AssetTransfers = change.AssetTransfers,
                Dividends = change.Dividends,
                WithholdingTax = change.WithholdingTax,
                ChangeInDividendAccruals = change.DividendAccruals,
                Interest = change.Interest,
                ChangeInInterestAccruals = change.InterestAccruals,
                OtherFees = change.OtherFees,
                Commissions = change.Commissions,
                ForexCommissions = change.ForexCommissions,
                TransactionTax = change.TransactionTax,
                NetFxTrading = change.NetFxTrading,
                FxTranslation = change.FxTranslation,
                CorporateActionProceeds = 0,
                AdvisorFees = 0,
                ClientFees = change.ClientFees,
                SalesTax = change.SalesTax,
                DebitCardActivity = change.DebitCardActivity,
                GrantActivity = change.Grants,
                Other = change.Other,
                EndingValue = change.Ending,
                Twr = decimal.Round((change.Growth - 1) * 100, 9),
            });
        }
    }

    private static EquitySummaryRow Row(StatementWindow window, DateOnly day, NetWorth worth) => new()
    {
        AccountId = window.AccountId,
        AcctAlias = window.Profile.Alias,
        Model = window.Model,
        Currency = window.Profile.BaseCurrency.Code,
        ReportDate = day,
        Cash = worth.Cash.Total,
        CashLong = worth.Cash.Long,
        CashShort = worth.Cash.Short,
        Stock = worth.Stock.Total,
        StockLong = worth.Stock.Long,
        StockShort = worth.Stock.Short,
        Options = worth.Options.Total,
        OptionsLong = worth.Options.Long,
        OptionsShort = worth.Options.Short,
        Bonds = worth.Bonds.Total,
        BondsLong = worth.Bonds.Long,
        BondsShort = worth.Bonds.Short,
        Commodities = 0,
        CommoditiesLong = 0,
        CommoditiesShort = 0,
        Notes = 0,
        NotesLong = 0,
        NotesShort = 0,
        Funds = 0,
        FundsLong = 0,
        FundsShort = 0,
        DividendAccruals = worth.DividendAccruals.Total,
        DividendAccrualsLong = worth.DividendAccruals.Long,
        DividendAccrualsShort = worth.DividendAccruals.Short,
        InterestAccruals = worth.InterestAccruals.Total,
        InterestAccrualsLong = worth.InterestAccruals.Long,
        InterestAccrualsShort = worth.InterestAccruals.Short,
        BrokerInterestAccrualsComponent = worth.BrokerInterestAccruals.Total,
        BondInterestAccrualsComponent = worth.BondInterestAccruals.Total,
        Crypto = worth.Crypto.Total,
        Total = worth.Total,
        TotalLong = worth.All.Long,
        TotalShort = worth.All.Short,
    };
}
