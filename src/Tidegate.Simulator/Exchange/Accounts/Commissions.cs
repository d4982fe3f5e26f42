using Tidegate.Domain.Instruments;
using Tidegate.Simulator.Catalog;
using Tidegate.Simulator.Market;

namespace Tidegate.Simulator.Exchange.Accounts;

/// <summary>
/// The broker's published price lists (2024): what an order costs in all. A fill pays what its order costs more than before, so that a
/// minimum is paid once however the order is filled.
/// </summary>
public static class Commissions
{
    /// <summary>Commission of an order that executed so much, above zero.</summary>
    /// <param name="listing">What was traded.</param>
    /// <param name="plan">Price list for US stocks.</param>
    /// <param name="quantity">Executed so far, above zero.</param>
    /// <param name="money">Executed money so far: the sum of quantity × price × multiplier, above zero.</param>
    /// <returns>In the instrument's currency; for currency pairs in dollars of <see cref="ForexMinimum"/> or the pair's money.</returns>
    public static decimal OfOrder(Listing listing, CommissionPlan plan, decimal quantity, decimal money)
    {
        ArgumentNullException.ThrowIfNull(listing);
        return decimal.Round(
            listing.SecType switch
            {
                // 0.65 a contract, 1.00 at least.
                "OPT" => Math.Max(1, quantity * 0.65m),
                // 0.85 and the exchange's 1.40 for an E-mini; 0.25 and 0.37 for a micro.
                "FUT" => quantity * (listing.Instrument.Multiplier <= 10 ? 0.62m : 2.25m),
                // 0.1 % of the first 10,000 of face value, 0.025 % above, 1.00 at least.
                "BOND" or "BILL" => Math.Max(1, (Math.Min(quantity, 10_000) * 0.001m) + (Math.Max(0, quantity - 10_000) * 0.00025m)),
                // 0.18 %, 1.75 at least, 1 % at most.
                "CRYPTO" => Math.Min(money * 0.01m, Math.Max(1.75m, money * 0.0018m)),
                // 0.2 basis points; the minimum of two dollars is the caller's, who knows the rate.
                "CASH" => money * ForexRate,
                _ when listing.Instrument.Currency == Universe.Usd => American(plan, quantity, money),
                // 0.05 %, 3.00 in euro and 5.00 in francs at least.
                _ => Math.Max(listing.Instrument.Currency == Universe.Chf ? 5 : 3, money * 0.0005m),
            },
            6);
    }

    /// <summary>Part of the money of a currency trade.</summary>
    public const decimal ForexRate = 0.00002m;

    /// <summary>Least commission of a currency trade, in dollars.</summary>
    public const decimal ForexMinimum = 2;

    // At most 1 % of the money: where that is less than the minimum, it is what the order costs.
    private static decimal American(CommissionPlan plan, decimal quantity, decimal money) => plan == CommissionPlan.Fixed
        ? Math.Min(money * 0.01m, Math.Max(1, quantity * 0.005m))
        : Math.Min(money * 0.01m, Math.Max(0.35m, quantity * 0.0035m));

    /// <summary>Currency of a commission: the instrument's, for currency pairs the account's.</summary>
    public static Currency CurrencyOf(Listing listing, Currency baseCurrency)
    {
        ArgumentNullException.ThrowIfNull(listing);
        return listing.SecType == "CASH" ? baseCurrency : listing.Instrument.Currency;
    }
}
