namespace Tidegate.Domain.Ledger;

/// <summary>The numbers that entries of any kind may have; what each means for a kind, its own record says.</summary>
public enum EntryNumber
{
    /// <summary>Units of base currency for one unit of the entry's currency.</summary>
    RateToBase,

    /// <summary>Proceeds of a trade, cash of a transfer, amount of a cash transaction; the money that an entry moves.</summary>
    Amount,

    /// <summary>Signed change of a position.</summary>
    Quantity,

    /// <summary>Price a unit.</summary>
    Price,

    /// <summary>The broker's multiplier.</summary>
    Multiplier,

    /// <summary>Commission, negative when paid.</summary>
    Commission,

    /// <summary>Taxes of a trade, negative when paid; of a dividend accrual positive when they lessen it.</summary>
    Taxes,

    /// <summary>Fee of a dividend accrual.</summary>
    Fee,

    /// <summary>Value of a position that an entry moves.</summary>
    Value,

    /// <summary>Dividend before tax and fee.</summary>
    Gross,

    /// <summary>Dividend a share, or yearly rate of lending.</summary>
    Rate,

    /// <summary>The broker's cost.</summary>
    BrokerCost,

    /// <summary>The broker's realized result.</summary>
    BrokerRealized,

    /// <summary>The broker's net cash of a trade.</summary>
    NetCash,

    /// <summary>The broker's quantity × price × multiplier.</summary>
    Money,

    /// <summary>The broker's mark to market of a trade.</summary>
    MarkToMarket,

    /// <summary>The day's closing price.</summary>
    ClosePrice,

    /// <summary>Accrued interest of a bond.</summary>
    AccruedInterest,
}
