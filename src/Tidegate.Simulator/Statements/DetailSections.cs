using Tidegate.Domain.Instruments;
using Tidegate.Flex.Rows;
using Tidegate.Simulator.Books;
using Tidegate.Simulator.History;

namespace Tidegate.Simulator.Statements;

/// <summary>What other sections say in one figure, taken apart: commissions, interest by tier, the change of position values.</summary>
internal static class DetailSections
{
    private const decimal ThirdPartyPart = 0.1m;
    private const int ChargeDigits = 6;

    public static void Commissions(StatementPage page)
    {
        foreach (var window in page.Windows)
        {
            foreach (var day in window.Days())
            {
                foreach (var booking in day.Bookings)
                {
                    if (booking.Event is BookEvent.Traded { Fill: { Kind: TradeKind.Exchange, Commission: not 0 } fill })
                        Commission(page, window, day, fill);
                }
            }
        }
    }

    public static void TierInterest(StatementPage page)
    {
        foreach (var window in page.Windows)
        {
            foreach (var day in window.Days())
            {
                foreach (var booking in day.Bookings)
                {
                    if (booking.Event is BookEvent.InterestAccrued { OnBonds: false } accrued)
                        Tier(page, window, day, accrued, booking.After.Cash[accrued.Currency]);
                }
            }
        }
    }

    /// <summary>By asset class and currency, futures left out: what they gain is cash.</summary>
    public static void PositionValues(StatementPage page)
    {
        foreach (var window in page.Windows)
        {
            var changes = new SortedDictionary<(string Class, Currency Currency), PositionValueChange>();
            PositionValueChange Of(Instrument instrument)
            {
                var key = (instrument.Class.Code, instrument.Currency);
                if (!changes.TryGetValue(key, out var change))
                    changes.Add(key, change = new PositionValueChange());
                return change;
            }

            foreach (var position in window.Opening.Positions.Values)
                Of(position.Instrument).Prior += position.CloseValue;
            foreach (var position in window.Closing.Positions.Values)
                Of(position.Instrument).End += position.CloseValue;
            foreach (var day in window.Days())
            {
                foreach (var booking in day.Bookings)
                    Add(booking, day, Of);
            }

            foreach (var ((assetClass, currency), change) in changes)
            {
                if (assetClass != AssetClass.Forex.Code && assetClass != AssetClass.Future.Code)
                    page.Write(change.Row(window.Owner, assetClass, currency));
            }
        }
    }

    private static void Add(Booking booking, BookDay day, Func<Instrument, PositionValueChange> changeOf)
    {
        switch (booking.Event)
        {
            case BookEvent.Traded { Fill: { } fill }:
                changeOf(fill.Instrument).Trade(fill, 1, day.Close);
                break;
            case BookEvent.TradeCancelled { Original: { } fill }:
                changeOf(fill.Instrument).Trade(fill, -1, day.Close);
                break;
            case BookEvent.Transferred { Transfer: { Instrument: { } moved } transfer }:
                changeOf(moved).Transfers += moved.Money(transfer.Quantity, transfer.Price);
                break;
            case BookEvent.Granted { Grant: { } grant }:
                changeOf(grant.Instrument).Other += grant.Value;
                break;
            case BookEvent.CorporateActionTaken:
                foreach (var leg in booking.Legs)
                    changeOf(leg.Instrument).Action(leg);
                break;
            case BookEvent.DayClosed:
                foreach (var (conid, gain) in day.Close.MarkToMarket)
                {
                    var instrument = InstrumentOf(day, conid);
                    if (instrument is not null)
                        changeOf(instrument).Gain += gain;
                }

                break;
        }
    }

    /// <summary>What was opened and closed on one day stands in neither book.</summary>
    private static Instrument? InstrumentOf(BookDay day, long conid) =>
        (day.After.Positions.GetValueOrDefault(conid) ?? day.Before.Positions.GetValueOrDefault(conid))?.Instrument
        ?? day.Bookings.Select(booking => booking.After.Positions.GetValueOrDefault(conid)?.Instrument)
            .FirstOrDefault(found => found is not null);

    private static void Commission(StatementPage page, StatementWindow window, BookDay day, TradeFill fill)
    {
        var third = decimal.Round(fill.Commission * ThirdPartyPart, ChargeDigits);
        page.Write(new UnbundledCommissionRow
        {
            Owner = window.Owner,
            Currency = fill.CommissionCurrency.Code,
            FxRateToBase = day.Close.Rates[fill.CommissionCurrency],
            Instrument = page.Instrument(fill.Instrument),
            DateTime = page.Wall(fill.At),
            Exchange = fill.Exchange,
            BuySell = fill.Quantity > 0 ? "BUY" : "SELL",
            Quantity = fill.Quantity,
            Price = fill.Price,
            TradeID = TradesSection.Id(fill.TradeId),
            OrderReference = fill.OrderReference,
            TotalCommission = fill.Commission,
            BrokerExecutionCharge = fill.Commission - third,
            BrokerClearingCharge = 0,
            ThirdPartyExecutionCharge = third,
            ThirdPartyClearingCharge = 0,
            ThirdPartyRegulatoryCharge = 0,
            RegFINRATradingActivityFee = 0,
            RegSection31TransactionFee = 0,
            RegOther = 0,
            Other = 0,
        });
    }

    private static void Tier(StatementPage page, StatementWindow window, BookDay day, BookEvent.InterestAccrued accrued, decimal balance)
    {
        var credit = balance > 0;
        var threshold = credit ? InterestRules.CreditAbove : 0;
        page.Write(new TierInterestRow
        {
            Owner = window.Owner,
            Currency = accrued.Currency.Code,
            FxRateToBase = day.Close.Rates[accrued.Currency],
            InterestType = credit ? "Credit Interest" : "Debit Interest",
            ReportDate = day.Date,
            ValueDate = day.Date,
            TierBreak = credit ? "2" : "1",
            BalanceThreshold = threshold,
            SecuritiesPrincipal = balance - threshold,
            CommoditiesPrincipal = 0,
            IbuklPrincipal = 0,
            TotalPrincipal = balance - threshold,
            Rate = credit ? InterestRules.CreditPercent : InterestRules.DebitPercent,
            SecuritiesInterest = accrued.Amount,
            CommoditiesInterest = 0,
            IbuklInterest = 0,
            TotalInterest = accrued.Amount,
            Code = "",
        });
    }
}
