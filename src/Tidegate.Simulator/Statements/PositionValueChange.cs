using Tidegate.Domain.Instruments;
using Tidegate.Flex.Rows;
using Tidegate.Simulator.Books;

namespace Tidegate.Simulator.Statements;

/// <summary>From the value of positions at the begin of a window to that at its end, for one asset class in its currency.</summary>
internal sealed class PositionValueChange
{
    private decimal bought, traded, acted, actedMoney;

    public decimal Prior { get; set; }

    public decimal End { get; set; }

    /// <summary>All price gains.</summary>
    public decimal Gain { get; set; }

    public decimal Transfers { get; set; }

    /// <summary>Granted shares.</summary>
    public decimal Other { get; set; }

    public void Trade(TradeFill fill, int sign, DayClose close)
    {
        bought -= sign * fill.Proceeds;
        traded += sign * (fill.Proceeds + fill.Instrument.Money(fill.Quantity, close.Marks.GetValueOrDefault(fill.Instrument.Conid)));
    }

    public void Action(ActionLeg leg)
    {
        acted += leg.MarkToMarket;
        actedMoney += leg.Proceeds;
    }

    public ChangeInPositionValueRow Row(OwnerColumns owner, string assetClass, Currency currency) => new()
    {
        Owner = owner,
        Currency = currency.Code,
        AssetCategory = assetClass,
        PriorPeriodValue = Prior,
        Transactions = bought,
        MtmPriorPeriodPositions = Gain - traded - acted,
        MtmTransactions = traded,
        CorporateActions = acted - actedMoney,
        Other = Other,
        AccountTransfers = Transfers,
        LinkingAdjustments = 0,
        FxTranslationPnl = 0,
        FuturePriceAdjustments = 0,
        SettledCash = 0,
        EndOfPeriodValue = End,
    };
}
