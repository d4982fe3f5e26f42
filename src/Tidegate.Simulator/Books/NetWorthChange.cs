namespace Tidegate.Simulator.Books;

/// <summary>The bridge from one net worth to a later one, in base currency: starting value plus all items is the ending value.</summary>
public sealed record NetWorthChange
{
    /// <summary>Net worth at the close before.</summary>
    public decimal Starting { get; init; }

    /// <summary>Price gains of positions, futures and corporate actions included.</summary>
    public decimal MarkToMarket { get; init; }

    /// <summary>Deposits less withdrawals.</summary>
    public decimal DepositsWithdrawals { get; init; }

    /// <summary>Value of positions that came in less those that left.</summary>
    public decimal AssetTransfers { get; init; }

    /// <summary>Cash from and to other accounts.</summary>
    public decimal CashTransfers { get; init; }

    /// <summary>Dividends and payments in lieu.</summary>
    public decimal Dividends { get; init; }

    /// <summary>Tax withheld.</summary>
    public decimal WithholdingTax { get; init; }

    /// <summary>Change of declared dividends, without translation.</summary>
    public decimal DividendAccruals { get; init; }

    /// <summary>Interest posted, on cash and bonds.</summary>
    public decimal Interest { get; init; }

    /// <summary>Change of accrued interest, without translation.</summary>
    public decimal InterestAccruals { get; init; }

    /// <summary>Commissions, those of currency trades excepted.</summary>
    public decimal Commissions { get; init; }

    /// <summary>Commissions of currency trades.</summary>
    public decimal ForexCommissions { get; init; }

    /// <summary>Fees.</summary>
    public decimal OtherFees { get; init; }

    /// <summary>Taxes on transactions.</summary>
    public decimal TransactionTax { get; init; }

    /// <summary>Fees of advisers.</summary>
    public decimal ClientFees { get; init; }

    /// <summary>Sales tax.</summary>
    public decimal SalesTax { get; init; }

    /// <summary>Payments by debit card: money that leaves, like a withdrawal.</summary>
    public decimal DebitCardActivity { get; init; }

    /// <summary>Value of granted shares.</summary>
    public decimal Grants { get; init; }

    /// <summary>Charges for contracts for difference.</summary>
    public decimal Other { get; init; }

    /// <summary>What conversions gained against the rates of their day's close.</summary>
    public decimal NetFxTrading { get; init; }

    /// <summary>What balances in other currencies gained by the rates.</summary>
    public decimal FxTranslation { get; init; }

    /// <summary>Net worth at the last close.</summary>
    public decimal Ending { get; init; }

    /// <summary>What came in from outside less what left.</summary>
    public decimal Flow => DepositsWithdrawals + AssetTransfers + CashTransfers + DebitCardActivity + Grants;

    /// <summary>Growth of one unit of money, flows in at the start of their day and out at its end; 1 where nothing was invested.</summary>
    public decimal Growth { get; init; } = 1;

    /// <summary>This change followed by the next.</summary>
    public NetWorthChange Then(NetWorthChange next) => new()
    {
        Starting = Starting,
        MarkToMarket = MarkToMarket + next.MarkToMarket,
        DepositsWithdrawals = DepositsWithdrawals + next.DepositsWithdrawals,
        AssetTransfers = AssetTransfers + next.AssetTransfers,
        CashTransfers = CashTransfers + next.CashTransfers,
        Dividends = Dividends + next.Dividends,
        WithholdingTax = WithholdingTax + next.WithholdingTax,
        DividendAccruals = DividendAccruals + next.DividendAccruals,
        Interest = Interest + next.Interest,
        InterestAccruals = InterestAccruals + next.InterestAccruals,
        Commissions = Commissions + next.Commissions,
        ForexCommissions = ForexCommissions + next.ForexCommissions,
        OtherFees = OtherFees + next.OtherFees,
        TransactionTax = TransactionTax + next.TransactionTax,
        ClientFees = ClientFees + next.ClientFees,
        SalesTax = SalesTax + next.SalesTax,
        DebitCardActivity = DebitCardActivity + next.DebitCardActivity,
        Grants = Grants + next.Grants,
        Other = Other + next.Other,
        NetFxTrading = NetFxTrading + next.NetFxTrading,
        FxTranslation = FxTranslation + next.FxTranslation,
        Ending = next.Ending,
        Growth = decimal.Round(Growth * next.Growth, 15),
    };
}
